package io.streamboard.client.connection;

/** Tells a quiet connection from a dead one. Times are milliseconds. */
final class Silence {
  /** Quiet for so long: ask for a sign of life. */
  static final long PING_AFTER = 15_000;

  /** And none for so long: dead. */
  static final long PATIENCE = 10_000;

  private long heardAt;
  private boolean asked;

  /** What is to be done now. */
  enum Verdict {
    FINE,
    PING,
    DEAD
  }

  void heard(long now) {
    heardAt = now;
    asked = false;
  }

  Verdict check(long now) {
    if (now < nextCheck()) {
      return Verdict.FINE;
    }
    if (asked) {
      return Verdict.DEAD;
    }
    asked = true;
    return Verdict.PING;
  }

  long nextCheck() {
    return heardAt + PING_AFTER + (asked ? PATIENCE : 0);
  }
}
