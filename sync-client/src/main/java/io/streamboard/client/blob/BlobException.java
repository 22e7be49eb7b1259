package io.streamboard.client.blob;

/** A blob could not be had or kept. */
public final class BlobException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final Problem problem;

  /** What a person can be told, and whether trying again may help. */
  public enum Problem {
    /** The token is not valid any more. */
    SIGNED_OUT("signed-out", false),
    /** Not there, or not for this person. */
    NOT_FOUND("not-found", false),
    /** The person may look at the board and put nothing on it. */
    NOT_ALLOWED("not-allowed", false),
    /** The file has too many bytes or pixels. */
    TOO_LARGE("too-large", false),
    /** The images of the board have too many bytes together. */
    BOARD_FULL("board-full", false),
    /** No picture of a type that boards show. */
    UNKNOWN_TYPE("unknown-type", false),
    /** A picture that is cut or damaged. */
    DAMAGED("damaged", false),
    /** The server is busy, behind or short of disk: the same again after a while. */
    LATER("later", true),
    /** Nobody answered, or the connection broke: the same again after a while. */
    UNREACHABLE("unreachable", true),
    /** What came is not what was asked for; nothing of it is kept. */
    OTHER_BYTES("other-bytes", true);

    private final String code;
    private final boolean retry;

    Problem(String code, boolean retry) {
      this.code = code;
      this.retry = retry;
    }

    /** A stable word. */
    public String code() {
      return code;
    }

    public boolean retry() {
      return retry;
    }
  }

  public BlobException(Problem problem, String message) {
    super(message);
    this.problem = problem;
  }

  public BlobException(Problem problem, String message, Throwable cause) {
    super(message, cause);
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
