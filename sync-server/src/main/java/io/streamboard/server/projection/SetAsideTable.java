package io.streamboard.server.projection;

import io.streamboard.model.id.BoardId;
import io.streamboard.server.replica.SetAside;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The boards whose stored state is older than the stored position. Confined as {@link StateTables}
 * are.
 */
final class SetAsideTable {
  static final String SCHEMA =
      "create table if not exists set_aside(board varchar primary key, part int not null, at bigint"
          + " not null, reason varchar not null)";

  private final Connection connection;

  SetAsideTable(Connection connection) {
    this.connection = connection;
  }

  /**
   * Writes or, where it is empty, deletes the mark of each board; part of the caller's transaction.
   */
  void store(Map<BoardId, Optional<SetAside>> marks) throws SQLException {
    for (var mark : marks.entrySet()) {
      if (mark.getValue().isPresent()) {
        store(mark.getValue().get());
      } else {
        delete(mark.getKey());
      }
    }
  }

  private void store(SetAside mark) throws SQLException {
    try (var statement =
        connection.prepareStatement("merge into set_aside key(board) values (?, ?, ?, ?)")) {
      statement.setString(1, mark.board().value());
      statement.setInt(2, mark.partition());
      statement.setLong(3, mark.offset());
      statement.setString(4, mark.reason().code());
      statement.executeUpdate();
    }
  }

  private void delete(BoardId board) throws SQLException {
    try (var statement = connection.prepareStatement("delete from set_aside where board = ?")) {
      statement.setString(1, board.value());
      statement.executeUpdate();
    }
  }

  /** Throws {@link IllegalArgumentException} when a row is damaged. */
  List<SetAside> all() throws SQLException {
    List<SetAside> marks = new ArrayList<>();
    try (var statement =
            connection.prepareStatement("select board, part, at, reason from set_aside");
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        marks.add(
            new SetAside(
                new BoardId(rows.getString(1)),
                rows.getInt(2),
                rows.getLong(3),
                SetAside.Reason.parse(rows.getString(4))));
      }
    } finally {
      connection.commit();
    }
    return marks;
  }
}
