package io.streamboard.server.projection;

import io.streamboard.model.board.BoardState;
import io.streamboard.model.id.BoardId;
import io.streamboard.server.directory.DirectoryEntry;
import io.streamboard.server.directory.DirectoryEntryCodec;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What the directory needs of each board, in rows of its own: so a start reads neither states nor
 * widgets. Confined as {@link StateTables} are.
 */
final class ListingTable {
  static final String SCHEMA =
      "create table if not exists listing(board varchar primary key, sum bigint not null, body"
          + " varbinary(16777216) not null)";

  private final Connection connection;

  ListingTable(Connection connection) {
    this.connection = connection;
  }

  /** Part of the caller's transaction. */
  void store(BoardState state) throws SQLException {
    byte[] body = DirectoryEntryCodec.encode(DirectoryEntry.of(state));
    try (var statement =
        connection.prepareStatement("merge into listing key(board) values (?, ?, ?)")) {
      statement.setString(1, state.board().value());
      statement.setLong(2, Checksum.of(body));
      statement.setBytes(3, body);
      statement.executeUpdate();
    }
  }

  void each(Consumer<ListedBoard> each) throws SQLException {
    try (var statement =
            connection.prepareStatement("select board, sum, body from listing order by board");
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        each.accept(listed(new BoardId(rows.getString(1)), rows.getLong(2), rows.getBytes(3)));
      }
    } finally {
      connection.commit();
    }
  }

  private static ListedBoard listed(BoardId board, long sum, byte[] body) {
    Optional<DirectoryEntry> entry =
        Checksum.of(body) == sum ? DirectoryEntryCodec.decode(body) : Optional.empty();
    return new ListedBoard(board, entry.filter(read -> read.board().equals(board)));
  }
}
