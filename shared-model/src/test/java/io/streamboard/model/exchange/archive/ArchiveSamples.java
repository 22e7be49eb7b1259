package io.streamboard.model.exchange.archive;

import io.streamboard.model.board.BoardFold;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.board.RandomHistory;
import io.streamboard.model.exchange.Blob;
import io.streamboard.model.exchange.Pictures;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.json.LogRecordCodec;
import io.streamboard.model.log.LogEntry;
import io.streamboard.model.operation.Operation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Boards with a history, and their archives. */
record ArchiveSamples(BoardState state, List<byte[]> records, List<Blob> blobs) {
  /** A random history, with records that nobody can read in it. */
  static ArchiveSamples of(long seed, int length) {
    BoardId board = new BoardId("board-" + seed);
    RandomHistory history = new RandomHistory(board, seed);
    SplittableRandom random = new SplittableRandom(seed);
    BoardState state = BoardState.absent(board);
    List<byte[]> records = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      byte[] stored = stored(history.next(state), random);
      records.add(stored);
      state = BoardFold.fold(state, LogRecordCodec.decode(stored)).after();
    }
    return new ArchiveSamples(
        state,
        records,
        List.of(Blob.of(Pictures.png(3, 4)), Blob.of(Pictures.padded(Pictures.gif(9, 9), 5_000))));
  }

  private static byte[] stored(LogEntry entry, SplittableRandom random) {
    return switch (entry) {
      case LogEntry.Readable readable when whole(readable) ->
          LogRecordCodec.encode(readable.content());
      case LogEntry unreadable -> {
        byte[] bytes = new byte[random.nextInt(40)];
        random.nextBytes(bytes);
        yield bytes;
      }
    };
  }

  private static boolean whole(LogEntry.Readable entry) {
    return entry.content().operations().stream().noneMatch(Operation.Unreadable.class::isInstance);
  }

  byte[] archive() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ArchiveWriter.write(state, records, blobs.stream().map(ArchivedPicture::of).toList(), out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }
}
