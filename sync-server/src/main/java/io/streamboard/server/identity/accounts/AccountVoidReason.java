package io.streamboard.server.identity.accounts;

/** Why an account operation had no effect. */
public enum AccountVoidReason {
  /** Somebody else has this name. */
  NAME_TAKEN,
  /** The name key was not made with the secret in force. */
  OTHER_NAME_SECRET,
  /** A secret is in force already. */
  NAME_SECRET_CHOSEN,
  /** The id was used before. */
  ID_TAKEN,
  UNKNOWN_ACCOUNT,
  UNKNOWN_GROUP,
  /** It is so already. */
  NO_CHANGE,
  /** Nobody could administer the server any more. */
  LAST_ADMIN,
  /** There is an administrator already. */
  SETUP_DONE,
  UNREADABLE
}
