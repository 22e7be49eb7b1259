package io.streamboard.server.projection;

import io.streamboard.model.board.BoardState;
import io.streamboard.model.board.WidgetState;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.json.MalformedException;
import io.streamboard.model.json.StateCodec;
import io.streamboard.server.replica.StateStore;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The tables and their statements. Each row with a body carries its checksum.
 *
 * <p>Confined: one instance for each connection, used by one thread at a time.
 */
final class StateTables {
  private static final String[] SCHEMA = {
    "create table if not exists store(name varchar primary key, text varchar not null)",
    "create table if not exists position(part int primary key, next bigint not null)",
    "create table if not exists board(id varchar primary key, part int not null, at bigint not"
        + " null, revision bigint not null, rows int not null, sum bigint not null, body"
        + " varbinary(16777216) not null)",
    "create table if not exists widget(board varchar not null, id varchar not null, revision bigint"
        + " not null, sum bigint not null, body varbinary(16777216) not null, primary key(board,"
        + " id))",
    ListingTable.SCHEMA,
    ChangeTable.SCHEMA,
    SetAsideTable.SCHEMA
  };

  /** A store with other tables, or other rows in them, is made anew. */
  private static final String VERSION = "3";

  private final Connection connection;
  private final ListingTable listing;
  private final ChangeTable changes;
  private final SetAsideTable setAside;

  StateTables(Connection connection) {
    this.connection = connection;
    this.listing = new ListingTable(connection);
    this.changes = new ChangeTable(connection);
    this.setAside = new SetAsideTable(connection);
  }

  void create() throws SQLException {
    try (var statement = connection.createStatement()) {
      for (String table : SCHEMA) {
        statement.execute(table);
      }
    }
    connection.commit();
  }

  /** The log whose positions are stored; empty in a store that was just made. */
  Optional<String> identity() throws SQLException {
    return text("log");
  }

  /** Whether this version made the store. */
  boolean current() throws SQLException {
    return text("version").equals(Optional.of(VERSION));
  }

