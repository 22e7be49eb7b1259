package io.streamboard.server.archive;

import io.streamboard.model.board.BoardFold;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.exchange.archive.ArchiveLimits;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.json.LogRecordCodec;
import io.streamboard.model.log.LogEntry;
import io.streamboard.model.log.LogRecord;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.widget.BlobHash;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.server.http.RefusedException;
import io.streamboard.server.log.OperationLog;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * All records of one board, in a file that is gone when this is closed, and the state that they
 * lead to. Costs the partition's history in time, and in memory the board and one record. Confined
 * to one request.
 */
final class SpooledRecords implements Iterable<byte[]>, AutoCloseable {
  private final FileChannel file;
  private final long mostBytes;
  private final Set<BlobHash> pictures = new LinkedHashSet<>();
  private BoardState state;
  private long records;
  private long bytes;

  private SpooledRecords(FileChannel file, BoardId board, long mostBytes) {
    this.file = file;
    this.mostBytes = mostBytes;
    this.state = BoardState.absent(board);
  }

  /**
   * Reads the log up to its end of this moment.
   *
   * @param mostBytes of the records; throws {@link RefusedException} when they have more
   */
  static SpooledRecords of(OperationLog log, BoardId board, Path file, long mostBytes)
      throws IOException {
    FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
    SpooledRecords spooled = new SpooledRecords(channel, board, mostBytes);
    try {
      spooled.read(log, board);
      return spooled;
    } catch (UncheckedIOException full) {
      spooled.close();
      throw full.getCause();
    } catch (IOException | RuntimeException failed) {
      spooled.close();
      throw failed;
    }
  }

  private void read(OperationLog log, BoardId board) throws IOException {
    int partition = log.partitionOf(board);
    DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(file)));
    log.read(
        partition,
        0,
        log.end(partition),
        stored -> {
          if (stored.board().equals(board)) {
            add(stored.bytes(), out);
          }
        });
    out.flush();
  }

  private void add(byte[] stored, DataOutputStream out) {
    bytes += stored.length + ArchiveLimits.FRAME;
    if (bytes > mostBytes) {
      throw new RefusedException(413, ErrorCode.TOO_LARGE, "the history has too many bytes");
    }
    try {
      out.writeInt(stored.length);
      out.write(stored);
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
    LogEntry entry = LogRecordCodec.decode(stored);
    state = BoardFold.fold(state, entry).after();
    switch (entry) {
      case LogEntry.Readable(LogRecord content, String _) ->
          content.operations().forEach(this::note);
      case LogEntry.Arrival _ -> state.widgets().values().forEach(came -> note(came.widget()));
      case LogEntry.Departure _, LogEntry.Standings _, LogEntry.Unreadable _ -> {}
    }
    records++;
  }

  private void note(Operation operation) {
    if (operation instanceof Operation.WidgetAdd(var widget)) {
      note(widget);
    }
  }

  private void note(Widget widget) {
    if (widget.kind() instanceof WidgetKind.Image image) {
      pictures.add(image.blob());
    }
  }

  BoardState state() {
    return state;
  }

  /** Of the records in an archive, at most. */
  long bytes() {
    return bytes;
  }

  /** Of all images that ever were on the board, in the order in which they came. */
  Set<BlobHash> pictures() {
    return Collections.unmodifiableSet(pictures);
  }

  @Override
  public Iterator<byte[]> iterator() {
    try {
      file.position(0);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    DataInputStream in =
        new DataInputStream(new BufferedInputStream(Channels.newInputStream(file)));
    return new Iterator<>() {
      private long left = records;

      @Override
      public boolean hasNext() {
        return left > 0;
      }

      @Override
      public byte[] next() {
        if (left == 0) {
          throw new NoSuchElementException();
        }
        left--;
        try {
          return in.readNBytes(in.readInt());
        } catch (IOException broken) {
          throw new UncheckedIOException(broken);
        }
      }
    };
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
