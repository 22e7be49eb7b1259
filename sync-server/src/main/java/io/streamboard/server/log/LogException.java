package io.streamboard.server.log;

/** The log did not do what was asked. */
public final class LogException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final Problem problem;

  public LogException(Problem problem, String message, Throwable cause) {
    super(message, cause);
    this.problem = problem;
  }

  public LogException(Problem problem, String message) {
    super(message);
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }

  /** What a caller can do about it. */
  public enum Problem {
    /** Not written; try again later. */
    LOG_UNAVAILABLE,
    /** Not written, as the board goes to another log just now; try again in a moment. */
    MOVING,
    /** May be written; try the same bytes again. */
    UNKNOWN_RESULT,
    /** The wanted offset is not in the log (any more). */
    POSITION_LOST,
    /** Bytes of the log are not those that were written: an operator must decide. */
    DAMAGED,
    /** The record is too large and was not written. */
    TOO_LARGE
  }
}
