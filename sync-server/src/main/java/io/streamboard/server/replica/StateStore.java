package io.streamboard.server.replica;

import io.streamboard.model.board.BoardState;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.WidgetId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Keeps the state of every board outside of memory, together with the position in the log up to
 * which it is kept. Disposable: when it is lost or damaged, it is rebuilt from snapshots and log.
 */
public interface StateStore extends AutoCloseable {
  /**
   * The next offset to read for each partition known to the store; empty after a loss without
   * snapshots.
   */
  Map<Integer, Long> positions();

  /**
   * Where to go on reading each of the partitions. Blocking, as it may first have to be found out
   * what is kept elsewhere.
   */
  default Map<Integer, Long> positions(Set<Integer> partitions) {
    Map<Integer, Long> known = positions();
    return partitions.stream()
        .collect(Collectors.toMap(part -> part, part -> known.getOrDefault(part, 0L)));
  }

  /**
   * Forgets the boards of the partition and its position: another node goes on with them. Called
   * when all that was received of it is done.
   *
   * @param boards which boards are in the partition
   * @return completes, on any thread, when nothing is kept any more
   */
  CompletableFuture<Void> forget(int partition, Predicate<BoardId> boards);

  /**
   * The stored state of a board and the offset of the last record folded into it; empty when the
   * store never saw it. Blocking. Includes everything accepted before the call.
   */
  Optional<Kept> load(BoardId board);

  /**
   * Who changed a widget last, as far as it was accepted by this store or the one that it goes on
   * with; empty for what came as a whole state. Blocking.
   */
  Optional<LastChange> lastChange(BoardId board, WidgetId widget);

  /**
   * Takes an update for storing. Never blocks and never fails: a stalled disk delays storing, not
   * delivery. Called by workers.
   */
  void accept(BoardUpdate update);

  /**
   * A record has arrived and will be folded or passed over. Called by whoever brings it, one at a
   * time and in order of a partition's offsets.
   */
  void received(int partition, long offset);

  /**
   * Whatever the record changed was accepted: the position may pass it once all before it are done.
   * Called by workers.
   */
  void done(int partition, long offset);

  /**
   * The board does not go on at this record: the position may pass it, and with it the mark is
   * kept, so that nobody folds the stored state on over the gap. The first mark of a board counts.
   * Called by workers, before {@link #done} of the record.
   */
  void setAside(SetAside mark);

  /**
   * The boards set aside, by this process or an earlier one. {@link #load} of one of them folds the
   * records that were passed over, or throws; only when it gives a state the mark is gone.
   */
  List<SetAside> setAside();

  /** Waits until all that was accepted is stored, then closes. */
  @Override
  void close();

  /**
   * A state and where it stands in the log.
   *
   * @param offset of the last record folded into it; a record with a lower or equal offset is in it
   *     already
   */
  record Kept(BoardState state, long offset) {}
}
