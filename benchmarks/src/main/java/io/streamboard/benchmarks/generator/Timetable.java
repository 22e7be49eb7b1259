package io.streamboard.benchmarks.generator;

/**
 * When which writer moves: they take turns, evenly apart, from a start on. Moves are counted over
 * all writers, from 0.
 *
 * @param start in {@code System.nanoTime}
 */
record Timetable(long start, int writers, int perSecond) {
  private static final long SECOND = 1_000_000_000;

  /** When the move is due, in {@code System.nanoTime}. */
  long due(long move) {
    return start + move * SECOND / ((long) writers * perSecond);
  }

  int writer(long move) {
    return (int) (move % writers);
  }

  /** The how manieth move of its writer it is, from 1. */
  int sequence(long move) {
    return (int) (move / writers) + 1;
  }
}
