package io.streamboard.server.canary;

/** The first stretch of the way on which no canary was seen in time, in the order of the way. */
public enum Trouble {
  /** No append was acknowledged. */
  NOT_APPENDED("canary-not-appended"),
  /** Appended, and not brought by the follower of the operations. */
  NOT_FOLLOWED("canary-not-followed"),
  /** Followed, and not sent to a subscriber by each worker. */
  NOT_DELIVERED("canary-not-delivered"),
  /** All of the way, and too slowly. */
  LATE("canary-late");

  private final String code;

  Trouble(String code) {
    this.code = code;
  }

  /** For readiness and the log. */
  public String code() {
    return code;
  }
}
