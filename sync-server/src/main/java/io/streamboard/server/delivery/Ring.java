package io.streamboard.server.delivery;

import io.streamboard.model.board.Folded;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * The last records of a board, without a gap, so that a session that stands a little behind gets
 * the changes since and not the whole view. Whenever a record comes or is encoded for one more
 * audience, the oldest go until both bounds hold; only the newest record stays whatever its size,
 * as all sessions are due to get it. Confined to the board's worker.
 */
final class Ring {

  /** A cached view at most so many records old is sent again, followed by the changes since. */
  private static final int NEAR = 64;

  private final TreeMap<Long, RingEntry> byStart = new TreeMap<>();
  private final int mostRecords;
  private final int mostCharacters;
  private long characters;

  Ring(int mostRecords, int mostCharacters) {
    this.mostRecords = mostRecords;
    this.mostCharacters = mostCharacters;
  }

  RingEntry add(Folded folded) {
    RingEntry entry = new RingEntry(folded, this::encoded);
    byStart.put(entry.start(), entry);
    shrink();
    return entry;
  }

  /** Characters of all that is kept encoded. */
  long characters() {
    return characters;
  }

  /** A record that was dropped may still be encoded for a frame under way: that is not kept. */
  private void encoded(RingEntry entry, int more) {
    if (byStart.get(entry.start()) == entry) {
      characters += more;
      shrink();
    }
  }

  private void shrink() {
    while (byStart.size() > 1 && (byStart.size() > mostRecords || characters > mostCharacters)) {
      characters -= byStart.pollFirstEntry().getValue().characters();
    }
  }

  /** What comes next does not follow on what was here. */
  void clear() {
    byStart.clear();
    characters = 0;
  }

  /** All records from the one that starts at the revision; empty when that one is not here. */
  List<RingEntry> from(long revision) {
    return byStart.containsKey(revision)
        ? new ArrayList<>(byStart.tailMap(revision).values())
        : List.of();
  }

  /** Whether few records followed the revision. */
  boolean near(long revision) {
    return byStart.containsKey(revision) && byStart.tailMap(revision).size() <= NEAR;
  }
}
