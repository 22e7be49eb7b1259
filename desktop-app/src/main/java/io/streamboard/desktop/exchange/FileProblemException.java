package io.streamboard.desktop.exchange;

/** A file could not be read or written; nothing was changed. */
final class FileProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What a person can be told. */
  enum Problem {
    /** It is not there, or may not be read. */
    UNREADABLE("unreadable"),
    /** There is no room, or nothing may be written there. */
    UNWRITABLE("unwritable"),
    /** Not of a kind that is read here. */
    UNKNOWN("unknown"),
    /** More bytes than are read. */
    TOO_LARGE("too-large"),
    /** There is nothing to write. */
    NOTHING("nothing");

    private final String code;

    Problem(String code) {
      this.code = code;
    }

    /** A stable word. */
    String code() {
      return code;
    }
  }

  private final Problem problem;

  FileProblemException(Problem problem) {
    super(problem.code);
    this.problem = problem;
  }

  FileProblemException(Problem problem, Throwable cause) {
    super(problem.code, cause);
    this.problem = problem;
  }

  /** That of the problem. */
  String code() {
    return problem.code;
  }
}
