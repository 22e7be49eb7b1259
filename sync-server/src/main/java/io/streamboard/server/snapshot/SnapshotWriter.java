package io.streamboard.server.snapshot;

import io.streamboard.model.board.BoardState;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.json.StateCodec;
import io.streamboard.server.log.KeyedTopic;
import io.streamboard.server.replica.BoardUpdate;
import io.streamboard.server.replica.Watermarks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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

  /** Only used by rounds: which slot a board's last snapshot took; empty before the first round. */
  private Optional<Map<BoardId, Integer>> slots = Optional.empty();

  private record Changed(BoardState state, int partition, long offset) {}

  /**
   * @param watermarks up to where everything was accepted; what checkpoints say
   */
  public SnapshotWriter(KeyedTopic topic, Watermarks watermarks) {
    this.topic = topic;
    this.watermarks = watermarks;
  }

  public synchronized void accept(BoardUpdate update) {
    BoardState state = update.folded().after();
    changed.put(state.board(), new Changed(state, update.partition(), update.offset()));
  }

  /** How many boards wait for the next round. */
  public synchronized int due() {
    return changed.size();
  }

  /**
   * Writes all that is due and waits until it is durable. When the log refuses, the boards stay due
   * and the checkpoint stays where it was.
   *
   * @return how many boards were written
   */
  public int round() {
    Map<BoardId, Changed> due;
    Map<Integer, Long> upto;
    synchronized (this) {
      upto = watermarks.positions();
      due = changed;
      changed = new HashMap<>();
    }
    try {
      due.values().forEach(this::write);
      upto.forEach(this::checkpoint);
      return due.size();
    } catch (CompletionException refused) {
      LOG.warn("snapshots-refused: trying again in the next round", refused);
      putBack(due);
      return 0;
    }
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
            Digests.sha256(state));
    topic
        .append(new SnapshotKey(id, slot, SnapshotKey.HEAD).text(), Optional.of(head.encode()))
        .join();
  }

  private void checkpoint(int partition, long position) {
    Checkpoint checkpoint = new Checkpoint(partition, position);
    topic.append(checkpoint.key(), Optional.of(checkpoint.value())).join();
  }
}
