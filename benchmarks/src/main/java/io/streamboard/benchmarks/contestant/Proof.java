package io.streamboard.benchmarks.contestant;

import java.util.List;

/**
 * What was found in the log after a run.
 *
 * @param looked what was compared, for people
 * @param objections what does not hold, the first few; empty when all does
 */
public record Proof(String looked, List<String> objections) {
  static final Proof NOTHING_PROMISED = new Proof("", List.of());

  public Proof {
    objections = List.copyOf(objections);
  }

  /** With more that was looked at. */
  Proof and(String more) {
    return new Proof(looked + more, objections);
  }

  public boolean holds() {
    return objections.isEmpty();
  }
}
