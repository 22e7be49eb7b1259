package io.streamboard.server.projection;

import io.streamboard.model.id.BoardId;
import io.streamboard.server.replica.SetAside;
import io.streamboard.server.replica.StateStore.Kept;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A stopped node's state store, read as it is, for verification. Blocking; one thread. */
public final class StoredBoards implements AutoCloseable {
  private final StateDatabase database;
  private final StateTables tables;

  private StoredBoards(StateDatabase database) {
    this.database = database;
    this.tables = database.reading();
  }

  /**
   * Empty when there is no store. Throws {@link StateStoreException} when it cannot be opened, also
   * because a running server holds it.
   */
  public static Optional<StoredBoards> open(Path folder) {
    return StateDatabase.exists(folder)
        ? Optional.of(new StoredBoards(StateDatabase.openExisting(folder)))
        : Optional.empty();
  }

  public List<BoardId> boards() {
    return listed(() -> List.copyOf(tables.offsets().keySet()));
  }

  /** What is stored of each board for the directory, damaged rows included. */
  public List<ListedBoard> listing() {
    return listed(
        () -> {
          List<ListedBoard> boards = new ArrayList<>();
          tables.listing().each(boards::add);
          return boards;
        });
  }

  /** The boards whose state is older than the stored position. */
  public List<SetAside> setAside() {
    return listed(tables.setAside()::all);
  }

  private static <T> List<T> listed(Listing<T> listing) {
    try {
      return listing.all();
    } catch (SQLException | IllegalArgumentException failed) {
      throw new StateStoreException("the state store cannot be listed", failed);
    }
  }

  private interface Listing<T> {
    List<T> all() throws SQLException;
  }

  /** A board as it is stored. Throws {@link StateStoreException} when its rows are damaged. */
  public Optional<Kept> load(BoardId board) {
    try {
      return tables.load(board);
    } catch (SQLException failed) {
      throw new StateStoreException("board " + board + " cannot be read", failed);
    }
  }

  @Override
  public void close() {
    try {
      database.close();
    } catch (SQLException failed) {
      throw new StateStoreException("the state store cannot be closed", failed);
    }
  }
}
