package io.streamboard.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.server.testing.RawSocket;
import io.streamboard.server.testing.ServerClasses;
import io.streamboard.testing.process.Await;
import io.streamboard.testing.process.Ended;
import io.streamboard.testing.process.JavaProcess;
import io.streamboard.testing.process.ServerProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server's program between its first breath and its last word before it is ready. */
final class StartingProcessTest {
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final Pattern READY = Pattern.compile("ready at");

  @TempDir private Path folder;

  @Test
  @DisplayName("HS9 while it starts the port says so, and then lets people in")
  void thePortSaysThatItStartsAndThenLetsPeopleIn() throws Exception {
    try (ServerProcess server =
        ServerProcess.start(ServerClasses.program(), folder.resolve("data"))) {
      int port = server.address().getPort();
      assertThat(server.end()).isZero();
      CompletableFuture<String> first = watch(port);
      server.restart();
      assertThat(first.get(60, TimeUnit.SECONDS)).startsWith("HTTP/1.1 503 ");
      assertThat(firstAnswer(port)).startsWith("HTTP/1.1 401 ");
    }
  }

  @Test
  void aStartThatFailsSaysStartingAndThenWhyItFailed() throws Exception {
    int port = freePort();
    // Takes connections and never says a word.
    try (ServerSocket kafka = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      CompletableFuture<String> first = watch(port);
      Ended ended =
          ServerClasses.program()
              .run(
                  "",
                  "serve",
                  "--port",
                  Integer.toString(port),
                  "--data",
                  folder.resolve("data").toString(),
                  "--kafka",
                  "127.0.0.1:" + kafka.getLocalPort());
      assertThat(first.get(60, TimeUnit.SECONDS)).startsWith("HTTP/1.1 503 ");
      assertThat(ended).returns(1, Ended::exitCode).returns("", Ended::out);
      assertThat(ended.err()).contains("kafka-unreachable: Nobody answers as Kafka at 127.0.0.1:");
    }
  }

  @Test
  void toldToEndWhileItStartsItEndsWithoutGettingReady() throws Exception {
    Path data = folder.resolve("data");
    int port = freePort();
    // First in the middle of making its files, then when their broker runs.
    endsWhenTold(data, port, "the first file of its broker", () -> exists(data, "broker/secret"));
    try (ServerProcess server = ServerProcess.start(ServerClasses.program(), data)) {
      server.addAdmin("ana", "correct horse staple 7");
      server.kill();
      // The killed process left a file of its own.
      Files.delete(data.resolve("run.json"));
      endsWhenTold(data, port, "its broker", () -> exists(data, "run.json"));
      assertThat(server.command("", "user", "list")).startsWith("ana\t");
      server.restart();
      assertThat(server.end()).isZero();
    }
  }

  private void endsWhenTold(Path data, int port, String moment, Supplier<Boolean> come) {
    JavaProcess starting =
        JavaProcess.start(
            "starting",
            ServerClasses.program()
                .toServe(
                    List.of("serve", "--data", data.toString(), "--port", Integer.toString(port))),
            folder.resolve("starting.log"));
    Await.that(moment, LONG, come);
    starting.ask();
    assertThat(starting.exitCode(60)).as(moment).isZero();
    assertThat(starting.printed(READY)).as(moment).isEmpty();
    assertThat(data.resolve("run.json")).as(moment).doesNotExist();
  }

  private static boolean exists(Path data, String file) {
    return Files.exists(data.resolve(file));
  }

  private static CompletableFuture<String> watch(int port) {
    CompletableFuture<String> first = new CompletableFuture<>();
    Thread.ofVirtual()
        .name("watching")
        .uncaughtExceptionHandler((_, failed) -> first.completeExceptionally(failed))
        .start(() -> first.complete(firstAnswer(port)));
    return first;
  }

  private static String firstAnswer(int port) {
    return Await.value("an answer", LONG, () -> answer(port));
  }

  private static Optional<String> answer(int port) {
    try (RawSocket peer = new RawSocket(port)) {
      return Optional.of(peer.handshake("nobody"));
    } catch (IOException nobodyYet) {
      return Optional.empty();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    }
  }
}
