package io.streamboard.model.json;

import io.streamboard.model.wire.ErrorCode;

/** Bytes that are not what they should be. The message never holds content of a board. */
public final class MalformedException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final ErrorCode code;

  public MalformedException(ErrorCode code, String message) {
    super(message);
    this.code = code;
  }

  /** What to answer the sender: malformed, unknown type, too large or invalid. */
  public ErrorCode code() {
    return code;
  }
}
