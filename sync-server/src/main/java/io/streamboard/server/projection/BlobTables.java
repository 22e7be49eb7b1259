package io.streamboard.server.projection;

import io.streamboard.model.id.BoardId;
import io.streamboard.server.blob.BlobHead;
import io.streamboard.server.blob.BlobIndex.Entry;
import io.streamboard.server.blob.BlobKey;
import io.streamboard.server.blob.PlacedBlob;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The tables of the index of blobs and their statements. Confined to one thread at a time. */
final class BlobTables implements AutoCloseable {
  private static final String NAME = "blobs";
  private static final String OPTIONS =
      ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;CACHE_SIZE=4096";

  /** An index with other tables is made anew. */
  private static final String VERSION = "1";

  private static final String[] SCHEMA = {
    "create table if not exists about(name varchar primary key, text varchar not null)",
    "create table if not exists blob(board varchar not null, hash varchar not null, format int not"
        + " null, type varchar not null, width int not null, height int not null, size bigint not"
        + " null, chunks int not null, primary key(board, hash))",
    "create table if not exists chunk(board varchar not null, hash varchar not null, number int not"
        + " null, at bigint not null, primary key(board, hash, number))"
  };

  private final Connection connection;

  private BlobTables(Connection connection) {
    this.connection = connection;
  }

  /** Makes the file when it is missing. */
  static BlobTables open(Path folder) throws SQLException {
    Connection connection =
        DriverManager.getConnection(
            "jdbc:h2:file:" + folder.resolve(NAME).toAbsolutePath() + OPTIONS, "sa", "");
    try (var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (String table : SCHEMA) {
        statement.execute(table);
      }
      connection.commit();
      return new BlobTables(connection);
    } catch (SQLException failed) {
      connection.close();
      throw failed;
    }
  }

  static void delete(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file :
          files.filter(file -> file.getFileName().toString().startsWith(NAME + ".")).toList()) {
        Files.delete(file);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Whether nothing was ever put into it: it was made just now. */
  boolean isNew() throws SQLException {
    return about("log").isEmpty();
  }

  /** Whether it was made by this version for this log; one that is empty and new was not. */
  boolean belongsTo(String log) throws SQLException {
    return about("log").equals(Optional.of(log)) && about("version").equals(Optional.of(VERSION));
  }

  void belongTo(String log) throws SQLException {
    about("log", log);
    about("version", VERSION);
    connection.commit();
  }

  long next() throws SQLException {
    return Long.parseLong(about("next").orElse("0"));
  }

  private Optional<String> about(String name) throws SQLException {
    try (var statement = connection.prepareStatement("select text from about where name = ?")) {
      statement.setString(1, name);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
      }
    }
  }

  private void about(String name, String text) throws SQLException {
    try (var statement = connection.prepareStatement("merge into about key(name) values (?, ?)")) {
      statement.setString(1, name);
      statement.setString(2, text);
      statement.executeUpdate();
    }
  }

  /** All of it in one transaction. */
  void take(List<Entry> entries, long next) throws SQLException {
    try {
      for (Entry entry : entries) {
        take(entry);
      }
      about("next", Long.toString(Math.max(next(), next)));
      connection.commit();
    } catch (SQLException | RuntimeException failed) {
      connection.rollback();
      throw failed;
    }
  }

  private void take(Entry entry) throws SQLException {
    switch (entry) {
      case Entry.Chunk chunk -> put(chunk);
      case Entry.Head head -> put(head);
      case Entry.Gone gone when gone.part().isHead() -> remove("blob", "", gone);
      case Entry.Gone gone -> remove("chunk", " and number = " + gone.part().number(), gone);
    }
  }

  private void put(Entry.Chunk chunk) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            "merge into chunk key(board, hash, number) values (?, ?, ?, ?)")) {
      name(statement, chunk.part().blob());
      statement.setInt(3, chunk.part().number());
      statement.setLong(4, chunk.offset());
      statement.executeUpdate();
    }
  }

  private void put(Entry.Head entry) throws SQLException {
    BlobHead head = entry.head();
    try (var statement =
        connection.prepareStatement(
            "merge into blob key(board, hash) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
      name(statement, entry.part().blob());
      statement.setInt(3, head.format());
      statement.setString(4, head.type());
      statement.setInt(5, head.width());
      statement.setInt(6, head.height());
      statement.setLong(7, head.size());
      statement.setInt(8, head.chunks());
      statement.executeUpdate();
    }
  }

  private void remove(String table, String more, Entry.Gone gone) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            "delete from " + table + " where board = ? and hash = ?" + more)) {
      name(statement, gone.part().blob());
      statement.executeUpdate();
    }
  }

  Optional<PlacedBlob> find(BlobKey blob) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            "select format, type, width, height, size, chunks from blob where board = ? and hash ="
                + " ?")) {
      name(statement, blob);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? placed(blob, head(rows)) : Optional.empty();
      }
    } finally {
      connection.commit();
    }
  }

  private static BlobHead head(ResultSet rows) throws SQLException {
    return new BlobHead(
        rows.getInt(1),
        rows.getString(2),
        rows.getInt(3),
        rows.getInt(4),
        rows.getLong(5),
        rows.getInt(6));
  }

  private Optional<PlacedBlob> placed(BlobKey blob, BlobHead head) throws SQLException {
    List<Long> offsets = new ArrayList<>();
    try (var statement =
        connection.prepareStatement(
            "select at from chunk where board = ? and hash = ? and number < ? order by number")) {
      name(statement, blob);
      statement.setInt(3, head.chunks());
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          offsets.add(rows.getLong(1));
        }
      }
    }
    return offsets.size() == head.chunks()
        ? Optional.of(new PlacedBlob(blob, head, offsets))
        : Optional.empty();
  }

  long bytes(BoardId board) throws SQLException {
    try (var statement =
        connection.prepareStatement("select coalesce(sum(size), 0) from blob where board = ?")) {
      statement.setString(1, board.value());
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? rows.getLong(1) : 0;
      }
    } finally {
      connection.commit();
    }
  }

  private static void name(PreparedStatement statement, BlobKey blob) throws SQLException {
    statement.setString(1, blob.board().value());
    statement.setString(2, blob.hash().value());
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
