package io.streamboard.server.identity.admin;

import io.streamboard.model.wire.ErrorCode;

/** Why an administrator's wish was not done. */
public enum Refusal {
  NAME_TAKEN("name-taken", "this name is taken", ErrorCode.INVALID),
  NAME_INVALID(
      "name-invalid",
      "a name has 1 to 64 characters, a sign-in name none of them white space",
      ErrorCode.INVALID),
  PASSWORD_REFUSED("password-refused", "this password cannot be used", ErrorCode.INVALID),
  UNKNOWN_ACCOUNT("unknown-account", "there is no such account", ErrorCode.NOT_FOUND),
  UNKNOWN_GROUP("unknown-group", "there is no such group", ErrorCode.NOT_FOUND),
  NO_CHANGE("no-change", "it is so already", ErrorCode.INVALID),
  LAST_ADMIN("last-admin", "this is the last administrator", ErrorCode.NOT_ALLOWED),
  SETUP_DONE("setup-done", "there is an administrator already", ErrorCode.NOT_ALLOWED),
  BUSY("busy", "too much at once, try again", ErrorCode.BUSY),
  LOG_UNAVAILABLE(
      "log-unavailable", "the log does not take records now, try again", ErrorCode.LOG_UNAVAILABLE),
  UNKNOWN_RESULT(
      "unknown-result",
      "it is not known whether this was done: look, then try again",
      ErrorCode.UNKNOWN_RESULT),
  INTERNAL("internal", "this could not be done", ErrorCode.INTERNAL);

  private final String code;
  private final String message;
  private final ErrorCode errorCode;

  Refusal(String code, String message, ErrorCode errorCode) {
    this.code = code;
    this.message = message;
    this.errorCode = errorCode;
  }

  /** Stable, for scripts. */
  public String code() {
    return code;
  }

  /** One sentence for people, without a full stop. */
  public String message() {
    return message;
  }

  public ErrorCode errorCode() {
    return errorCode;
  }
}
