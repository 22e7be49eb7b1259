package io.streamboard.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.client.Clients;
import io.streamboard.model.id.BoardId;
import io.streamboard.server.history.LogReading;
import io.streamboard.server.history.Violation;
import io.streamboard.server.testing.ServerClasses;
import io.streamboard.testing.process.Ended;
import io.streamboard.testing.process.ServerProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
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
      server.addAdmin("ana", PASSWORD);
      WireUse ana = new WireUse(Clients.signIn(server.address(), "ana", PASSWORD));
      BoardId board = ana.make("Plans", WireUse.notes(0, 4));
      for (int from = 4; from < 40; from += 4) {
        ana.submit(board, WireUse.notes(from, from + 4));
      }
      WireUse.Seen before = ana.look(board);
      assertThat(server.end()).isZero();
      OperationSegment.largestIn(server.data()).damage(file -> file.setLength(file.length() - 700));

      server.restart();
      assertThat(server.printed(SAID)).as("the log of the server").isPresent();
      assertThat(server.data().resolve("state-aside-1").resolve("state.mv.db")).exists();
      assertThat(ana.heardOtherwise(LogReading.ofRunning(server.data())))
          .extracting(Violation::kind)
          .contains(Violation.Kind.LOST);
      WireUse.Seen left = ana.look(board);
      assertThat(left.revision()).isBetween(2L, before.revision() - 1);
      assertThat(before.widgets() - left.widgets())
          .isEqualTo((int) (before.revision() - left.revision()));

      // More than was lost: the new records take the offsets of the lost ones and go on.
      ana.submit(board, WireUse.notes(100, 150));
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
}
