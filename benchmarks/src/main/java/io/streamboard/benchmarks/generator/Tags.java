package io.streamboard.benchmarks.generator;

/** Told each move that a frame brings. */
@FunctionalInterface
public interface Tags {
  /**
   * A move is there.
   *
   * @param writer who moved, from 0
   * @param sequence the how manieth move of that one, from 1
   */
  void tag(int writer, int sequence);
}
