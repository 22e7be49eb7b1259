package io.streamboard.server.replica;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/**
 * Up to where each partition was folded without a gap. Boards of one partition are folded by
 * several workers, so a later record may be done before an earlier one: whoever keeps a position
 * must keep this one and not that of the last record done.
 *
 * <p>Thread-safe: {@link #received} is called by whoever brings a record, in order of offsets,
 * {@link #done} by workers.
 */
public final class Watermarks {
  private final Map<Integer, Long> next = new HashMap<>();
  private final Map<Integer, TreeSet<Long>> underway = new HashMap<>();

  /** A record has arrived and will be folded or passed over. */
  public synchronized void received(int partition, long offset) {
    next.put(partition, offset + 1);
    underway.computeIfAbsent(partition, _ -> new TreeSet<>()).add(offset);
  }

  /** What the record changed was handed to all who keep something. */
  public synchronized void done(int partition, long offset) {
    TreeSet<Long> open = underway.get(partition);
    if (open != null) {
      open.remove(offset);
    }
  }

  /** Nothing of the partition is known any more; all that was received of it is done. */
  public synchronized void forget(int partition) {
    next.remove(partition);
    underway.remove(partition);
  }

  /** For each partition from which something was received: the first offset that is not covered. */
  public synchronized Map<Integer, Long> positions() {
    Map<Integer, Long> positions = new HashMap<>(next);
    underway.forEach(
        (partition, open) -> {
          if (!open.isEmpty()) {
            positions.put(partition, open.first());
          }
        });
    return positions;
  }
}
