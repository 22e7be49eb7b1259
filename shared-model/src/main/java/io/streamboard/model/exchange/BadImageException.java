package io.streamboard.model.exchange;

/** Bytes that are no picture that a board may hold. */
public final class BadImageException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final LossCode code;

  BadImageException(LossCode code) {
    super(code.code());
    this.code = code;
  }

  /** {@link LossCode#IMAGE_FORMAT} or {@link LossCode#IMAGE_SIZE}. */
  public LossCode code() {
    return code;
  }
}
