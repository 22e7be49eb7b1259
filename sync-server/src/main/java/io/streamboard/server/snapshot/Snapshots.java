package io.streamboard.server.snapshot;

import io.streamboard.model.board.BoardState;
import io.streamboard.model.digest.Sha256;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.json.MalformedException;
import io.streamboard.model.json.StateCodec;
import io.streamboard.server.log.KeyedTopic;
import io.streamboard.server.log.OperationLog;
import io.streamboard.server.snapshot.Written.Newest;
import java.io.ByteArrayOutputStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The newest whole snapshot of each board, and where reading may start. A damaged or incomplete
 * snapshot does not count; when a board has no newest one that is whole, reading starts behind the
 * older one, or at the start of the log.
 */
public final class Snapshots {
  private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);

  /** A board's state and the record it stands at. */
  public record Snapshot(BoardState state, int partition, long offset) {}

  private final Map<BoardId, Snapshot> boards = new HashMap<>();
  private final Map<Integer, Long> positions = new HashMap<>();

  private Snapshots() {}

  /** Reads the topic to its end. Blocking. */
  public static Snapshots read(KeyedTopic topic) {
    return read(topic, _ -> true);
  }

  /** The same of some boards only; nothing of others is kept in memory meanwhile. */
  public static Snapshots read(KeyedTopic topic, Predicate<BoardId> boards) {
    Reading reading = new Reading(topic.end(), false, boards);
    return reading.readAll(topic) ? reading.assemble() : new Snapshots();
  }

  /** What was written so far. Blocking; keeps no state in memory. */
  static Written written(KeyedTopic topic) {
    Reading reading = new Reading(topic.end(), true);
    return reading.readAll(topic)
        ? new Written(reading.newestHeads(), reading.checkpoints())
        : new Written(new HashMap<>(), new HashMap<>());
  }

  /** Heads and checkpoints as they lie in the topic. Blocking; keeps no state in memory. */
  static Map<String, byte[]> marks(KeyedTopic topic) {
    Reading reading = new Reading(topic.end(), true);
    return reading.readAll(topic) ? Map.copyOf(reading.values) : Map.of();
  }

  public Collection<Snapshot> boards() {
    return boards.values();
  }

  /**
   * The next offset to read for each partition that is covered; a partition missing here is read
   * from its start.
   */
  public Map<Integer, Long> positions() {
    return Map.copyOf(positions);
  }

  /** Collects records until the end as it was at the start; keys repeat, the last value counts. */
  private static final class Reading implements KeyedTopic.Listener {
    private final long end;
    private final CountDownLatch done = new CountDownLatch(1);

    /** As last written: of two snapshots at one offset the later one counts, it is a repair. */
    private final Map<String, byte[]> values = new LinkedHashMap<>();

    /** Whether only heads and checkpoints are kept. */
    private final boolean heads;

    private final Predicate<BoardId> boards;

    Reading(long end, boolean heads) {
      this(end, heads, _ -> true);
    }

    Reading(long end, boolean heads, Predicate<BoardId> boards) {
      this.end = end;
      this.heads = heads;
      this.boards = boards;
    }

    private boolean wanted(String key) {
      return SnapshotKey.parse(key).filter(found -> !boards.test(found.board())).isEmpty();
    }

    /** False when interrupted. */
    boolean readAll(KeyedTopic topic) {
      if (end == 0) {
        return true;
      }
      OperationLog.Following following = topic.follow(0, this);
      try {
        done.await();
        return true;
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
        return false;
      } finally {
        following.close();
      }
    }

    Map<BoardId, Newest> newestHeads() {
      Map<BoardId, Newest> heads = new HashMap<>();
      values.forEach(
          (key, value) ->
              SnapshotKey.parse(key)
                  .ifPresent(
                      found ->
                          SnapshotHead.decode(value)
                              .map(head -> new Newest(found.slot(), head.offset()))
                              .ifPresent(
                                  head -> heads.merge(found.board(), head, Reading::newer))));
      return heads;
    }

    Map<Integer, Long> checkpoints() {
      Map<Integer, Long> checkpoints = new HashMap<>();
      values.forEach(
          (key, value) ->
              Checkpoint.parse(key, value)
                  .ifPresent(found -> checkpoints.put(found.partition(), found.next())));
      return checkpoints;
    }

    private static Newest newer(Newest one, Newest other) {
      return one.offset() > other.offset() ? one : other;
    }

    @Override
    public void entry(long offset, String key, Optional<byte[]> value) {
      if (wanted(key) && (!heads || key.endsWith(SnapshotKey.HEAD) || Checkpoint.is(key))) {
        values.remove(key);
        value.ifPresent(bytes -> values.put(key, bytes));
      }
      if (offset + 1 >= end) {
        done.countDown();
      }
    }

    @Override
    public void caughtUp(long next) {
      if (next >= end) {
        done.countDown();
      }
    }

    Snapshots assemble() {
      Snapshots snapshots = new Snapshots();
      snapshots.positions.putAll(checkpoints());
      Map<BoardId, SnapshotHead> newest = new HashMap<>();
      values.forEach(
          (key, value) ->
              SnapshotKey.parse(key)
                  .filter(SnapshotKey::head)
                  .ifPresent(head -> add(snapshots, newest, head, value)));
      newest.forEach((board, head) -> coverGap(snapshots, board, head));
      return snapshots;
    }

    private void add(
        Snapshots snapshots, Map<BoardId, SnapshotHead> newest, SnapshotKey key, byte[] value) {
      SnapshotHead.decode(value)
          .ifPresent(
              head -> {
                newest.merge(
                    key.board(), head, (one, other) -> one.offset() > other.offset() ? one : other);
                whole(key, head)
                    .ifPresent(found -> snapshots.boards.merge(key.board(), found, Reading::newer));
              });
    }

    private static Snapshot newer(Snapshot one, Snapshot other) {
      return one.offset() > other.offset() ? one : other;
    }

    /**
     * When a board's newest snapshot is damaged, the checkpoint promises too much: reading starts
     * behind what is whole.
     */
    private static void coverGap(Snapshots snapshots, BoardId board, SnapshotHead newest) {
      Snapshot whole = snapshots.boards.get(board);
      long covered = whole == null ? 0 : whole.offset() + 1;
      if (whole == null || whole.offset() < newest.offset()) {
        LOG.warn(
            "snapshot-damaged: board {}, reading partition {} from offset {}",
            board,
            newest.partition(),
            covered);
        snapshots.positions.computeIfPresent(
            newest.partition(), (_, next) -> Math.min(next, covered));
      }
    }

    private Optional<Snapshot> whole(SnapshotKey key, SnapshotHead head) {
      ByteArrayOutputStream state = new ByteArrayOutputStream();
      for (int chunk = 0; chunk < head.chunks(); chunk++) {
        byte[] bytes =
            values.get(new SnapshotKey(key.board(), key.slot(), Integer.toString(chunk)).text());
        if (bytes == null) {
          return Optional.empty();
        }
        state.writeBytes(bytes);
      }
      if (!Sha256.hex(state.toByteArray()).equals(head.hash())) {
        return Optional.empty();
      }
      try {
        return Optional.of(
            new Snapshot(StateCodec.decode(state.toByteArray()), head.partition(), head.offset()));
      } catch (MalformedException | IllegalArgumentException unknown) {
        return Optional.empty();
      }
    }
  }
}
