package io.streamboard.server.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.board.BoardScript;
import io.streamboard.model.exchange.archive.ArchiveWriter;
import io.streamboard.model.exchange.archive.ArchivedPicture;
import io.streamboard.model.exchange.archive.BoardArchive;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.json.MovingCodec;
import io.streamboard.model.json.StateCodec;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.widget.BlobHash;
import io.streamboard.server.blob.BlobWorld;
import io.streamboard.server.blob.PictureFiles;
import io.streamboard.server.testing.InMemoryOperationLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive of a board that came from another log. */
final class MovedArchiveTest {
  private static final byte[] PICTURE = PictureFiles.noise("png", 20, 20, 1);
  private static final BlobHash HASH = PictureFiles.hash(PICTURE);

  private final InMemoryOperationLog log = new InMemoryOperationLog(1, Runnable::run);

  @Test
  void itBeginsWithTheArrivalAndHasThePicturesThatCame(@TempDir Path folder) throws IOException {
    BoardScript board = new BoardScript("b");
    board.does("ana", new Operation.BoardCreate("Plans"));
    board.does("ana", BlobWorld.image("kept", HASH));
    board.does("ana", BlobWorld.image("removed", HASH));
    board.does("ana", new Operation.WidgetRemove(List.of(new WidgetId("removed"))));
    for (byte[] part : MovingCodec.arrival(board.state())) {
      long _ = log.append(board.state().board(), part).join();
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (SpooledRecords records = spooled(folder)) {
      assertThat(records.pictures()).containsExactly(HASH);
      ArchivedPicture picture = new ArchivedPicture(HASH, to -> to.write(PICTURE));
      ArchiveWriter.write(records.state(), records, List.of(picture), out);
    }
    BoardArchive archive = BoardArchive.open(out.toByteArray());
    assertThat(StateCodec.hash(archive.state())).isEqualTo(StateCodec.hash(board.state()));
    assertThat(archive.blob(HASH)).isEqualTo(PICTURE);
  }

  private SpooledRecords spooled(Path folder) throws IOException {
    Path file = Files.createFile(folder.resolve("records"));
    return SpooledRecords.of(log, new BoardId("b"), file, 1_000_000);
  }
}
