package io.streamboard.server.projection;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.server.directory.DirectoryEntry;
import io.streamboard.server.replica.BoardUpdate;
import io.streamboard.server.replica.LastChange;
import io.streamboard.server.replica.SetAside;
import io.streamboard.server.replica.StateStore;
import io.streamboard.server.replica.Watermarks;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores behind delivery: workers leave images here and go on, one writer thread takes all that is
 * due, and moves the position with the last of it. While H2 stalls or fails, images wait in memory
 * (one for each changed board) and the writer tries again; nobody who moves a widget notices.
 */
public final class H2StateStore implements StateStore {
  private static final Logger LOG = LoggerFactory.getLogger(H2StateStore.class);
  private static final int ROWS_PER_TRANSACTION = 10_000;
  private static final Duration RETRY = Duration.ofSeconds(1);
  private static final Duration CLOSING = Duration.ofSeconds(20);

  /**
   * Between rounds: what changes all the time need not be stored all the time, and a kill costs no
   * more than folding what came since.
   */
  private static final Duration REST = Duration.ofMillis(400);

  private final StateDatabase database;
  private final Watermarks watermarks;
  private final StateReading reading;
  private final Forgetting forgetting = new Forgetting();
  private final Thread writer;
  private final StoreLock lock = new StoreLock();

  /** The next three are guarded by the lock, as is what is forgotten. */
  private final Unstored unstored = new Unstored(ROWS_PER_TRANSACTION);

  private final Map<Integer, Long> opened;
  private final Map<Integer, Long> started = new HashMap<>();

  private final Map<BoardId, SetAside> setAside = new ConcurrentHashMap<>();
  private volatile boolean failing;
  private volatile Map<Integer, Long> durable;

  private H2StateStore(StateDatabase database, Watermarks watermarks) throws SQLException {
    this.database = database;
    this.watermarks = watermarks;
    this.reading = new StateReading(database);
    this.opened = new HashMap<>(reading.positions());
    this.durable = Map.copyOf(opened);
    reading.setAside().forEach(mark -> setAside.put(mark.board(), mark));
    StateTables tables = database.writing();
    this.writer =
        Thread.ofPlatform()
            .name("state-store")
            .uncaughtExceptionHandler((thread, cause) -> died(cause))
            .unstarted(() -> run(tables));
  }

  /**
   * Opens the store in this folder, or makes an empty one where none is, or where it is damaged or
   * of another log.
   *
   * @param log the identity of the log
   * @param watermarks up to where everything was accepted; what is stored as position
   */
  public static H2StateStore open(Path folder, String log, Watermarks watermarks) {
    try {
      H2StateStore store = new H2StateStore(StateDatabase.open(folder, log), watermarks);
      store.writer.start();
      return store;
    } catch (SQLException failed) {
      throw new StateStoreException("cannot open the state store", failed);
    }
  }

  /**
   * Whether the store holds nothing, so that snapshots should seed it before the log is followed.
   */
  public boolean fresh() {
    return database.fresh();
  }

  /** Where following starts after all seeds were given. */
  public void startAt(Map<Integer, Long> next) {
    lock.submit(() -> started.putAll(next));
  }

  /** The positions of the last transaction: how far the store is behind. */
  public Map<Integer, Long> durable() {
    return durable;
  }

  /** Whether the last attempt to write failed; for readiness. */
  public boolean failing() {
    return failing;
  }

  @Override
  public Map<Integer, Long> positions() {
    return lock.locked(() -> positionsOver(opened));
  }

  @Override
  public Optional<Kept> load(BoardId board) {
    Optional<DirtyBoard> newer = lock.locked(() -> unstored.newest(board));
    if (newer.isPresent()) {
      return newer.map(dirty -> new Kept(dirty.state(), dirty.offset()));
    }
    return reading.load(board);
  }

  @Override
  public Optional<LastChange> lastChange(BoardId board, WidgetId widget) {
    Optional<LastChange> newer = lock.locked(() -> unstored.lastChange(board, widget));
    return newer.isPresent() ? newer : reading.lastChange(board, widget);
  }

  /** Every board as it stands in the directory, damaged rows included. Blocking. */
  void listed(Consumer<ListedBoard> each) {
    // First what waits: it may be stored while the rows are read.
    lock.locked(unstored::boards)
        .forEach(
            (board, dirty) ->
                each.accept(new ListedBoard(board, Optional.of(DirectoryEntry.of(dirty.state())))));
    reading.listed(each);
  }

  /** Every board and the offset of the last record in its state. Blocking. */
  public Map<BoardId, Long> offsets() {
    Map<BoardId, DirtyBoard> newer = lock.locked(unstored::boards);
    Map<BoardId, Long> offsets = reading.offsets();
    newer.forEach((board, dirty) -> offsets.merge(board, dirty.offset(), Math::max));
    return offsets;
  }

  @Override
  public void accept(BoardUpdate update) {
    DirtyBoard changedBoard = DirtyBoard.of(update);
    lock.submit(() -> unstored.add(changedBoard));
  }

