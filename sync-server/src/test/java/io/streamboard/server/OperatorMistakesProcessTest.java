package io.streamboard.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.server.testing.ServerClasses;
import io.streamboard.testing.process.Ended;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server's program says to those who give it the wrong folder or port. */
final class OperatorMistakesProcessTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"verify", "user list", "group list", "user disable ana"})
  void aCommandAboutWhatIsThereMakesNoFolder(String command) {
    Path data = folder.resolve("data");
    Ended ended = run(command + " --data " + data);
    assertThat(ended)
        .isEqualTo(
            new Ended(
                1,
                "",
                "streamboard-server: There is no data folder "
                    + data
                    + "; name it with --data.\n"));
    assertThat(data).doesNotExist();
  }

  @Test
  void aTakenPortIsSaidBeforeAnythingStarts() throws Exception {
    Path data = folder.resolve("data");
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      Ended ended = run("serve --port " + taken.getLocalPort() + " --data " + data);
      assertThat(ended).returns(1, Ended::exitCode).returns("", Ended::out);
      assertThat(ended.err().lines().filter(line -> !line.contains(" settings: ")))
          .containsExactly(
              "streamboard-server: The server cannot listen on 127.0.0.1, port "
                  + taken.getLocalPort()
                  + ": Address already in use; choose others with --bind and --port.");
    }
    assertThat(Files.exists(data.resolve("broker"))).isFalse();
    assertThat(Files.exists(data.resolve("admin-code"))).isFalse();
  }

  private static Ended run(String words) {
    return ServerClasses.program().run("", List.of(words.split(" ")).toArray(new String[0]));
  }
}
