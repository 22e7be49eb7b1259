package io.streamboard.model.json;

import io.streamboard.model.limit.InvalidValueException;
import io.streamboard.model.wire.ErrorCode;
import java.util.Optional;

/** Bytes that are not what they should be. The message never holds content of a board. */
public final class MalformedException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final ErrorCode code;

  @SuppressWarnings("serial") // never serialized; the field only has to be there
  private final Optional<String> request;

  public MalformedException(ErrorCode code, String message) {
    this(code, message, Optional.empty());
  }

  private MalformedException(ErrorCode code, String message, Optional<String> request) {
    super(message);
    this.code = code;
    this.request = request;
  }

  static MalformedException invalid(InvalidValueException invalid) {
    return new MalformedException(ErrorCode.INVALID, String.valueOf(invalid.getMessage()));
  }

  MalformedException during(Optional<String> of) {
    return new MalformedException(code, String.valueOf(getMessage()), of);
  }

  /** What to answer the sender: malformed, unknown type, too large or invalid. */
  public ErrorCode code() {
    return code;
  }

  /** The correlation id of the message, when it could be read: the answer names it. */
  public Optional<String> request() {
    return request;
  }
}
