package io.streamboard.server.replica;

import io.streamboard.model.board.BoardFold;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.board.Folded;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.json.LogRecordCodec;
import io.streamboard.server.log.OperationLog.StoredRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** One board in memory. Confined to the board's worker. */
final class Replica {

  private final BoardId board;
  private ReplicaState state = new ReplicaState.Loading(new ArrayList<>());

  /** How many of those that wait for the load are records; they are in front. */
  private int records;

  Replica(BoardId board) {
    this.board = board;
  }

  BoardId board() {
    return board;
  }

  boolean loading() {
    return state instanceof ReplicaState.Loading;
  }

  boolean quarantined() {
    return state instanceof ReplicaState.Quarantined;
  }

  /** Hands the loaded replica to the task now, or after the load, in the order of the calls. */
  void whenLoaded(Consumer<ReplicaState.Loaded> task) {
    switch (state) {
      case ReplicaState.Loading loading -> loading.waiting().add(() -> whenLoaded(task));
      case ReplicaState.Loaded loaded -> task.accept(loaded);
    }
  }

  /**
   * The same for a record that came from the log: after the load it goes before all tasks, so that
   * none of them finds the board as it was in the state store, when the node has come further.
   */
  void whenLoadedFirst(Consumer<ReplicaState.Loaded> fold) {
    switch (state) {
      case ReplicaState.Loading loading -> {
        loading.waiting().add(records, () -> whenLoaded(fold));
        records++;
      }
      case ReplicaState.Loaded loaded -> fold.accept(loaded);
    }
  }

  /** The state store has answered. Ends the loading and runs what waited. */
  void loaded(Optional<StateStore.Kept> kept) {
    become(
        kept.map(found -> new ReplicaState.Live(found.state(), found.offset()))
            .orElseGet(() -> new ReplicaState.Live(BoardState.absent(board), -1)));
  }

  void quarantine(SetAside.Reason reason) {
    become(new ReplicaState.Quarantined(reason));
  }

  /**
   * Folds a record into a live replica; empty when it is in the state already. Throws what the fold
   * throws.
   */
  Optional<BoardUpdate> fold(ReplicaState.Live live, StoredRecord stored) {
    if (stored.offset() <= live.offset()) {
      return Optional.empty();
    }
    Folded folded = BoardFold.fold(live.state(), LogRecordCodec.decode(stored.bytes()));
    state = new ReplicaState.Live(folded.after(), stored.offset());
    return Optional.of(new BoardUpdate(stored.partition(), stored.offset(), folded));
  }

  private void become(ReplicaState.Loaded next) {
    List<Runnable> waiting =
        switch (state) {
          case ReplicaState.Loading loading -> loading.waiting();
          case ReplicaState.Loaded loaded -> List.of();
        };
    state = next;
    waiting.forEach(Runnable::run);
  }
}
