package io.streamboard.server.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * The last records of a board, without a gap, so that a session that stands a little behind gets
 * the changes since and not the whole view. Confined to the board's worker.
 */
final class Ring {

  /** A cached view at most so many records old is sent again, followed by the changes since. */
  private static final int NEAR = 64;

  /** The sum over all records is not made for each one. */
  private static final int SHRINK_EVERY = 32;

  private final TreeMap<Long, RingEntry> byStart = new TreeMap<>();
  private final int mostRecords;
  private final int mostCharacters;
  private long added;

  Ring(int mostRecords, int mostCharacters) {
    this.mostRecords = mostRecords;
    this.mostCharacters = mostCharacters;
  }

  void add(RingEntry entry) {
    byStart.put(entry.start(), entry);
    if (byStart.size() > mostRecords) {
      byStart.pollFirstEntry();
    }
    added++;
    if (added % SHRINK_EVERY == 0) {
      shrink();
    }
  }

  /** Drops the oldest records while all together hold too many characters. */
  private void shrink() {
    long characters = 0;
    for (RingEntry entry : byStart.values()) {
      characters += entry.characters();
    }
    while (characters > mostCharacters && byStart.size() > 1) {
      characters -= byStart.pollFirstEntry().getValue().characters();
    }
  }

  /** All records from the one that starts at the revision; empty when that one is not here. */
  List<RingEntry> from(long revision) {
    return byStart.containsKey(revision)
        ? new ArrayList<>(byStart.tailMap(revision).values())
        : List.of();
  }

  boolean holds(long revision) {
    return byStart.containsKey(revision);
  }

  /** Whether few records followed the revision. */
  boolean near(long revision) {
    return byStart.containsKey(revision) && byStart.tailMap(revision).size() <= NEAR;
  }
}
