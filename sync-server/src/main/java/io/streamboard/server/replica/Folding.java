package io.streamboard.server.replica;

import io.streamboard.model.board.BoardState;
import io.streamboard.server.log.OperationLog.StoredRecord;
import io.streamboard.server.replica.SetAside.Reason;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a worker does with a record of one of its boards: folds it, hands it to the state store and
 * tells the listeners. A board whose fold fails is set aside, and its records are passed over.
 */
final class Folding {
  private static final Logger LOG = LoggerFactory.getLogger(Folding.class);

  private final StateStore store;
  private final Replicas replicas;
  private final List<ReplicaListener> listeners;
  private final Consumer<BoardState> came;
  private final Runnable done;

  /**
   * @param listeners told in this order
   * @param came told where a board stands now, before the listeners hear of the stored record
   * @param done runs after each record, whatever became of it
   */
  Folding(
      StateStore store,
      Replicas replicas,
      List<ReplicaListener> listeners,
      Consumer<BoardState> came,
      Runnable done) {
    this.store = store;
    this.replicas = replicas;
    this.listeners = listeners;
    this.came = came;
    this.done = done;
  }

  /** On the worker of the record's board. */
  void receive(StoredRecord stored) {
    replicas
        .of(stored.board())
        .whenLoadedFirst(
            loaded -> {
              try {
                fold(loaded, stored);
              } finally {
                store.done(stored.partition(), stored.offset());
                done.run();
              }
            });
  }

  private void fold(ReplicaState.Loaded loaded, StoredRecord stored) {
    switch (loaded) {
      case ReplicaState.Live live -> fold(live, stored);
      case ReplicaState.Quarantined aside -> passOver(stored, aside.reason());
      // Nothing is handed over of what is not worked on here.
      case ReplicaState.Elsewhere _ -> {}
    }
  }

  private void fold(ReplicaState.Live live, StoredRecord stored) {
    Replica replica = replicas.of(stored.board());
    Optional<BoardUpdate> update;
    try {
      update = replica.fold(live, stored);
    } catch (RuntimeException | StackOverflowError | AssertionError broken) {
      LOG.error("The fold failed at offset {}", stored.offset(), broken);
      replicas.setAside(replica, Reason.FOLD_FAILED);
      passOver(stored, Reason.FOLD_FAILED);
      return;
    }
    update.ifPresent(folded -> tell(folded, stored));
  }

  private void passOver(StoredRecord stored, Reason reason) {
    store.setAside(new SetAside(stored.board(), stored.partition(), stored.offset(), reason));
  }

  private void tell(BoardUpdate update, StoredRecord stored) {
    store.accept(update);
    listeners.forEach(listener -> listener.folded(update));
    came.accept(update.folded().after());
    listeners.forEach(listener -> listener.recorded(stored, update));
  }
}
