package io.streamboard.server.folder;

/** The data folder cannot be used; the message is a sentence for the operator. */
public final class FolderException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public FolderException(String sentence) {
    super(sentence);
  }

  public FolderException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
