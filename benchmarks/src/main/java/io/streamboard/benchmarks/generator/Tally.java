package io.streamboard.benchmarks.generator;

import java.util.Arrays;

/** Which moves one client has received: a bit for each, and what should not have come. */
final class Tally {
  private static final int WORD = 6;
  private static final long[] NONE = {};

  /** By writer; empty until the first of a writer arrives, as on many boards most never do. */
  private final long[][] seen;

  private final int words;
  private final int[] newest;
  private final int cycle;
  private long taken;
  private long along;
  private long twice;

  /**
   * @param cycle as {@link Dialect#cycle}
   */
  Tally(int writers, int mostEach, int cycle) {
    this.seen = new long[writers][];
    Arrays.fill(seen, NONE);
    this.words = (mostEach >> WORD) + 1;
    this.newest = new int[writers];
    this.cycle = cycle;
  }

  /**
   * Takes a move, and those of the same thing before it that it overtook.
   *
   * @param fresh told each that was not there yet
   */
  void take(int writer, int sequence, Tags fresh) {
    if (!mark(writer, sequence)) {
      twice++;
      return;
    }
    newest[writer] = Math.max(newest[writer], sequence);
    fresh.tag(writer, sequence);
    for (int before = sequence - cycle;
        cycle > 0 && before >= 1 && mark(writer, before);
        before -= cycle) {
      along++;
      fresh.tag(writer, before);
    }
  }

  /** Of what is shown only for a while: a move older than what is shown is not taken. */
  void takeNewest(int writer, int sequence, Tags fresh) {
    if (sequence > newest[writer]) {
      take(writer, sequence, fresh);
    }
  }

  private boolean mark(int writer, int sequence) {
    if (seen[writer].length == 0) {
      seen[writer] = new long[words];
    }
    long bit = 1L << (sequence & ((1 << WORD) - 1));
    long before = seen[writer][sequence >> WORD];
    if ((before & bit) != 0) {
      return false;
    }
    seen[writer][sequence >> WORD] = before | bit;
    taken++;
    return true;
  }

  /** Moves that arrived, each once. */
  long taken() {
    return taken;
  }

  /** Of these, those that arrived with a later move of the same thing. */
  long along() {
    return along;
  }

  /** Moves that arrived again. */
  long twice() {
    return twice;
  }

  /** The latest move of the writer that arrived, 0 when none did. */
  int newest(int writer) {
    return newest[writer];
  }
}
