package io.streamboard.server.forward;

import io.streamboard.model.board.BoardFold;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.board.Folded;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.json.LogRecordCodec;
import io.streamboard.model.wire.Position;
import io.streamboard.server.log.OperationLog.StoredRecord;
import io.streamboard.server.replica.BoardUpdate;
import io.streamboard.server.replica.ReplicaState;
import io.streamboard.server.replica.SetAside.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A board of another node, as it was fetched and with what was forwarded since. Confined to the
 * board's worker.
 */
final class Image {

  /** What an image makes of a batch. */
  sealed interface Verdict {

    /** It was the next one. */
    record Next(List<BoardUpdate> updates) implements Verdict {}

    /** All of it is known. */
    record Known() implements Verdict {}

    /** Something before it is missing, or it is of another history. */
    record Gap() implements Verdict {}
  }

  private final BoardId board;
  private final int partition;
  private final List<Consumer<ReplicaState.Loaded>> waiting = new ArrayList<>();
  private Optional<ReplicaState.Live> live = Optional.empty();
  private long usedAt;
  private boolean aside;

  Image(BoardId board, int partition) {
    this.board = board;
    this.partition = partition;
  }

  BoardId board() {
    return board;
  }

  int partition() {
    return partition;
  }

  boolean fetched() {
    return live.isPresent();
  }

  /** When somebody last asked for it, in milliseconds. */
  long usedAt() {
    return usedAt;
  }

  /** Hands it to the task, now or once it is fetched. */
  void whenFetched(Consumer<ReplicaState.Loaded> task, long nowMillis) {
    usedAt = nowMillis;
    live.ifPresentOrElse(task, () -> waiting.add(task));
  }

  /** It has come. */
  void fetched(BoardState state, long offset) {
    aside = false;
    live = Optional.of(new ReplicaState.Live(state, offset));
    tellWaiting(live.get());
  }

  /** It cannot be had; whoever waits is told so. */
  void unavailable() {
    tellWaiting(new ReplicaState.Elsewhere());
  }

  /** Whether somebody who has it open may lack what is to be had. */
  boolean lacks() {
    return live.isEmpty() && !aside;
  }

  /** Its owner has set it aside; whoever waits is told so. */
  void setAside() {
    aside = true;
    tellWaiting(new ReplicaState.Quarantined(Reason.UNREADABLE));
  }

  /** What is here is of no use any more. */
  void lost() {
    live = Optional.empty();
  }

  private void tellWaiting(ReplicaState.Loaded loaded) {
    List<Consumer<ReplicaState.Loaded>> all = List.copyOf(waiting);
    waiting.clear();
    all.forEach(task -> task.accept(loaded));
  }

  /** Where it stands; empty while it is fetched. */
  Optional<Position> at() {
    return live.map(now -> at(now.state()));
  }

  /**
   * Folds the batch if it follows on what is here and ends where its sender says. Throws what the
   * fold throws.
   */
  Verdict take(Batch batch) {
    if (live.isEmpty()) {
      return new Verdict.Known();
    }
    Position here = at(live.get().state());
    if (!batch.after().equals(here)) {
      boolean late = batch.upto().revision() < here.revision() || batch.upto().equals(here);
      return late ? new Verdict.Known() : new Verdict.Gap();
    }
    ReplicaState.Live now = live.get();
    List<BoardUpdate> updates = new ArrayList<>();
    for (StoredRecord stored : batch.records()) {
      Folded folded = BoardFold.fold(now.state(), LogRecordCodec.decode(stored.bytes()));
      updates.add(new BoardUpdate(partition, stored.offset(), folded));
      now = new ReplicaState.Live(folded.after(), stored.offset());
    }
    if (!at(now.state()).equals(batch.upto())) {
      return new Verdict.Gap();
    }
    live = Optional.of(now);
    return new Verdict.Next(updates);
  }

  private static Position at(BoardState state) {
    return new Position(state.revision(), state.chain());
  }
}
