package io.streamboard.server.replica;

import io.streamboard.model.id.BoardId;
import io.streamboard.server.replica.SetAside.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The replicas on the shelves of the workers: read from the state store when they are first asked
 * for, forgotten when nobody holds them, set aside when they cannot be had. Each worker calls it
 * for boards of its own; what is set aside, any thread may ask and say.
 */
final class Replicas {
  private static final Logger LOG = LoggerFactory.getLogger(Replicas.class);

  private final StateStore store;
  private final Workers workers;
  private final Executor loader;
  private final List<ReplicaListener> listeners;
  private final List<Shelf> shelves = new ArrayList<>();
  private final Map<BoardId, Reason> quarantined = new ConcurrentHashMap<>();

  /**
   * Without any yet.
   *
   * @param loader runs the blocking reads of the state store
   * @param most that are kept though nobody holds them, over all workers
   */
  Replicas(
      StateStore store,
      Workers workers,
      Executor loader,
      int most,
      List<ReplicaListener> listeners) {
    this.store = store;
    this.workers = workers;
    this.loader = loader;
    this.listeners = List.copyOf(listeners);
    workers.all().forEach(_ -> shelves.add(new Shelf(Math.max(1, most / workers.all().size()))));
  }

  /** Of the board, which may still be loading. */
  Replica of(BoardId board) {
    Shelf shelf = shelves.get(workers.index(board));
    return shelf.get(board).orElseGet(() -> load(shelf, board));
  }

  /** Of all boards that are meant and that this worker has. */
  List<Replica> of(int worker, Predicate<BoardId> boards) {
    return shelves.get(worker).of(boards);
  }

  void forget(int worker, Predicate<BoardId> boards) {
    shelves.get(worker).remove(boards);
    quarantined.keySet().removeIf(boards);
  }

  /** Tries anew to load what an earlier process set aside. */
  void retry(SetAside mark) {
    quarantined.put(mark.board(), mark.reason());
    workers.of(mark.board()).execute(() -> of(mark.board()));
  }

  private Replica load(Shelf shelf, BoardId board) {
    Replica replica = new Replica(board);
    shelf.put(replica);
    shelf.shrink(this::held);
    loader.execute(() -> read(replica));
    return replica;
  }

  private void read(Replica replica) {
    Worker worker = workers.of(replica.board());
    try {
      Optional<StateStore.Kept> kept = store.load(replica.board());
      worker.execute(() -> loaded(replica, kept));
    } catch (RuntimeException | StackOverflowError | AssertionError unreadable) {
      LOG.error("The state of board {} cannot be had", replica.board(), unreadable);
      worker.execute(() -> setAside(replica, Reason.UNREADABLE));
    }
  }

  private void loaded(Replica replica, Optional<StateStore.Kept> kept) {
    if (quarantined.remove(replica.board()) != null) {
      LOG.info("Board {} is not set aside any more", replica.board());
    }
    replica.loaded(kept);
  }

  /** From now on it is read-only. */
  void setAside(Replica replica, Reason reason) {
    LOG.error("Board {} is set aside, read-only: {}", replica.board(), reason.code());
    quarantined.put(replica.board(), reason);
    replica.quarantine(reason);
    listeners.forEach(listener -> listener.quarantined(replica.board()));
  }

  /** The boards that were set aside, each with the reason. */
  Map<BoardId, Reason> setAside() {
    return Map.copyOf(quarantined);
  }

  private boolean held(BoardId board) {
    return listeners.stream().anyMatch(listener -> listener.holds(board));
  }
}
