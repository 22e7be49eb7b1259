package io.streamboard.server.blob;

/** The index cannot be read or written now; what was acknowledged is in the topic all the same. */
public final class BlobIndexException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BlobIndexException(String message, Throwable cause) {
    super(message, cause);
  }
}
