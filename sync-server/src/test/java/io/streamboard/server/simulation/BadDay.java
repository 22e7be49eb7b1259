package io.streamboard.server.simulation;

/** Something was found, with all that is needed to have it found again. */
final class BadDay extends AssertionError {
  private static final long serialVersionUID = 1;

  private final long revision;

  /**
   * @param revision that of the log when it was found
   */
  BadDay(Day day, long revision, Tally tally, Throwable found) {
    super(day + ", revision " + revision + ": " + tally, found);
    this.revision = revision;
  }

  long revision() {
    return revision;
  }
}
