package io.streamboard.server.projection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.h2.api.ErrorCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The H2 file: opened, checked, and thrown away when it is damaged or belongs to another log.
 * {@code WRITE_DELAY=0} because with H2's default a killed process lost committed transactions and
 * once kept a position without its rows.
 */
final class StateDatabase implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StateDatabase.class);
  private static final String OPTIONS =
      ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;CACHE_SIZE=16384";

  /** Failures of the machine and not of the file: the same attempt may succeed later. */
  private static final Set<Integer> PASSING =
      Set.of(
          ErrorCode.IO_EXCEPTION_1,
          ErrorCode.IO_EXCEPTION_2,
          ErrorCode.OUT_OF_MEMORY,
          ErrorCode.DATABASE_IS_CLOSED,
          ErrorCode.OBJECT_CLOSED,
          ErrorCode.STATEMENT_WAS_CANCELED);

  /** Stands beside the file once H2 found it damaged while writing: it must not be taken again. */
  private static final String DISTRUST = "state.distrust";

  /** Nothing is broken: the file is whole, and of no use here. */
  private static final class OfAnotherException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OfAnotherException(String message) {
      super(message);
    }
  }

  private final Path folder;
  private final Connection writing;
  private final Connection reading;
  private final boolean fresh;

  private StateDatabase(Path folder, Connection writing, Connection reading, boolean fresh) {
    this.folder = folder;
    this.writing = writing;
    this.reading = reading;
    this.fresh = fresh;
  }

  /**
   * Opens the store of this log in the folder.
   *
   * @param log the identity of the log whose positions the store holds
   */
  static StateDatabase open(Path folder, String log) {
    if (exists(folder)) {
      try {
        if (Files.exists(folder.resolve(DISTRUST))) {
          throw new StateStoreException("it could not be written to when it was last open");
        }
        return connect(folder, log, false);
      } catch (OfAnotherException other) {
        LOG.info("state-store-anew: made from snapshots and log, as {}", other.getMessage());
        delete(folder);
      } catch (SQLException | RuntimeException damaged) {
        LOG.warn(
            "state-store-damaged: rebuilding it from snapshots and log ({})", damaged.toString());
        delete(folder);
      }
    }
    try {
      return connect(folder, log, true);
    } catch (SQLException failed) {
      throw new StateStoreException("cannot make a state store in " + folder, failed);
    }
  }

  static boolean exists(Path folder) {
    return Files.exists(folder.resolve("state.mv.db"));
  }

  /**
   * Opens an existing store as it is, damaged or not, for verification. Throws {@link
   * StateStoreException} when H2 cannot open it.
   */
  static StateDatabase openExisting(Path folder) {
    try {
      return current(connections(folder, false));
    } catch (SQLException failed) {
      throw new StateStoreException(
          "the state store cannot be opened: " + failed.getMessage(), failed);
    }
  }

  private static StateDatabase current(StateDatabase database) throws SQLException {
    try {
      if (database.reading().current()) {
        return database;
      }
      throw new StateStoreException(
          "another version made the state store; the next start makes it anew");
    } catch (SQLException | RuntimeException failed) {
      closeAfter(database, failed);
      throw failed;
    }
  }

  private static StateDatabase connections(Path folder, boolean fresh) throws SQLException {
    String url = "jdbc:h2:file:" + folder.resolve("state").toAbsolutePath() + OPTIONS;
    Connection writing = DriverManager.getConnection(url, "sa", "");
    try {
      writing.setAutoCommit(false);
      Connection reading = DriverManager.getConnection(url, "sa", "");
      reading.setAutoCommit(false);
      return new StateDatabase(folder, writing, reading, fresh);
    } catch (SQLException failed) {
      closeAfter(writing, failed);
      throw failed;
    }
  }

  private static StateDatabase connect(Path folder, String log, boolean fresh) throws SQLException {
    createFolder(folder);
    StateDatabase database = connections(folder, fresh);
    try {
      StateTables tables = database.writing();
      tables.create();
      check(tables, log, fresh);
      new Structure(database.writing).check();
      return tables.positions().isEmpty()
          ? new StateDatabase(folder, database.writing, database.reading, true)
          : database;
    } catch (SQLException | RuntimeException failed) {
      closeAfter(database, failed);
      throw failed;
    }
  }

  private static void check(StateTables tables, String log, boolean fresh) throws SQLException {
    if (fresh || tables.identity().isEmpty()) {
      tables.identity(log);
    } else if (!tables.identity().equals(Optional.of(log))) {
      throw new OfAnotherException("what is there belongs to another log");
    } else if (!tables.current()) {
      throw new OfAnotherException("another version made what is there");
    }
    if (tables.contradicts()) {
      throw new StateStoreException("boards and positions contradict each other");
    }
    var _ = tables.setAside().all(); // throws for a damaged row
  }

  private static void closeAfter(AutoCloseable opened, Exception failed) {
    try {
      opened.close();
    } catch (Exception second) {
      failed.addSuppressed(second);
    }
  }

  private static void createFolder(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file :
          files.filter(file -> file.getFileName().toString().startsWith("state.")).toList()) {
        if (!file.endsWith(DISTRUST)) {
          Files.delete(file);
        }
      }
      Files.deleteIfExists(folder.resolve(DISTRUST)); // last: until then nothing else is trusted
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Nothing was kept: positions and boards must come from snapshots and log. */
  boolean fresh() {
    return fresh;
  }

  StateTables writing() {
    return new StateTables(writing);
  }

  StateTables reading() {
    return new StateTables(reading);
  }

  /** Told of each failure; of damage the next start is told too. */
  void noteDamage(Exception failed) {
    if (isDamage(failed)) {
      distrust(failed);
    }
  }

  /** The next start makes the store anew. Says so once for a damage that a write has found. */
  private void distrust(Exception damage) {
    try {
      Files.createFile(folder.resolve(DISTRUST));
      LOG.error("state-store-damaged: it is rebuilt at the next start", damage);
    } catch (FileAlreadyExistsException known) {
      LOG.debug("known as damaged already");
    } catch (IOException failed) {
      LOG.error("state-store-damaged: that could not be noted ({})", failed.toString(), damage);
    }
  }

  /**
   * Whether the file itself is broken, which no second attempt mends. A flipped bit shows in many
   * ways, down to a column of another name, so all that is not known to pass counts; taking a whole
   * file for broken costs one rebuild.
   */
  private static boolean isDamage(Throwable failed) {
    boolean passing = false;
    boolean waited = false;
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      int code = cause instanceof SQLException sql ? sql.getErrorCode() : 0;
      passing |= PASSING.contains(code);
      waited |= code == ErrorCode.LOCK_TIMEOUT_1 && cause.getCause() == null;
    }
    return !passing && !waited;
  }

  /** What is under way on the writing connection is rolled back: half of it would contradict. */
  @Override
  public void close() throws SQLException {
    try (reading) {
      writing.close();
    }
  }
}
