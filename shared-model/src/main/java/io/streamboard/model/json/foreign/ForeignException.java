package io.streamboard.model.json.foreign;

/** Bytes that are no JSON as it was looked for. The message never holds what was read. */
public final class ForeignException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final Reason reason;

  ForeignException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  /** Why it was refused. */
  public enum Reason {
    /** Not JSON, cut off, a member twice, or not UTF-8. */
    MALFORMED,
    /** Nested too deep, or too many or too long values. */
    TOO_LARGE
  }
}
