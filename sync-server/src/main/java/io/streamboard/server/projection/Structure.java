package io.streamboard.server.projection;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * Reads every page of the tables and of their indexes once. H2 checks a page only when it reads it,
 * and cannot write to one that it cannot read: a store that was damaged there would take nothing
 * any more. Looks at keys only and decodes no state, so a start costs some microseconds a row.
 */
final class Structure {
  private final Connection connection;

  Structure(Connection connection) {
    this.connection = connection;
  }

  /** Throws for a page that cannot be read, or when the rows are not those that an index names. */
  void check() throws SQLException {
    lazily(true);
    try {
      check("board", "id");
      check("widget", "board, id");
      check("listing", "board");
      for (String small : List.of("position", "set_aside", "store")) {
        read(small);
      }
    } finally {
      lazily(false);
      connection.commit();
    }
  }

  /** Whether results are handed out while they are read, and not gathered first. */
  private void lazily(boolean lazy) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("set lazy_query_execution " + (lazy ? 1 : 0));
    }
  }

  private void read(String table) throws SQLException {
    try (var statement = connection.prepareStatement("select * from " + table);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        Object _ = rows.getObject(1);
      }
    }
  }

  private void check(String table, String key) throws SQLException {
    String named = "select " + key + " from " + table + " order by " + key;
    String there = "select " + key + ", sum from " + table;
    int columns = key.split(",").length;
    if (fingerprint(named, columns) != fingerprint(there, columns)) {
      throw new StateStoreException("the index of " + table + " names other rows than are there");
    }
  }

  /** The same for the same keys in any order. */
  private long fingerprint(String query, int columns) throws SQLException {
    long sum = 0;
    try (var statement = connection.prepareStatement(query);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        long key = 17;
        for (int column = 1; column <= columns; column++) {
          key = 1_000_003 * key + rows.getString(column).hashCode();
        }
        sum += key * 0x9E37_79B9_7F4A_7C15L;
      }
    }
    return sum;
  }
}
