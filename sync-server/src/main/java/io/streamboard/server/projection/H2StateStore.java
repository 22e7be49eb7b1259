package io.streamboard.server.projection;

import io.streamboard.model.id.BoardId;
import io.streamboard.server.replica.BoardUpdate;
import io.streamboard.server.replica.StateStore;
import io.streamboard.server.replica.Watermarks;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores behind delivery: workers leave images here and go on, one writer thread takes all that is
 * due in one transaction. While H2 stalls or fails, images wait in memory (one for each changed
 * board) and the writer tries again; nobody who moves a widget notices.
 */
public final class H2StateStore implements StateStore {
  private static final Logger LOG = LoggerFactory.getLogger(H2StateStore.class);
  private static final Duration RETRY = Duration.ofSeconds(1);
  private static final Duration CLOSING = Duration.ofSeconds(20);

  private final StateDatabase database;
  private final Watermarks watermarks;
  private final StateTables reading;
  private final Map<Integer, Long> opened;
  private final Thread writer;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  /** The next three are guarded by the lock. */
  private Map<BoardId, DirtyBoard> waiting = new HashMap<>();

  private Map<BoardId, DirtyBoard> writing = Map.of();
  private final Map<Integer, Long> started = new HashMap<>();

  private boolean closing;
  private volatile boolean failing;
  private volatile Map<Integer, Long> durable;

  private H2StateStore(StateDatabase database, Watermarks watermarks) throws SQLException {
    this.database = database;
    this.watermarks = watermarks;
    this.reading = database.reading();
    this.opened = Map.copyOf(reading.positions());
    this.durable = opened;
    StateTables tables = database.writing();
    this.writer =
        Thread.ofPlatform()
            .name("state-store")
            .uncaughtExceptionHandler(H2StateStore::died)
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
    lock.lock();
    try {
      started.putAll(next);
      changed.signal();
    } finally {
      lock.unlock();
    }
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
    lock.lock();
    try {
      return positionsOver(opened);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Optional<Kept> load(BoardId board) {
    DirtyBoard newer = unstored(board);
    if (newer != null) {
      return Optional.of(new Kept(newer.state(), newer.offset()));
    }
    synchronized (reading) {
      try {
        return reading.load(board);
      } catch (SQLException failed) {
        throw new StateStoreException("cannot load board " + board, failed);
      }
    }
  }

  /** Every stored board, for the directory and for verification. Blocking. */
  public void boards(Consumer<BoardId> each) {
    synchronized (reading) {
      try {
        reading.boards(each);
      } catch (SQLException failed) {
        throw new StateStoreException("cannot list boards", failed);
      }
    }
  }

  private @org.jspecify.annotations.Nullable DirtyBoard unstored(BoardId board) {
    lock.lock();
    try {
      DirtyBoard newest = waiting.get(board);
      return newest != null ? newest : writing.get(board);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void accept(BoardUpdate update) {
    lock.lock();
    try {
      waiting.merge(update.folded().after().board(), DirtyBoard.of(update), DirtyBoard::then);
      changed.signal();
    } finally {
      lock.unlock();
    }
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
   * because its rows were damaged. Moves no position, as other boards of the partition may be
   * behind; whoever folds on skips records up to the state's offset.
   */
  public void seed(Kept kept, int partition) {
    DirtyBoard whole = new DirtyBoard(kept.state(), partition, kept.offset(), Set.of(), true);
    lock.lock();
    try {
      waiting.merge(
          kept.state().board(),
          whole,
          (older, newer) -> older.offset() > newer.offset() ? newer.then(older) : newer);
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  private void run(StateTables tables) {
    Map<Integer, Long> stored = new HashMap<>(opened);
    while (true) {
      Map<Integer, Long> due = take(stored);
      if (due.isEmpty() && writing.isEmpty()) {
        return;
      }
      if (write(tables, due)) {
        stored.putAll(due);
        durable = Map.copyOf(stored);
      } else if (closes()) {
        return; // what could not be written is in the log, above the stored position
      }
    }
  }

  /** Waits for something to store; empty when closing and nothing is left. */
  private Map<Integer, Long> take(Map<Integer, Long> stored) {
    lock.lock();
    try {
      awaitWork(stored);
      if (waiting.isEmpty() && stored.equals(positionsOver(stored))) {
        return Map.of();
      }
      Map<Integer, Long> due = positionsOver(stored);
      writing = waiting;
      waiting = new HashMap<>();
      return due;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Until something is due. Records without effect move the watermarks and tell nobody, so the
   * writer looks each second.
   */
  private void awaitWork(Map<Integer, Long> stored) {
    try {
      while (waiting.isEmpty() && stored.equals(positionsOver(stored)) && !closing) {
        long _ = changed.awaitNanos(RETRY.toNanos());
      }
    } catch (InterruptedException stop) {
      closing = true;
    }
  }

  /** Read before the boards are taken: whatever is below a watermark was accepted before. */
  private Map<Integer, Long> positionsOver(Map<Integer, Long> stored) {
    Map<Integer, Long> all = new HashMap<>(stored);
    all.putAll(started);
    all.putAll(watermarks.positions());
    return all;
  }

  private boolean write(StateTables tables, Map<Integer, Long> due) {
    try {
      tables.store(writing.values(), due);
      written();
      return true;
    } catch (SQLException | RuntimeException failed) {
      putBack(failed);
      return false;
    }
  }

  private void written() {
    lock.lock();
    try {
      writing = Map.of();
    } finally {
      lock.unlock();
    }
    if (failing) {
      failing = false;
      LOG.info("state-store-recovered");
    }
  }

  private void putBack(Exception failed) {
    if (!failing) {
      failing = true;
      LOG.warn("state-store-failing: keeping changes in memory and trying again", failed);
    }
    lock.lock();
    try {
      writing.forEach(
          (board, older) -> waiting.merge(board, older, (newer, old) -> old.then(newer)));
      writing = Map.of();
      awaitRetry();
    } finally {
      lock.unlock();
    }
  }

  private void awaitRetry() {
    long left = RETRY.toNanos();
    try {
      while (left > 0 && !closing) {
        left = changed.awaitNanos(left);
      }
    } catch (InterruptedException stop) {
      closing = true;
    }
  }

  private boolean closes() {
    lock.lock();
    try {
      return closing;
    } finally {
      lock.unlock();
    }
  }

  private static void died(Thread thread, Throwable cause) {
    LOG.error("state-store-stopped: the store is rebuilt at the next start", cause);
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closing = true;
      changed.signal();
    } finally {
      lock.unlock();
    }
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
