package io.streamboard.server.snapshot;

import io.streamboard.model.board.BoardState;
import io.streamboard.model.digest.Sha256;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.json.StateCodec;
import io.streamboard.server.log.DerivedRecord;
import io.streamboard.server.log.DerivedTopics;
import io.streamboard.server.log.FencedException;
import io.streamboard.server.log.KeyedTopic;
import io.streamboard.server.log.TopicName;
import io.streamboard.server.log.WriterTurn;
import io.streamboard.server.replica.BoardUpdate;
import io.streamboard.server.replica.SetAside;
import io.streamboard.server.replica.StateStore.Kept;
import io.streamboard.server.replica.Watermarks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes snapshots in rounds: of every board that changed since the last round, then a checkpoint
 * for each partition. Images are immutable, so encoding them never holds up a worker. {@link
 * #accept} may be called by any worker, {@link #round} by one thread.
 */
public final class SnapshotWriter implements WriterTurn {
  static final int CHUNK_BYTES = 512 * 1024;
  private static final Logger LOG = LoggerFactory.getLogger(SnapshotWriter.class);

  private final KeyedTopic topic;
  private final DerivedTopics derived;

  /** Guarded by this: of partitions that this node writes, or might without having them stored. */
  private Map<BoardId, Changed> changed = new HashMap<>();

  private final Watermarks watermarks;

  /** Guarded by this: boards that do not go on; a rebuild must read the log from there. */
  private final Map<BoardId, SetAside> setAside = new HashMap<>();

  /** Guarded by this: what is in the topic; empty where that is to be looked up. */
  private Optional<Written> written = Optional.empty();

  /** What is stored; empty where nothing is. */
  private Optional<Earlier> earlier = Optional.empty();

  /** Guarded by this: partitions of which it was not looked yet what is stored and not written. */
  private final Set<Integer> unseen = new HashSet<>();

  private Ends ends = _ -> Long.MAX_VALUE;

  private record Changed(BoardState state, int partition, long offset) {}

  /** What is stored of all boards beside the snapshots. Read by rounds; blocking. */
  public interface Earlier {
    /** For each stored board the offset of the last record in its state. */
    Map<BoardId, Long> offsets();

    /** A stored state, also of a board that is set aside. */
    Optional<Kept> stored(BoardId board);

    int partition(BoardId board);
  }

  /** Where a partition of the log ends; may block. */
  @FunctionalInterface
  public interface Ends {
    long of(int partition);
  }

  /** For a log that this process alone writes. */
  public SnapshotWriter(KeyedTopic topic, Watermarks watermarks) {
    this(topic, DerivedTopics.alone(_ -> topic), watermarks);
  }

  /**
   * @param derived by which the topic is written
   * @param watermarks up to where everything was accepted; what checkpoints say
   */
  public SnapshotWriter(KeyedTopic topic, DerivedTopics derived, Watermarks watermarks) {
    this.topic = topic;
    this.derived = derived;
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
    catchUp(stored, partition -> logEnds.getOrDefault(partition, 0L));
    taken(logEnds.keySet());
  }

  /** The same for the partitions that are {@link #taken} later, where nodes share them. */
  public void catchUp(Earlier stored, Ends logEnds) {
    earlier = Optional.of(stored);
    ends = logEnds;
  }

  /**
   * From now on this node writes the snapshots of these partitions: those that another node has
   * written, and those that it has not.
   */
  @Override
  public synchronized void taken(Set<Integer> partitions) {
    unseen.addAll(partitions);
    written = Optional.empty();
  }

  /** What is stored is found again when they come back. */
  @Override
  public synchronized void given(Set<Integer> partitions) {
    if (earlier.isPresent()) {
      changed.values().removeIf(board -> partitions.contains(board.partition()));
    }
  }

  public void accept(BoardUpdate update) {
    BoardState state = update.folded().after();
    accept(new Changed(state, update.partition(), update.offset()));
  }

  /** A state that was made from the log after damage, or after its board was set aside. */
  public synchronized void accept(Kept repaired, int partition) {
    setAside.remove(repaired.state().board());
    accept(new Changed(repaired.state(), partition, repaired.offset()));
  }

  private synchronized void accept(Changed board) {
    if (earlier.isEmpty() || derived.mine(board.partition())) {
      changed.put(board.state().board(), board);
    }
  }

  /**
   * Another node writes the snapshots of the partition from now on: nothing of it is due here, and
   * what it wrote is looked up again before more is written.
   */
  public synchronized void forget(int partition, Predicate<BoardId> boards) {
    watermarks.forget(partition);
    changed.keySet().removeIf(boards);
    setAside.keySet().removeIf(boards);
    written = Optional.empty();
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
    Set<Integer> fresh;
    synchronized (this) {
      upto = coveredPositions();
      upto.keySet().removeIf(partition -> !derived.mine(partition));
      due = takeMine();
      fresh = Set.copyOf(unseen);
      unseen.clear();
    }
    try {
      forgetLost(fresh);
      due.values().forEach(this::write);
      int more = writeEarlier(fresh);
      upto.forEach(this::checkpoint);
      return due.size() + more;
    } catch (FencedException lost) {
      // Whoever has the partition now writes what is missing; the rest comes in the next round.
      putBack(due, fresh);
      return 0;
    } catch (RuntimeException refused) {
      LOG.warn("snapshots-refused: trying again in the next round", refused);
      putBack(due, fresh);
      return 0;
    }
  }

  private Map<BoardId, Changed> takeMine() {
    Map<BoardId, Changed> mine = new HashMap<>(changed);
    mine.values().removeIf(board -> !derived.mine(board.partition()));
    changed.keySet().removeAll(mine.keySet());
    return mine;
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
  private void forgetLost(Set<Integer> fresh) {
    if (earlier.isEmpty() || fresh.isEmpty()) {
      return;
    }
    SnapshotEnds found = SnapshotEnds.read(topic);
    Map<Integer, Long> logEnds = new HashMap<>();
    found
        .reached()
        .keySet()
        .forEach(p -> logEnds.put(p, fresh.contains(p) ? ends.of(p) : Long.MAX_VALUE));
    Set<Integer> beyond = found.beyond(logEnds);
    if (!beyond.isEmpty()) {
      LOG.warn("snapshots-beyond-log: taking all snapshots of partitions {} anew", beyond);
      beyond.forEach(partition -> derived.write(partition, found.tombstones(partition)));
    }
  }

  private int writeEarlier(Set<Integer> fresh) {
    if (earlier.isEmpty() || fresh.isEmpty()) {
      return 0;
    }
    Earlier stored = earlier.get();
    Written found = written();
    int count = 0;
    for (Map.Entry<BoardId, Long> board : stored.offsets().entrySet()) {
      if (fresh.contains(stored.partition(board.getKey()))
          && board.getValue() > found.offset(board.getKey()).orElse(-1L)) {
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
    return count;
  }

  /** Other runs wrote too, and other nodes before the partition was taken. */
  private Written written() {
    Optional<Written> known;
    synchronized (this) {
      known = written;
    }
    return known.orElseGet(this::read);
  }

  private Written read() {
    Written read = Snapshots.written(topic);
    synchronized (this) {
      written = Optional.of(read);
    }
    return read;
  }

  private synchronized void putBack(Map<BoardId, Changed> due, Set<Integer> fresh) {
    due.forEach(changed::putIfAbsent);
    unseen.addAll(fresh);
  }

  private void write(Changed board) {
    BoardId id = board.state().board();
    Written found = written();
    if (found.beyond(id, board.offset())) {
      return; // a node that is behind has the turn: what the one before it wrote is better
    }
    int slot = found.nextSlot(id);
    byte[] state = StateCodec.encode(board.state());
    List<DerivedRecord> records = new ArrayList<>();
    for (int from = 0; from < state.length; from += CHUNK_BYTES) {
      byte[] chunk = Arrays.copyOfRange(state, from, Math.min(state.length, from + CHUNK_BYTES));
      records.add(
          record(new SnapshotKey(id, slot, Integer.toString(records.size())).text(), chunk));
    }
    SnapshotHead head =
        new SnapshotHead(
            SnapshotHead.FORMAT,
            board.partition(),
            board.offset(),
            board.state().revision(),
            records.size(),
            Sha256.hex(state));
    records.add(record(new SnapshotKey(id, slot, SnapshotKey.HEAD).text(), head.encode()));
    derived.write(board.partition(), records);
    found.heads().put(id, new Written.Newest(slot, board.offset()));
  }

  private void checkpoint(int partition, long position) {
    if (written().checkpoints().getOrDefault(partition, 0L) > position) {
      return;
    }
    Checkpoint checkpoint = new Checkpoint(partition, position);
    derived.write(partition, List.of(record(checkpoint.key(), checkpoint.value())));
  }

  private static DerivedRecord record(String key, byte[] value) {
    return DerivedRecord.of(TopicName.SNAPSHOTS, key, value);
  }
}