  @Override
  public void setAside(SetAside mark) {
    lock.submit(
        () -> {
          if (setAside.putIfAbsent(mark.board(), mark) == null) {
            unstored.mark(mark.board(), Optional.of(mark));
          }
        });
  }

  @Override
  public List<SetAside> setAside() {
    return List.copyOf(setAside.values());
  }

  boolean isSetAside(BoardId board) {
    return setAside.containsKey(board);
  }

  @Override
  public void received(int partition, long offset) {
    watermarks.received(partition, offset);
  }

  @Override
  public void done(int partition, long offset) {
    watermarks.done(partition, offset);
  }

  /**
   * Stores a whole state that did not come from a fold here: a snapshot, or a board replayed
   * because its rows were damaged or it was set aside. Moves no position, as other boards of the
   * partition may be behind; whoever folds on skips records up to the state's offset.
   */
  public void seed(Kept kept, int partition) {
    BoardId board = kept.state().board();
    lock.submit(
        () -> {
          unstored.seed(DirtyBoard.whole(kept, partition));
          if (setAside.remove(board) != null) {
            unstored.mark(board, Optional.empty());
          }
        });
  }

  @Override
  public CompletableFuture<Void> forget(int partition, Predicate<BoardId> boards) {
    watermarks.forget(partition);
    setAside.keySet().removeIf(boards);
    Forgetting.Request request = new Forgetting.Request(partition, boards);
    lock.submit(
        () -> {
          opened.remove(partition);
          started.remove(partition);
          forgetting.add(request);
        });
    return request.done();
  }

  private void run(StateTables tables) {
    Map<Integer, Long> stored = lock.locked(() -> new HashMap<>(opened));
    while (true) {
      awaitWork(stored);
      boolean forgotten = forget(tables, stored);
      Optional<Batch> due = take(stored);
      if (due.isEmpty() && lock.closing()) {
        return;
      }
      boolean written = due.map(batch -> write(tables, batch)).orElse(true);
      if (written && due.isPresent()) {
        stored.putAll(due.get().positions());
        durable = Map.copyOf(stored);
        rest();
      }
      if (!(forgotten && written) && lock.closing()) {
        return; // what could not be written is in the log, above the stored position
      }
    }
  }

  /** Between transactions: what is asked to be forgotten. False when that could not be stored. */
  private boolean forget(StateTables tables, Map<Integer, Long> stored) {
    List<Forgetting.Request> due = lock.locked(() -> forgetting.take(unstored));
    if (due.isEmpty()) {
      return true;
    }
    try {
      tables.forget(due.stream().map(Forgetting.Request::partition).toList());
      due.forEach(request -> stored.remove(request.partition()));
      durable = Map.copyOf(stored);
      due.forEach(request -> request.done().complete(null));
      return true;
    } catch (SQLException | RuntimeException failed) {
      lock.locked(() -> forgetting.putBack(due));
      failed(failed);
      return false;
    }
  }

  /** What is to be stored now, if there is anything. */
  private Optional<Batch> take(Map<Integer, Long> stored) {
    return lock.locked(
        () -> {
          // Positions first: whatever is below a watermark was accepted before.
          Map<Integer, Long> positions = positionsOver(stored);
          return unstored.isEmpty() && stored.equals(positions)
              ? Optional.empty()
              : Optional.of(unstored.take(positions));
        });
  }

  /**
   * Until something is due. Records without effect move the watermarks and tell nobody, so the
   * writer looks each second.
   */
  private void awaitWork(Map<Integer, Long> stored) {
    lock.awaitWork(
        () -> unstored.isEmpty() && forgetting.isEmpty() && stored.equals(positionsOver(stored)),
        RETRY);
  }

  private Map<Integer, Long> positionsOver(Map<Integer, Long> stored) {
    Map<Integer, Long> all = new HashMap<>(stored);
    all.putAll(started);
    all.putAll(watermarks.positions());
    return all;
  }

  private boolean write(StateTables tables, Batch batch) {
    try {
      tables.store(batch);
      written();
      return true;
    } catch (SQLException | RuntimeException failed) {
      putBack(batch, failed);
      return false;
    }
  }

  private void written() {
    lock.submit(unstored::written);
    if (failing) {
      failing = false;
      LOG.info("state-store-recovered");
    }
  }

  private void putBack(Batch batch, Exception failed) {
    lock.submit(() -> unstored.putBack(batch));
    failed(failed);
  }

  /** Tells, and waits until it is worth another attempt. */
  private void failed(Exception failed) {
    database.noteDamage(failed);
    if (!failing) {
      failing = true;
      LOG.warn("state-store-failing: keeping changes in memory and trying again", failed);
    }
    lock.pauseIf(() -> true, RETRY);
  }

  private void rest() {
    lock.pauseIf(unstored::roundOver, REST);
  }

  private void died(Throwable cause) {
    failing = true;
    LOG.error("state-store-stopped: the store is rebuilt at the next start", cause);
  }

  @Override
  public void close() {
    lock.close();
    try {
      if (!writer.join(CLOSING)) {
        LOG.warn(
            "state-store-slow: not everything is stored; the log is replayed from an older position"
                + " at the next start");
      }
      database.close();
    } catch (SQLException failed) {
      LOG.warn("state-store-close", failed);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
