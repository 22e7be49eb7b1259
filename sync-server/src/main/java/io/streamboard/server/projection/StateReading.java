package io.streamboard.server.projection;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.server.replica.LastChange;
import io.streamboard.server.replica.SetAside;
import io.streamboard.server.replica.StateStore.Kept;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What the database of a store holds, which is older than what waits to be stored. For any thread:
 * one reads at a time. Blocking; a {@link StateStoreException} says that it cannot be read.
 */
final class StateReading {
  private final StateDatabase database;
  private final StateTables tables;

  StateReading(StateDatabase database) throws SQLException {
    this.database = database;
    this.tables = database.reading();
  }

  synchronized Map<Integer, Long> positions() throws SQLException {
    return tables.positions();
  }

  synchronized List<SetAside> setAside() throws SQLException {
    return tables.setAside().all();
  }

  synchronized Optional<Kept> load(BoardId board) {
    try {
      return tables.load(board);
    } catch (SQLException failed) {
      database.noteDamage(failed);
      throw new StateStoreException("cannot load board " + board, failed);
    } catch (StateStoreException damaged) {
      // Other pages may be broken too, also those by which a row is found to be written anew.
      database.noteDamage(damaged);
      throw damaged;
    }
  }

  synchronized Optional<LastChange> lastChange(BoardId board, WidgetId widget) {
    try {
      return tables.changes().of(board, widget);
    } catch (SQLException failed) {
      throw new StateStoreException("cannot tell who changed a widget of " + board, failed);
    }
  }

  /** Every board as it stands in the directory, damaged rows included. */
  synchronized void listed(Consumer<ListedBoard> each) {
    try {
      tables.listing().each(each);
    } catch (SQLException failed) {
      throw new StateStoreException("cannot list boards", failed);
    }
  }

  /** Every board and the offset of the last record in its state. */
  synchronized Map<BoardId, Long> offsets() {
    try {
      return tables.offsets();
    } catch (SQLException failed) {
      throw new StateStoreException("cannot list boards", failed);
    }
  }
}
