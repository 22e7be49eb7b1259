package io.streamboard.server.log.kafka;

/**
 * The topics that are there do not fit; the message is one sentence for the operator. Starting on
 * would endanger data.
 */
public final class LogRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public LogRefusedException(String sentence) {
    super(sentence);
  }
}