  private Optional<String> text(String name) throws SQLException {
    try (var statement = connection.prepareStatement("select text from store where name = ?")) {
      statement.setString(1, name);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
      }
    }
  }

  void identity(String log) throws SQLException {
    text("log", log);
    text("version", VERSION);
    connection.commit();
  }

  private void text(String name, String text) throws SQLException {
    try (var statement = connection.prepareStatement("merge into store key(name) values (?, ?)")) {
      statement.setString(1, name);
      statement.setString(2, text);
      statement.executeUpdate();
    }
  }

  Map<Integer, Long> positions() throws SQLException {
    Map<Integer, Long> positions = new HashMap<>();
    try (var statement = connection.prepareStatement("select part, next from position");
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        positions.put(rows.getInt(1), rows.getLong(2));
      }
    }
    return positions;
  }

  /**
   * Whether rows are missing or too many by the counts that every transaction leaves behind: what a
   * killed H2 may do.
   */
  boolean contradicts() throws SQLException {
    String sql =
        "select (select count(*) from board) <> (select coalesce(max(cast(text as bigint)), 0) from"
            + " store where name = 'boards') or (select count(*) from widget) <> (select"
            + " coalesce(sum(rows), 0) from board) or (select count(*) from board) <> (select"
            + " count(*) from listing) or (select count(*) from set_aside) <> (select"
            + " coalesce(max(cast(text as bigint)), 0) from store where name = 'set-aside')";
    try (var statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      return !rows.next() || rows.getBoolean(1);
    }
  }

  /** Writes all of it in one transaction. */
  void store(Batch batch) throws SQLException {
    try {
      for (DirtyBoard board : batch.boards().values()) {
        storeBoard(board);
      }
      setAside.store(batch.marks());
      storePositions(batch.positions());
      storeTally();
      connection.commit();
    } catch (SQLException | RuntimeException failed) {
      connection.rollback();
      throw failed;
    }
  }

  private void storeBoard(DirtyBoard dirty) throws SQLException {
    BoardState state = dirty.state();
    if (dirty.whole()) {
      deleteWidgets(state.board());
      mergeWidgets(state, state.widgets().keySet());
    } else {
      mergeWidgets(state, dirty.touched());
    }
    byte[] head = StateCodec.encodeHead(state);
    try (var statement =
        connection.prepareStatement("merge into board key(id) values (?, ?, ?, ?, ?, ?, ?)")) {
      statement.setString(1, state.board().value());
      statement.setInt(2, dirty.partition());
      statement.setLong(3, dirty.offset());
      statement.setLong(4, state.revision());
      statement.setInt(5, state.widgets().size());
      statement.setLong(6, Checksum.of(head));
      statement.setBytes(7, head);
      statement.executeUpdate();
    }
    changes.store(dirty);
    if (dirty.relisted()) {
      listing.store(state);
    }
  }

  private void deleteWidgets(BoardId board) throws SQLException {
    try (var statement = connection.prepareStatement("delete from widget where board = ?")) {
      statement.setString(1, board.value());
      statement.executeUpdate();
    }
  }

  private void mergeWidgets(BoardState state, Collection<WidgetId> touched) throws SQLException {
    try (var merge =
            connection.prepareStatement("merge into widget key(board, id) values (?, ?, ?, ?, ?)");
        var delete = connection.prepareStatement("delete from widget where board = ? and id = ?")) {
      for (WidgetId id : touched) {
        WidgetState widget = state.widgets().get(id);
        PreparedStatement statement = widget == null ? delete : merge;
        statement.setString(1, state.board().value());
        statement.setString(2, id.value());
        if (widget != null) {
          byte[] body = StateCodec.encodeWidget(widget);
          merge.setLong(3, state.revision());
          merge.setLong(4, Checksum.of(body));
          merge.setBytes(5, body);
        }
        statement.addBatch();
      }
      merge.executeBatch();
      delete.executeBatch();
    }
  }

  private void storePositions(Map<Integer, Long> positions) throws SQLException {
    try (var statement =
        connection.prepareStatement("merge into position key(part) values (?, ?)")) {
      for (var position : positions.entrySet()) {
        statement.setInt(1, position.getKey());
        statement.setLong(2, position.getValue());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  /** Nothing of these partitions is stored afterwards; one transaction. */
  void forget(List<Integer> partitions) throws SQLException {
    try {
      for (int partition : partitions) {
        forget(partition);
      }
      storeTally();
      connection.commit();
    } catch (SQLException | RuntimeException failed) {
      connection.rollback();
      throw failed;
    }
  }

  private void forget(int partition) throws SQLException {
    String boards = " in (select id from board where part = ?)";
    for (String sql :
        List.of(
            "delete from widget where board" + boards,
            "delete from listing where board" + boards,
            ChangeTable.FORGET,
            "delete from set_aside where part = ?",
            "delete from board where part = ?",
            "delete from position where part = ?")) {
      try (var statement = connection.prepareStatement(sql)) {
        statement.setInt(1, partition);
        statement.executeUpdate();
      }
    }
  }

  private void storeTally() throws SQLException {
    try (var statement =
        connection.prepareStatement(
            "merge into store key(name) values ('boards', (select count(*) from board)),"
                + " ('set-aside', (select count(*) from set_aside))")) {
      statement.executeUpdate();
    }
  }

  /** The stored state. Throws {@link StateStoreException} when a row is damaged or missing. */
  Optional<StateStore.Kept> load(BoardId board) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            "select at, rows, sum, body, revision from board where id = ?")) {
      statement.setString(1, board.value());
      try (ResultSet rows = statement.executeQuery()) {
        if (!rows.next()) {
          return Optional.empty();
        }
        byte[] head = checked(board, rows.getLong(3), rows.getBytes(4));
        return Optional.of(
            new StateStore.Kept(
                join(board, head, rows.getInt(2), rows.getLong(5)), rows.getLong(1)));
      }
    } finally {
      connection.commit();
    }
  }

  private BoardState join(BoardId board, byte[] head, int wanted, long revision)
      throws SQLException {
    Map<WidgetId, byte[]> widgets = new HashMap<>();
    try (var statement =
        connection.prepareStatement(
            "select id, sum, body from widget where board = ? and revision <= ?")) {
      statement.setString(1, board.value());
      statement.setLong(2, revision);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          widgets.put(
              new WidgetId(rows.getString(1)), checked(board, rows.getLong(2), rows.getBytes(3)));
        }
      }
    }
    if (widgets.size() != wanted) {
      throw new StateStoreException(
          "board " + board + " has " + widgets.size() + " rows, not " + wanted);
    }
    try {
      return StateCodec.join(head, widgets);
    } catch (MalformedException | IllegalArgumentException damaged) {
      throw new StateStoreException("board " + board + " cannot be read", damaged);
    }
  }

  /** Every stored board and the offset of the last record folded into its state. */
  Map<BoardId, Long> offsets() throws SQLException {
    Map<BoardId, Long> offsets = new TreeMap<>();
    try (var statement = connection.prepareStatement("select id, at from board");
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        offsets.put(new BoardId(rows.getString(1)), rows.getLong(2));
      }
    } finally {
      connection.commit();
    }
    return offsets;
  }

  ListingTable listing() {
    return listing;
  }

  ChangeTable changes() {
    return changes;
  }

  SetAsideTable setAside() {
    return setAside;
  }

  private static byte[] checked(BoardId board, long sum, byte[] body) {
    if (Checksum.of(body) != sum) {
      throw new StateStoreException("board " + board + " has a damaged row");
    }
    return body;
  }
}
