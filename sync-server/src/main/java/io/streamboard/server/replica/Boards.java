package io.streamboard.server.replica;

import io.streamboard.model.id.BoardId;
import io.streamboard.server.log.OperationLog;
import io.streamboard.server.log.OperationLog.StoredRecord;
import io.streamboard.server.replica.SetAside.Reason;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The replicas of a node: follows the operations from where the state store stands, gives each
 * record to the worker of its board, which folds it, hands it to the state store and tells the
 * listeners. Boards that nobody holds are forgotten, the least recently used first.
 *
 * <p>Any thread may call; tasks and listeners run on the workers. The follower's thread waits while
 * too many records are unfolded.
 */
public final class Boards implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Boards.class);

  private final OperationLog log;
  private final StateStore store;
  private final Workers workers;
  private final Executor loader;
  private final Lease lease;
  private final InstantSource clock;
  private final Backlog backlog;
  private final List<ReplicaListener> listeners;
  private final List<Shelf> shelves = new ArrayList<>();
  private final Map<BoardId, Reason> quarantined = new ConcurrentHashMap<>();
  private Optional<OperationLog.Following> following = Optional.empty();

  /**
   * @param loader runs the blocking reads of the state store
   * @param listeners told in this order
   */
  public Boards(
      OperationLog log,
      StateStore store,
      Workers workers,
      Executor loader,
      Lease lease,
      InstantSource clock,
      ReplicaSettings settings,
      List<ReplicaListener> listeners) {
    this.log = log;
    this.store = store;
    this.workers = workers;
    this.loader = loader;
    this.lease = lease;
    this.clock = clock;
    this.backlog = new Backlog(settings.unfoldedRecords());
    this.listeners = List.copyOf(listeners);
    workers
        .all()
        .forEach(
            worker ->
                shelves.add(new Shelf(Math.max(1, settings.replicas() / workers.all().size()))));
  }

  /**
   * Starts to follow, and tries anew to load what an earlier process set aside. Throws {@link
   * io.streamboard.server.log.LogException} when the store's position is not in the log.
   */
  public void start() {
    for (SetAside mark : store.setAside()) {
      quarantined.put(mark.board(), mark.reason());
      workers.of(mark.board()).execute(() -> replica(mark.board()));
    }
    following = Optional.of(log.follow(store.positions(), new Follower()));
  }

  /** Runs the task on the board's worker as soon as the board is loaded. */
  public void with(BoardId board, Consumer<ReplicaState.Loaded> task) {
    workers.of(board).execute(() -> replica(board).whenLoaded(task));
  }

  public Workers workers() {
    return workers;
  }

  /** The boards that were set aside, each with the reason; for health. */
  public Map<BoardId, Reason> quarantined() {
    return Map.copyOf(quarantined);
  }

  /** Records that have come from the log and are not folded; for figures. */
  public int unfolded() {
    return backlog.unfolded();
  }

  /** Stops following; records handed to workers before are still folded by them. */
  @Override
  public void close() {
    backlog.close();
    following.ifPresent(OperationLog.Following::close);
  }

  private void receive(StoredRecord stored) {
    replica(stored.board())
        .whenLoaded(
            loaded -> {
              try {
                fold(loaded, stored);
              } finally {
                store.done(stored.partition(), stored.offset());
                backlog.release();
              }
            });
  }

  private void fold(ReplicaState.Loaded loaded, StoredRecord stored) {
    switch (loaded) {
      case ReplicaState.Live live -> fold(live, stored);
      case ReplicaState.Quarantined aside -> passOver(stored, aside.reason());
    }
  }

  private void fold(ReplicaState.Live live, StoredRecord stored) {
    Replica replica = replica(stored.board());
    Optional<BoardUpdate> update;
    try {
      update = replica.fold(live, stored);
    } catch (RuntimeException | StackOverflowError | AssertionError broken) {
      LOG.error("The fold failed at offset {}", stored.offset(), broken);
      quarantine(replica, Reason.FOLD_FAILED);
      passOver(stored, Reason.FOLD_FAILED);
      return;
    }
    update.ifPresent(this::tell);
  }

  private void passOver(StoredRecord stored, Reason reason) {
    store.setAside(new SetAside(stored.board(), stored.partition(), stored.offset(), reason));
  }

  private void tell(BoardUpdate update) {
    store.accept(update);
    listeners.forEach(listener -> listener.folded(update));
  }

  private Replica replica(BoardId board) {
    Shelf shelf = shelves.get(workers.index(board));
    return shelf.get(board).orElseGet(() -> load(shelf, board));
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
      worker.execute(() -> quarantine(replica, Reason.UNREADABLE));
    }
  }

  private void loaded(Replica replica, Optional<StateStore.Kept> kept) {
    if (quarantined.remove(replica.board()) != null) {
      LOG.info("Board {} is not set aside any more", replica.board());
    }
    replica.loaded(kept);
  }

  private void quarantine(Replica replica, Reason reason) {
    LOG.error("Board {} is set aside, read-only: {}", replica.board(), reason.code());
    quarantined.put(replica.board(), reason);
    replica.quarantine(reason);
    listeners.forEach(listener -> listener.quarantined(replica.board()));
  }

  private boolean held(BoardId board) {
    return listeners.stream().anyMatch(listener -> listener.holds(board));
  }

  /** Called by whoever brings a record: the log, or its acknowledgement; one call at a time. */
  private final class Follower implements OperationLog.Listener {

    private final AtEnd atEnd = new AtEnd(workers, lease);
    private final List<Handover> handovers =
        workers.all().stream().map(worker -> new Handover(worker, Boards.this::receive)).toList();

    @Override
    public void awaitRoom() {
      if (!backlog.hasRoom()) {
        batchEnd();
        backlog.awaitRoom();
      }
    }

    @Override
    public void record(StoredRecord stored) {
      store.received(stored.partition(), stored.offset());
      backlog.add();
      handovers.get(workers.index(stored.board())).add(stored);
    }

    @Override
    public void batchEnd() {
      handovers.forEach(Handover::handOver);
    }

    @Override
    public void canary(String mark) {
      batchEnd();
      listeners.forEach(listener -> listener.canary(mark));
    }

    @Override
    public void caughtUp(int partition, long next) {
      batchEnd();
      atEnd.seen(partition, clock.millis());
    }
  }
}
