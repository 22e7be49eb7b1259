package io.streamboard.server.blob;

import java.util.List;
import java.util.TreeSet;

/**
 * Up to where the topic is known without a gap, when this node learns of offsets by its own appends
 * and by reading. Confined to whoever guards it.
 */
final class Reached {
  private final TreeSet<Long> beyond = new TreeSet<>();
  private long next;

  Reached(long next) {
    this.next = next;
  }

  long next() {
    return next;
  }

  /** Returns where the gapless part ends now. */
  long add(List<Long> offsets) {
    offsets.stream().filter(offset -> offset >= next).forEach(beyond::add);
    return join();
  }

  /** Everything before this one is known. */
  void readUpTo(long offset) {
    next = Math.max(next, offset);
    beyond.headSet(next).clear();
    long _ = join();
  }

  void startOver() {
    next = 0;
    beyond.clear();
  }

  private long join() {
    while (!beyond.isEmpty() && beyond.first() == next) {
      long _ = beyond.removeFirst();
      next++;
    }
    return next;
  }
}
