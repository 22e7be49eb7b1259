package io.streamboard.server.projection;

import io.streamboard.model.id.BoardId;
import io.streamboard.server.blob.BlobIndex;
import io.streamboard.server.blob.BlobIndexException;
import io.streamboard.server.blob.BlobKey;
import io.streamboard.server.blob.PlacedBlob;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index of blobs in an H2 file of its own, beside the state store: neither harms or waits for
 * the other. What H2 cannot read is thrown away and made anew from the topic. Thread-safe: one
 * statement at a time, all of them short.
 */
public final class H2BlobIndex implements BlobIndex {
  private static final Logger LOG = LoggerFactory.getLogger(H2BlobIndex.class);

  private final Path folder;
  private final String log;

  /** Guarded by this. */
  private BlobTables tables;

  private H2BlobIndex(Path folder, String log, BlobTables tables) {
    this.folder = folder;
    this.log = log;
    this.tables = tables;
  }

  /**
   * Opens the index in this folder, or makes an empty one where none is, or where it is damaged or
   * of another log.
   *
   * @param log the identity of the log
   */
  public static H2BlobIndex open(Path folder, String log) {
    try {
      return new H2BlobIndex(folder, log, existingOrNew(folder, log));
    } catch (SQLException failed) {
      throw new StateStoreException("cannot make an index of blobs in " + folder, failed);
    }
  }

  private static BlobTables existingOrNew(Path folder, String log) throws SQLException {
    try {
      BlobTables found = BlobTables.open(folder);
      if (found.belongsTo(log)) {
        return found;
      }
      if (found.isNew()) {
        found.belongTo(log);
        return found;
      }
      found.close();
      LOG.warn("blob-index-of-another-log: making it anew from the topic");
    } catch (SQLException | RuntimeException damaged) {
      LOG.warn("blob-index-damaged: making it anew from the topic ({})", damaged.toString());
    }
    return anew(folder, log);
  }

  private static BlobTables anew(Path folder, String log) throws SQLException {
    BlobTables.delete(folder);
    BlobTables made = BlobTables.open(folder);
    made.belongTo(log);
    return made;
  }

  /** What fails in H2 fails for all of this index. */
  @FunctionalInterface
  private interface Work<T> {
    T on(BlobTables tables) throws SQLException;
  }

  private synchronized <T> T with(Work<T> work) {
    try {
      return work.on(tables);
    } catch (SQLException failed) {
      throw new BlobIndexException("the index of blobs cannot be used", failed);
    }
  }

  @Override
  public long next() {
    return with(BlobTables::next);
  }

  @Override
  public void take(List<Entry> entries, long next) {
    with(
        open -> {
          open.take(entries, next);
          return open;
        });
  }

  @Override
  public Optional<PlacedBlob> find(BlobKey blob) {
    return with(open -> open.find(blob));
  }

  @Override
  public long bytes(BoardId board) {
    return with(open -> open.bytes(board));
  }

  @Override
  public synchronized void clear() {
    close();
    with(
        closed -> {
          tables = anew(folder, log);
          return tables;
        });
  }

  @Override
  public synchronized void close() {
    try {
      tables.close();
    } catch (SQLException failed) {
      LOG.debug("The index of blobs was not closed: {}", failed.getMessage());
    }
  }
}
