package io.streamboard.server.replica;

import io.streamboard.model.board.BoardState;
import io.streamboard.model.id.BoardId;
import io.streamboard.server.log.OperationLog;
import io.streamboard.server.log.OperationLog.StoredRecord;
import io.streamboard.server.placement.PartitionUser;
import io.streamboard.server.replica.SetAside.Reason;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Predicate;

/**
 * The replicas of a node: follows the operations from where the state store stands and gives each
 * record to the worker of its board, which folds it. Boards that nobody holds are forgotten, the
 * least recently used first.
 *
 * <p>Any thread may call; tasks and listeners run on the workers. The follower's thread waits while
 * too many records are unfolded.
 */
public final class Boards implements PartitionUser, AutoCloseable {
  private final OperationLog log;
  private final StateStore store;
  private final Workers workers;
  private final Lease lease;
  private final InstantSource clock;
  private final Backlog backlog;
  private final List<ReplicaListener> listeners;
  private final Replicas replicas;
  private final List<Ahead> ahead = new ArrayList<>();
  private final Set<Integer> taken = ConcurrentHashMap.newKeySet();
  private final Map<Integer, CompletableFuture<Void>> arriving = new ConcurrentHashMap<>();
  private final AtomicInteger waitingAhead = new AtomicInteger();
  private final Follower follower;
  private Optional<OperationLog.FollowingSome> following = Optional.empty();
  private Away away = Away.NOT_HERE;

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
    this.lease = lease;
    this.clock = clock;
    this.backlog = new Backlog(settings.unfoldedRecords());
    this.listeners = List.copyOf(listeners);
    this.replicas = new Replicas(store, workers, loader, settings.replicas(), listeners);
    workers.all().forEach(_ -> ahead.add(new Ahead()));
    this.follower =
        new Follower(new Folding(store, replicas, this.listeners, this::came, backlog::release));
  }

  /** Is asked for boards that others work on. Called at most once, before {@link #start}. */
  public void reach(Away elsewhere) {
    away = elsewhere;
  }

  /** Whether this node works on the board. */
  public boolean worksOn(BoardId board) {
    return taken.contains(log.partitionOf(board));
  }

  /** Starts to follow the log, of no partition yet. */
  public void start() {
    following = Optional.of(log.followSome(follower));
  }

  /** Tries anew to load what an earlier process set aside of the partitions. */
  @Override
  public CompletableFuture<Void> take(Set<Integer> partitions) {
    Map<Integer, Long> from = store.positions(partitions);
    List<CompletableFuture<Void>> ready = new ArrayList<>();
    for (int partition : partitions) {
      lease.take(partition);
      ready.add(arriving.computeIfAbsent(partition, _ -> new CompletableFuture<>()));
    }
    taken.addAll(partitions);
    for (SetAside mark : store.setAside()) {
      if (partitions.contains(mark.partition())) {
        replicas.retry(mark);
      }
    }
    following().add(from);
    return CompletableFuture.allOf(ready.toArray(CompletableFuture[]::new));
  }

  @Override
  public CompletableFuture<Void> give(int partition) {
    taken.remove(partition);
    arriving.remove(partition);
    lease.give(partition);
    Predicate<BoardId> boards = board -> log.partitionOf(board) == partition;
    return following()
        .remove(partition)
        .thenCompose(_ -> finish(boards))
        .thenCompose(_ -> onEachWorker(worker -> leave(worker, boards)))
        .thenCompose(_ -> store.forget(partition, boards));
  }

  /** Completes when all that was handed to the workers is folded, also of boards that load now. */
  private CompletableFuture<Void> finish(Predicate<BoardId> boards) {
    follower.batchEnd();
    Queue<CompletableFuture<Void>> loading = new ConcurrentLinkedQueue<>();
    return onEachWorker(
            worker ->
                replicas
                    .of(worker, boards)
                    .forEach(
                        replica -> {
                          CompletableFuture<Void> loaded = new CompletableFuture<>();
                          loading.add(loaded);
                          replica.whenLoaded(_ -> loaded.complete(null));
                        }))
        .thenCompose(_ -> CompletableFuture.allOf(loading.toArray(CompletableFuture[]::new)));
  }

  private void leave(int worker, Predicate<BoardId> boards) {
    listeners.forEach(listener -> listener.given(worker, boards));
    replicas.forget(worker, boards);
    ahead.get(worker).give(boards);
  }

  private CompletableFuture<Void> onEachWorker(IntConsumer task) {
    List<CompletableFuture<Void>> done = new ArrayList<>();
    for (int worker = 0; worker < workers.all().size(); worker++) {
      int index = worker;
      done.add(CompletableFuture.runAsync(() -> task.accept(index), workers.all().get(worker)));
    }
    return CompletableFuture.allOf(done.toArray(CompletableFuture[]::new));
  }

  private OperationLog.FollowingSome following() {
    return following.orElseThrow(() -> new IllegalStateException("not started"));
  }

  private void reached(int partition, long atMillis) {
    CompletableFuture<Void> waiting = arriving.remove(partition);
    if (waiting != null) {
      waiting.complete(null);
    }
    if (waitingAhead.get() > 0) {
      Predicate<BoardId> boards = board -> log.partitionOf(board) == partition;
      var _ = onEachWorker(worker -> ahead.get(worker).atEnd(boards, atMillis));
    }
  }

  /**
   * Runs the task on the board's worker as soon as the board is loaded, or known to be elsewhere.
   */
  public void with(BoardId board, Consumer<ReplicaState.Loaded> task) {
    workers
        .of(board)
        .execute(
            () -> {
              if (worksOn(board)) {
                replicas.of(board).whenLoaded(task);
              } else {
                away.with(board, task);
              }
            });
  }

  /**
   * Like {@link #with}, but for somebody who knows the board at that revision: where this node has
   * not come as far it waits, until it has or the log turns out to end before.
   */
  public void abreast(BoardId board, long revision, Consumer<ReplicaState.Loaded> task) {
    long since = clock.millis();
    workers
        .of(board)
        .execute(
            () -> {
              if (worksOn(board)) {
                replicas
                    .of(board)
                    .whenLoaded(loaded -> abreast(loaded, board, revision, since, task));
              } else {
                away.abreast(board, revision, task);
              }
            });
  }

  private void abreast(
      ReplicaState.Loaded loaded,
      BoardId board,
      long revision,
      long since,
      Consumer<ReplicaState.Loaded> task) {
    if (loaded instanceof ReplicaState.Live live && live.state().revision() < revision) {
      await(board, revision, since, task);
    } else {
      task.accept(loaded);
    }
  }

  private void await(BoardId board, long revision, long since, Consumer<ReplicaState.Loaded> task) {
    waitingAhead.incrementAndGet();
    ahead
        .get(workers.index(board))
        .add(
            board,
            revision,
            since,
            () -> {
              waitingAhead.decrementAndGet();
              with(board, task);
            });
  }

  private void came(BoardState now) {
    ahead.get(workers.index(now.board())).came(now.board(), now.revision());
  }

  public Workers workers() {
    return workers;
  }

  /** The boards that were set aside, each with the reason; for health. */
  public Map<BoardId, Reason> quarantined() {
    return replicas.setAside();
  }

  /** On how many partitions the node works now. */
  public int partitions() {
    return taken.size();
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

  /** Called by whoever brings a record: the log, or its acknowledgement; one call at a time. */
  private final class Follower implements OperationLog.Listener {

    private final AtEnd atEnd = new AtEnd(workers, lease, Boards.this::reached);
    private final List<Handover> handovers;

    Follower(Folding folding) {
      handovers =
          workers.all().stream().map(worker -> new Handover(worker, folding::receive)).toList();
    }

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
    public void canary(int partition, String mark) {
      batchEnd();
      listeners.forEach(listener -> listener.canary(partition, mark));
    }

    @Override
    public void caughtUp(int partition, long next) {
      batchEnd();
      atEnd.seen(partition, clock.millis());
    }
  }
}
