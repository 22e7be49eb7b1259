package io.streamboard.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.server.folder.RunFile;
import io.streamboard.server.log.kafka.BrokerProcess;
import io.streamboard.testing.process.Await;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server as its operators have it: a process with flags, output, exit codes and a data folder.
 */
final class ServerProcessTest {
  private static final String PASSWORD = "correct horse staple 7";
  private static final Pattern READY =
      Pattern.compile("Streamboard \\S+ ready at (http://127\\.0\\.0\\.1:\\d+) \\(data (.+)\\)");

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir private Path folder;

  @Test
  void servesEndsCleanlyAndKnowsItsPeopleAfterwards() throws Exception {
    Path data = folder.resolve("data");
    assertThat(
            command(PASSWORD, "user", "add", "ana", "--password-stdin", "--data", data.toString()))
        .isEqualTo(new Ended(0, "Added ana.\n"));
    Running server = serve("--data", data.toString());
    assertThat(get(server.address(), "/healthz").statusCode()).isEqualTo(200);
    assertThat(get(server.address(), "/readyz").body()).isEqualTo("ready\n");
    assertThat(signIn(server.address(), "ana")).isEqualTo(200);

    // Beside the running server, found by the data folder.
    assertThat(
            command(PASSWORD, "user", "add", "ben", "--password-stdin", "--data", data.toString())
                .exitCode())
        .isZero();
    assertThat(command("", "group", "create", "crew", "--data", data.toString()).exitCode())
        .isZero();
    assertThat(command("", "group", "add", "crew", "ben", "--data", data.toString()).exitCode())
        .isZero();
    assertThat(signIn(server.address(), "ben")).isEqualTo(200);
    assertThat(command("", "user", "disable", "ben", "--data", data.toString()).exitCode())
        .isZero();
    assertThat(signIn(server.address(), "ben")).isEqualTo(401);
    assertThat(command("", "user", "disable", "cleo", "--data", data.toString()))
        .isEqualTo(new Ended(1, "streamboard-server: There is no such account.\n"));

    // Nobody else gets the folder.
    Ended second = command("", "serve", "--port", "0", "--data", data.toString());
    assertThat(second.exitCode()).isEqualTo(1);
    assertThat(second.output())
        .contains(
            "Another server uses the data folder "
                + data
                + " (process "
                + server.process().pid()
                + ")");
    assertThat(command("", "verify", "--data", data.toString()).exitCode()).isEqualTo(1);

    server.process().destroy();
    assertThat(server.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(server.process().exitValue()).isZero();
    assertThat(data.resolve("run.json")).doesNotExist();
    assertThat(command("", "user", "list", "--data", data.toString()).output())
        .isEqualTo("ana\tana\tactive\tperson\t\nben\tben\tdisabled\tperson\tcrew\n");
    assertThat(command("", "verify", "--data", data.toString()))
        .isEqualTo(
            new Ended(0, "0 boards, 0 operations, 0 stored states compared, 0 differences\n"));
  }

  @Test
  void afterKillTheNextStartOnTheFolderServes() throws Exception {
    Path data = folder.resolve("data");
    Running first = serve("--data", data.toString());
    assertThat(
            command(PASSWORD, "user", "add", "ana", "--password-stdin", "--data", data.toString())
                .exitCode())
        .isZero();
    first.process().destroyForcibly().onExit().join();
    assertThat(data.resolve("run.json")).exists();
    Running second = serve("--data", data.toString());
    try {
      assertThat(signIn(second.address(), "ana")).isEqualTo(200);
      assertThat(RunFile.read(data.resolve("run.json")).orElseThrow().pid())
          .isEqualTo(second.process().pid());
    } finally {
      second.process().destroyForcibly().onExit().join();
    }
  }

  @Test
  void servesOnAClusterOfItsOwnProcess() throws Exception {
    Path data = folder.resolve("data");
    try (BrokerProcess broker = BrokerProcess.startIn(folder.resolve("broker"))) {
      String[] cluster = {
        "--data", data.toString(), "--kafka", broker.bootstrapServers(), "--topic-prefix", "acme."
      };
      Running server = serve(cluster);
      try {
        assertThat(get(server.address(), "/readyz").statusCode()).isEqualTo(200);
        assertThat(
                command(PASSWORD, words(cluster, "user", "add", "ana", "--password-stdin"))
                    .exitCode())
            .isZero();
        assertThat(signIn(server.address(), "ana")).isEqualTo(200);
        assertThat(data.resolve("broker")).doesNotExist();
        broker.kill();
        awaitReadiness(server.address(), 503);
        assertThat(get(server.address(), "/readyz").body()).contains("behind");
        assertThat(get(server.address(), "/healthz").statusCode()).isEqualTo(200);
        broker.start();
        awaitReadiness(server.address(), 200);
      } finally {
        server.process().destroy();
        assertThat(server.process().waitFor(40, TimeUnit.SECONDS)).isTrue();
      }
    }
  }

  @Test
  void anUnreachableClusterIsOneSentence() throws Exception {
    Ended ended =
        command(
            "",
            "serve",
            "--port",
            "0",
            "--data",
            folder.resolve("data").toString(),
            "--kafka",
            "127.0.0.1:1");
    assertThat(ended.exitCode()).isEqualTo(1);
    assertThat(ended.output())
        .contains("streamboard-server: Looking for the topics: the log does not answer.");
  }

  @Test
  void listensOnLoopbackOnlyAndOnDocumentedPorts() throws Exception {
    Running server = serve("--data", folder.resolve("data").toString());
    try {
      InetAddress other = InetAddress.getLocalHost();
      if (!other.isLoopbackAddress()) {
        assertThat(refused(other, URI.create(server.address()).getPort())).isTrue();
        String kafka =
            RunFile.read(folder.resolve("data").resolve("run.json"))
                .orElseThrow()
                .kafka()
                .orElseThrow();
        assertThat(refused(other, Integer.parseInt(kafka.substring(kafka.indexOf(':') + 1))))
            .isTrue();
      }
    } finally {
      server.process().destroyForcibly().onExit().join();
    }
  }

  private record Running(Process process, String address) {}

  private record Ended(int exitCode, String output) {}

  private Running serve(String... flags) throws IOException {
    List<String> words = new ArrayList<>(List.of("serve", "--port", "0"));
    words.addAll(List.of(flags));
    Process process =
        builder(words.toArray(new String[0]))
            .redirectError(folder.resolve("serve-" + System.nanoTime() + ".log").toFile())
            .start();
    BufferedReader reader = process.inputReader(UTF_8);
    String first = reader.readLine();
    Matcher ready = READY.matcher(first == null ? "" : first);
    assertThat(ready.matches()).as("first line: %s", first).isTrue();
    return new Running(process, Objects.requireNonNull(ready.group(1)));
  }

  /** Runs a command to its end; its log is not part of its output. */
  private Ended command(String input, String... words) throws Exception {
    Process process = builder(words).redirectErrorStream(true).start();
    try (var stdin = process.outputWriter(UTF_8)) {
      stdin.write(input + "\n");
    } catch (IOException e) {
      // It does not want input.
    }
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Ended(process.exitValue(), own(output));
  }

  private static String own(String output) {
    StringBuilder own = new StringBuilder();
    output
        .lines()
        .filter(line -> !line.startsWith("WARNING:") && !line.matches("\\d\\d:\\d\\d:\\d\\d.*"))
        .forEach(line -> own.append(line).append('\n'));
    return own.toString();
  }

  private static String[] words(String[] last, String... first) {
    List<String> all = new ArrayList<>(List.of(first));
    all.addAll(List.of(last));
    return all.toArray(new String[0]);
  }

  private static ProcessBuilder builder(String... words) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                // The tests' own log settings write to standard output.
                "-Dlogback.configurationFile=" + Main.class.getResource("/logback.xml"),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    command.addAll(List.of(words));
    return new ProcessBuilder(command);
  }

  private static int signIn(String address, String name) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + "/v1/sign-in"))
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "{\"name\":\"" + name + "\",\"password\":\"" + PASSWORD + "\"}"))
            .build();
    return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  private static HttpResponse<String> get(String address, String path) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create(address + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static void awaitReadiness(String address, int status) {
    Await.value(
        "readiness " + status,
        Duration.ofSeconds(60),
        () -> readiness(address).filter(now -> now == status));
  }

  private static Optional<Integer> readiness(String address) {
    try {
      return Optional.of(get(address, "/readyz").statusCode());
    } catch (Exception e) {
      return Optional.empty();
    }
  }

  private static boolean refused(InetAddress address, int port) {
    try (Socket socket = new Socket(address, port)) {
      return !socket.isConnected();
    } catch (IOException e) {
      return true;
    }
  }
}
