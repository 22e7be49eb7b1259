package io.streamboard.model.wire;

/**
 * Every error of the product, as data. The same code stands in the log line, in the close frame and
 * in the dialog.
 */
public enum ErrorCode {
  MALFORMED("malformed", false),
  UNKNOWN_TYPE("unknown-type", false),
  INVALID("invalid", false),
  TOO_LARGE("too-large", false),
  /** No such thing, or not for you. */
  NOT_FOUND("not-found", false),
  NOT_ALLOWED("not-allowed", false),
  /** The board was not opened on this session. */
  NOT_OPEN("not-open", false),
  UNAUTHENTICATED("unauthenticated", false),
  /** Name or password is wrong, or the account is disabled: one answer. */
  SIGN_IN_FAILED("sign-in-failed", false),
  ACCOUNT_DISABLED("account-disabled", false),
  /** Too much at once: send the same again later. */
  BUSY("busy", true),
  /** The node's follower is behind the log; send the same again later. */
  BEHIND("behind", true),
  /** The log does not take records now. */
  LOG_UNAVAILABLE("log-unavailable", true),
  /** It is not known whether the log took it: send the same bytes again. */
  UNKNOWN_RESULT("unknown-result", true),
  /** The board was set aside after the fold failed on it: read-only. */
  QUARANTINED("quarantined", false),
  /** The disk has too little room; nothing new is taken. */
  DISK_FULL("disk-full", true),
  /** The server takes nobody yet; soon it does. */
  STARTING("starting", true),
  INTERNAL("internal", true);

  private final String code;
  private final boolean retry;

  ErrorCode(String code, boolean retry) {
    this.code = code;
    this.retry = retry;
  }

  public String code() {
    return code;
  }

  /** Whether the same request may succeed later without being changed. */
  public boolean retry() {
    return retry;
  }
}
