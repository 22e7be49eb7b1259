package io.streamboard.server.log.broker;

/** The embedded broker did not start; the message is a sentence for the operator. */
public final class BrokerFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BrokerFailedException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
