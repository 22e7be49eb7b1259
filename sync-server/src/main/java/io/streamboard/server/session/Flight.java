package io.streamboard.server.session;

import io.streamboard.model.log.LogRecord;

/**
 * A record that was handed to the log and has not come back yet. Confined to the board's worker.
 */
final class Flight {

  private final LogRecord content;
  private final Submission submission;
  private boolean acknowledged;

  Flight(LogRecord content, Submission submission) {
    this.content = content;
    this.submission = submission;
  }

  LogRecord content() {
    return content;
  }

  /** What of the submission became the record. */
  Submission submission() {
    return submission;
  }

  /** The log has it; only the fold is missing. */
  void acknowledge() {
    acknowledged = true;
  }

  boolean acknowledged() {
    return acknowledged;
  }
}
