package io.streamboard.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.client.Clients;
import io.streamboard.model.id.BoardId;
import io.streamboard.server.history.LogReading;
import io.streamboard.server.testing.ServerClasses;
import io.streamboard.testing.process.Ended;
import io.streamboard.testing.process.ServerProcess;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bytes in the middle of the log are not those that were written, as by a failing disk. */
final class DamagedLogProcessTest {
  private static final String PASSWORD = "correct horse staple 7";
  private static final Pattern SAID =
      Pattern.compile(
          "streamboard-server: log-damaged: partition (\\d+) of streamboard\\.operations"
              + " cannot be read from offset (\\d+) on.*");

  @TempDir private Path folder;

  @Test
  @DisplayName("P1: what cannot be read is named, and never passed over")
  void theDamagedPlaceIsNamedInOneSentence() throws Exception {
    try (ServerProcess server =
        ServerProcess.start(ServerClasses.program(), folder.resolve("data"))) {
      server.addAdmin("ana", PASSWORD);
      WireUse ana = new WireUse(Clients.signIn(server.address(), "ana", PASSWORD));
      BoardId board = ana.make("Plans", WireUse.notes(0, 4));
      for (int from = 4; from < 40; from += 4) {
        ana.submit(board, WireUse.notes(from, from + 4));
      }
      assertThat(ana.heardOtherwise(LogReading.ofRunning(server.data()))).isEmpty();
      assertThat(server.end()).isZero();
      OperationSegment segment = OperationSegment.largestIn(server.data());
      segment.damage(DamagedLogProcessTest::overwriteMiddle);
      int partition = segment.partition();
      Files.delete(server.data().resolve("state").resolve("state.mv.db"));

      named(partition, server.run("", "verify"));
      Ended served = server.run("", "serve", "--port", "0", "--state", "memory");
      assertThat(served.exitCode()).isEqualTo(1);
      assertThat(served.err())
          .contains("log-damaged: partition " + partition + " of streamboard.operations")
          .doesNotContain("\tat ");
    }
  }

  private static void named(int partition, Ended ended) {
    assertThat(ended).returns(1, Ended::exitCode).returns("", Ended::out);
    List<String> said = ended.err().lines().filter(line -> !line.contains(" settings: ")).toList();
    assertThat(said).singleElement().asString().matches(SAID);
    Matcher place = SAID.matcher(said.getFirst());
    assertThat(place.matches()).isTrue();
    assertThat(place.group(1)).isEqualTo(String.valueOf(partition));
    assertThat(Long.parseLong(place.group(2))).isPositive();
  }

  private static void overwriteMiddle(RandomAccessFile file) throws IOException {
    file.seek(file.length() / 2);
    file.write("these bytes are of something else".getBytes(UTF_8));
  }
}
