package io.streamboard.testing.process;

/** Something that should have been seen was not; the message is the reason printed to a person. */
public final class ProcessFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ProcessFailure(String message) {
    super(message);
  }
}
