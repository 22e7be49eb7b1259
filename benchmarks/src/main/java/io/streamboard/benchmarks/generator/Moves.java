package io.streamboard.benchmarks.generator;

import java.util.Arrays;

/**
 * All moves of a run: when each was offered and when the first client had it, in {@code
 * System.nanoTime}.
 */
public final class Moves {
  /** As no clock here gives it. */
  private static final long NEVER = Long.MIN_VALUE;

  private final long[][] offered;
  private final long[][] first;
  private final int[] counts;

  /**
   * None yet.
   *
   * @param mostEach moves of one writer, at most
   */
  public Moves(int writers, int mostEach) {
    this.offered = new long[writers][mostEach + 1];
    this.first = new long[writers][mostEach + 1];
    this.counts = new int[writers];
    for (long[] each : first) {
      Arrays.fill(each, NEVER);
    }
  }

  public void offer(int writer, int sequence, long now) {
    offered[writer][sequence] = now;
    counts[writer] = sequence;
  }

  /** A client had it; only the first time counts. */
  public void arrived(int writer, int sequence, long now) {
    if (first[writer][sequence] == NEVER) {
      first[writer][sequence] = now;
    }
  }

  /** Whether there is such a move. */
  boolean known(int writer, int sequence) {
    return writer >= 0 && writer < counts.length && sequence >= 1 && sequence <= counts[writer];
  }

  long offeredAt(int writer, int sequence) {
    return offered[writer][sequence];
  }

  public int writers() {
    return counts.length;
  }

  /** How many moves the writer has made. */
  public int count(int writer) {
    return counts[writer];
  }

  /** Whether any client had it. */
  public boolean delivered(int writer, int sequence) {
    return first[writer][sequence] != NEVER;
  }

  /** When the first client had it, in {@code System.nanoTime}. */
  public long firstAt(int writer, int sequence) {
    return first[writer][sequence];
  }
}
