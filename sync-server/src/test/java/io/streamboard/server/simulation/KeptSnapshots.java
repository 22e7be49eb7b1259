package io.streamboard.server.simulation;

import io.streamboard.model.id.BoardId;
import io.streamboard.server.log.InMemoryKeyedTopic;
import io.streamboard.server.log.KeyedTopic;
import io.streamboard.server.log.OperationLog;
import io.streamboard.server.replica.StateStore.Kept;
import io.streamboard.server.snapshot.SnapshotWriter;
import io.streamboard.server.snapshot.Snapshots;
import io.streamboard.server.testing.FatefulLog;
import io.streamboard.server.testing.InMemoryStateStore;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;

/**
 * The topic of snapshots in the world. The shipped writer takes rounds in the middle of whatever
 * happens; a node that lost its state store starts from what the topic has, which may be old,
 * compacted, or end within a round in which the node before was killed. Reading the topic borrows a
 * thread and waits for it.
 */
final class KeptSnapshots {
  /** Of so many chances one is a round. */
  private static final int ROUND_ONE_IN = 30;

  /** Of so many rounds one is followed by a compaction. */
  private static final int COMPACT_ONE_IN = 3;

  /** Of so many starts one has only the topic. */
  private static final int SEED_ONE_IN = 3;

  /** A round of one board and one partition appends a chunk, a head and a checkpoint. */
  private static final int APPENDS = 3;

  private final InMemoryKeyedTopic kept = new InMemoryKeyedTopic();
  private final SplittableRandom random;
  private final Tally tally;
  private Topic topic = new Topic();
  private Optional<SnapshotWriter> writer = Optional.empty();

  KeptSnapshots(long seed, Tally tally) {
    this.random = new SplittableRandom(seed);
    this.tally = tally;
  }

  /** A node begins to use the store; before it has read anything of the log. */
  void begin(InMemoryStateStore store, FatefulLog log) {
    topic = new Topic();
    SnapshotWriter next = new SnapshotWriter(topic, store.watermarks());
    next.catchUp(new Stored(store, log), log.ends());
    store.alsoTell(next::accept);
    writer = Optional.of(next);
  }

  /** There may be a round now. */
  void chance() {
    if (random.nextInt(ROUND_ONE_IN) == 0) {
      tally.add("snapshots", writer.orElseThrow().round());
      if (random.nextInt(COMPACT_ONE_IN) == 0) {
        kept.compact();
      }
    }
  }

  /**
   * The store of the next node, if it has none but the snapshots. The last node may have been
   * killed within a round.
   */
  Optional<InMemoryStateStore> seeded() {
    if (random.nextInt(SEED_ONE_IN) != 0) {
      return Optional.empty();
    }
    if (random.nextBoolean()) {
      killedInRound();
    }
    tally.add("starts from snapshots");
    return Optional.of(InMemoryStateStore.seeded(Snapshots.read(kept)));
  }

  private void killedInRound() {
    topic.left = random.nextInt(APPENDS);
    try {
      writer.orElseThrow().round();
    } catch (Killed killed) {
      tally.add("killed in a round of snapshots");
    }
  }

  /** No exception, so that nobody goes on after it. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }

  /** The topic as one node has it: nothing is written any more once that is killed. */
  private final class Topic implements KeyedTopic {
    private int left = Integer.MAX_VALUE;

    @Override
    public CompletableFuture<Long> append(String key, Optional<byte[]> value) {
      if (left == 0) {
        throw new Killed();
      }
      left--;
      return kept.append(key, value);
    }

    @Override
    public OperationLog.Following follow(long from, Listener listener) {
      return kept.follow(from, listener);
    }

    @Override
    public long end() {
      return kept.end();
    }
  }

  /** What an earlier node may have stored and not written. */
  private record Stored(InMemoryStateStore store, FatefulLog log)
      implements SnapshotWriter.Earlier {

    @Override
    public Map<BoardId, Long> offsets() {
      return store.offsets();
    }

    @Override
    public Optional<Kept> stored(BoardId board) {
      return store.load(board);
    }

    @Override
    public int partition(BoardId board) {
      return log.partitionOf(board);
    }
  }
}
