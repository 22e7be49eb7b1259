package io.streamboard.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.client.Clients;
import io.streamboard.model.board.BoardScript;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.operation.Operation;
import io.streamboard.server.testing.ServerClasses;
import io.streamboard.testing.process.Ended;
import io.streamboard.testing.process.ServerProcess;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The end of the log is lost, as by a power cut, while state store and snapshots have seen it. */
final class ShorterLogProcessTest {
  private static final String PASSWORD = "correct horse staple 7";
  private static final Pattern SAID = Pattern.compile("log-shorter-than-state: partition (\\d+)");

  @TempDir private Path folder;

  @Test
  @DisplayName("P8: the log decides, and what it lost is put aside")
  void theServerStartsWithWhatIsLeftAndGoesOn() throws Exception {
    try (ServerProcess server =
        ServerProcess.start(ServerClasses.program(), folder.resolve("data"))) {
      server.addUser("ana", PASSWORD);
      WireUse ana = new WireUse(Clients.signIn(server.address(), "ana", PASSWORD));
      BoardId board = ana.make("Plans", notes(0, 4));
      for (int from = 4; from < 40; from += 4) {
        ana.submit(board, notes(from, from + 4));
      }
      WireUse.Seen before = ana.look(board);
      assertThat(server.end()).isZero();
      cutEnd(server.data());

      server.restart();
      assertThat(server.printed(SAID)).as("the log of the server").isPresent();
      assertThat(server.data().resolve("state-aside-1").resolve("state.mv.db")).exists();
      WireUse.Seen left = ana.look(board);
      assertThat(left.revision()).isBetween(2L, before.revision() - 1);
      assertThat(before.widgets() - left.widgets())
          .isEqualTo((int) (before.revision() - left.revision()));

      // More than was lost: the new records take the offsets of the lost ones and go on.
      ana.submit(board, notes(100, 150));
      WireUse.Seen after = ana.look(board);
      assertThat(after.widgets()).isEqualTo(left.widgets() + 50);
      assertThat(server.end()).isZero();
      assertThat(server.run("", "verify")).returns(0, Ended::exitCode);

      Files.delete(server.data().resolve("state").resolve("state.mv.db"));
      server.restart();
      assertThat(ana.look(board)).as("from the new snapshots").isEqualTo(after);
      assertThat(server.printed(SAID)).isEmpty();
    }
  }

  private static List<Operation> notes(int from, int to) {
    List<Operation> notes = new ArrayList<>();
    for (int i = from; i < to; i++) {
      notes.add(new Operation.WidgetAdd(BoardScript.note("n" + i, "note number " + i)));
    }
    return notes;
  }

  private static void cutEnd(Path data) throws IOException {
    try (Stream<Path> files = Files.walk(data.resolve("broker").resolve("data"))) {
      Path segment =
          files
              .filter(file -> file.toString().contains(".operations-"))
              .filter(file -> file.getFileName().toString().equals("00000000000000000000.log"))
              .max(Comparator.comparingLong(file -> file.toFile().length()))
              .orElseThrow();
      try (RandomAccessFile open = new RandomAccessFile(segment.toFile(), "rw")) {
        open.setLength(open.length() - 700);
      }
    }
  }
}
