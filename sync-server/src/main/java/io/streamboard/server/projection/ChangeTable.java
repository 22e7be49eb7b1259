package io.streamboard.server.projection;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.server.replica.LastChange;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/**
 * Who changed each widget last and when. A row that is missing, or of another revision than the
 * widget has, tells nothing; so nothing counts these rows, and none of them is brought by a
 * snapshot. Confined as {@link StateTables} are.
 */
final class ChangeTable {
  static final String SCHEMA =
      "create table if not exists change(board varchar not null, widget varchar not null, revision"
          + " bigint not null, author varchar not null, at bigint not null, primary key(board,"
          + " widget))";

  /** Run with a partition, before its boards are forgotten. */
  static final String FORGET =
      "delete from change where board in (select id from board where part = ?)";

  private final Connection connection;

  ChangeTable(Connection connection) {
    this.connection = connection;
  }

  /** Part of the caller's transaction, after the widgets are written. */
  void store(DirtyBoard dirty) throws SQLException {
    BoardId board = dirty.state().board();
    try (var statement =
        connection.prepareStatement(
            "merge into change key(board, widget) values (?, ?, ?, ?, ?)")) {
      for (Map.Entry<WidgetId, LastChange> change : dirty.changes().entrySet()) {
        statement.setString(1, board.value());
        statement.setString(2, change.getKey().value());
        statement.setLong(3, change.getValue().revision());
        statement.setString(4, change.getValue().author().value());
        statement.setLong(5, change.getValue().time());
        statement.addBatch();
      }
      statement.executeBatch();
    }
    dropGone(dirty);
  }

  private void dropGone(DirtyBoard dirty) throws SQLException {
    try (var statement =
        connection.prepareStatement("delete from change where board = ? and widget = ?")) {
      for (WidgetId widget : dirty.touched()) {
        if (!dirty.state().widgets().containsKey(widget)) {
          statement.setString(1, dirty.state().board().value());
          statement.setString(2, widget.value());
          statement.addBatch();
        }
      }
      statement.executeBatch();
    }
  }

  Optional<LastChange> of(BoardId board, WidgetId widget) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            "select revision, author, at from change where board = ? and widget = ?")) {
      statement.setString(1, board.value());
      statement.setString(2, widget.value());
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next()
            ? Optional.of(
                new LastChange(rows.getLong(1), new PersonId(rows.getString(2)), rows.getLong(3)))
            : Optional.empty();
      }
    } finally {
      connection.commit();
    }
  }
}
