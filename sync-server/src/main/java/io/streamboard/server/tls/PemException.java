package io.streamboard.server.tls;

/**
 * Certificate or key cannot be used; the message is a sentence for the operator and holds nothing
 * of the key.
 */
public final class PemException extends Exception {
  private static final long serialVersionUID = 1L;

  PemException(String sentence) {
    super(sentence);
  }
}
