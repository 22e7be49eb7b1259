package io.streamboard.server.snapshot;

import io.streamboard.model.board.BoardState;
import io.streamboard.model.digest.Sha256;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.json.StateCodec;
import io.streamboard.server.log.KeyedTopic;
import io.streamboard.server.replica.BoardUpdate;
import io.streamboard.server.replica.SetAside;
import io.streamboard.server.replica.StateStore.Kept;
import io.streamboard.server.replica.Watermarks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes snapshots in rounds: of every board that changed since the last round, then a checkpoint
 * for each partition. Images are immutable, so encoding them never holds up a worker. {@link
 * #accept} may be called by any worker, {@link #round} by one thread.
 */
public final class SnapshotWriter {
  static final int CHUNK_BYTES = 512 * 1024;
  private static final Logger LOG = LoggerFactory.getLogger(SnapshotWriter.class);

  private final KeyedTopic topic;

  /** Guarded by this. */
  private Map<BoardId, Changed> changed = new HashMap<>();

  private final Watermarks watermarks;

  /** Guarded by this: boards that do not go on; a rebuild must read the log from there. */
  private final Map<BoardId, SetAside> setAside = new HashMap<>();

  /** Guarded by this: somebody else may have written snapshots since the slots were looked up. */
  private boolean slotsForgotten;

  /** Only used by rounds: which slot a board's last snapshot took; empty before the first round. */
  private Optional<Map<BoardId, Integer>> slots = Optional.empty();

  /** What an earlier run stored and may not have written; empty once it was looked through. */
  private Optional<Earlier> earlier = Optional.empty();

  /** Where each partition of the log ended before this run; empty once that was compared. */
  private Optional<Map<Integer, Long>> logEnds = Optional.empty();

  private record Changed(BoardState state, int partition, long offset) {}

  /** What is stored of all boards beside the snapshots. Read by rounds; blocking. */
  public interface Earlier {
    /** For each stored board the offset of the last record in its state. */
    Map<BoardId, Long> offsets();

    /** A stored state, also of a board that is set aside. */
    Optional<Kept> stored(BoardId board);

    int partition(BoardId board);
  }

  /**
   * @param watermarks up to where everything was accepted; what checkpoints say
   */
  public SnapshotWriter(KeyedTopic topic, Watermarks watermarks) {
    this.topic = topic;
    this.watermarks = watermarks;
  }

  /**
   * The first round also writes what was stored by an earlier run, which was killed before its
   * round: a checkpoint covers that too. And it takes out snapshots beyond the end of the log,
   * which are of records that the log has lost. Called before rounds.
   *
   * @param logEnds where each partition of the log ended before this run appended to it
   */
  public void catchUp(Earlier stored, Map<Integer, Long> logEnds) {
    earlier = Optional.of(stored);
    this.logEnds = Optional.of(Map.copyOf(logEnds));
  }

  public synchronized void accept(BoardUpdate update) {
    BoardState state = update.folded().after();
    changed.put(state.board(), new Changed(state, update.partition(), update.offset()));
  }

  /** A state that was made from the log after damage, or after its board was set aside. */
  public synchronized void accept(Kept repaired, int partition) {
    BoardId board = repaired.state().board();
    setAside.remove(board);
    changed.put(board, new Changed(repaired.state(), partition, repaired.offset()));
  }

  /**
   * Another node writes the snapshots of the partition from now on: nothing of it is due here, and
   * which slots it took is looked up again before more is written.
   */
  public synchronized void forget(int partition, Predicate<BoardId> boards) {
    watermarks.forget(partition);
    changed.keySet().removeIf(boards);
    setAside.keySet().removeIf(boards);
    slotsForgotten = true;
  }

  /** No checkpoint passes the record from which on the board does not go on. */
  public synchronized void setAside(SetAside mark) {
    setAside.putIfAbsent(mark.board(), mark);
  }

  /** How many boards wait for the next round. */
  public synchronized int due() {
    return changed.size();
  }

  /**
   * Writes all that is due and waits until it is durable. When the log or the state store refuses,
   * the boards stay due and the checkpoint stays where it was.
   *
   * @return how many boards were written
   */
  public int round() {
    Map<BoardId, Changed> due;
    Map<Integer, Long> upto;
    synchronized (this) {
      if (slotsForgotten) {
        slotsForgotten = false;
        slots = Optional.empty();
      }
      upto = coveredPositions();
      due = changed;
      changed = new HashMap<>();
    }
    try {
      logEnds.ifPresent(this::forgetLost);
      due.values().forEach(this::write);
      int more = writeEarlier();
      upto.forEach(this::checkpoint);
      return due.size() + more;
    } catch (RuntimeException refused) {
      LOG.warn("snapshots-refused: trying again in the next round", refused);
      putBack(due);
      return 0;
    }
  }

  private Map<Integer, Long> coveredPositions() {
    Map<Integer, Long> positions = new HashMap<>(watermarks.positions());
    setAside
        .values()
        .forEach(
            mark ->
                positions.computeIfPresent(
                    mark.partition(), (_, next) -> Math.min(next, mark.offset())));
    return positions;
  }

  /** Only before anything of this run is written: later snapshots rightly pass these ends. */
  private void forgetLost(Map<Integer, Long> ends) {
    SnapshotEnds found = SnapshotEnds.read(topic);
    Set<Integer> beyond = found.beyond(ends);
    if (!beyond.isEmpty()) {
      LOG.warn("snapshots-beyond-log: taking all snapshots of partitions {} anew", beyond);
      found.forget(beyond);
    }
    logEnds = Optional.empty();
  }

  private int writeEarlier() {
    if (earlier.isEmpty()) {
      return 0;
    }
    Earlier stored = earlier.get();
    Map<BoardId, Long> written = Snapshots.offsets(topic);
    int count = 0;
    for (Map.Entry<BoardId, Long> board : stored.offsets().entrySet()) {
      if (board.getValue() > written.getOrDefault(board.getKey(), -1L)) {
        stored
            .stored(board.getKey())
            .ifPresent(
                kept ->
                    write(
                        new Changed(
                            kept.state(), stored.partition(board.getKey()), kept.offset())));
        count++;
      }
    }
    earlier = Optional.empty();
    return count;
  }

  /** Earlier runs took slots too; the newest whole snapshot must not be overwritten first. */
  private Map<BoardId, Integer> slots() {
    if (slots.isEmpty()) {
      slots = Optional.of(Snapshots.slots(topic));
    }
    return slots.get();
  }

  private synchronized void putBack(Map<BoardId, Changed> due) {
    due.forEach(changed::putIfAbsent);
  }

  private void write(Changed board) {
    BoardId id = board.state().board();
    int slot = slots().merge(id, 0, (last, _) -> 1 - last);
    byte[] state = StateCodec.encode(board.state());
    List<CompletableFuture<Long>> chunks = new ArrayList<>();
    for (int from = 0; from < state.length; from += CHUNK_BYTES) {
      byte[] chunk = Arrays.copyOfRange(state, from, Math.min(state.length, from + CHUNK_BYTES));
      chunks.add(
          topic.append(
              new SnapshotKey(id, slot, Integer.toString(chunks.size())).text(),
              Optional.of(chunk)));
    }
    chunks.forEach(CompletableFuture::join);
    SnapshotHead head =
        new SnapshotHead(
            SnapshotHead.FORMAT,
            board.partition(),
            board.offset(),
            board.state().revision(),
            chunks.size(),
            Sha256.hex(state));
    topic
        .append(new SnapshotKey(id, slot, SnapshotKey.HEAD).text(), Optional.of(head.encode()))
        .join();
  }

  private void checkpoint(int partition, long position) {
    Checkpoint checkpoint = new Checkpoint(partition, position);
    topic.append(checkpoint.key(), Optional.of(checkpoint.value())).join();
  }
}
