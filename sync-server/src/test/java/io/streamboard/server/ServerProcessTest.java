package io.streamboard.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.server.folder.RunFile;
import io.streamboard.server.testing.ServerClasses;
import io.streamboard.testing.process.Await;
import io.streamboard.testing.process.BrokerProcess;
import io.streamboard.testing.process.Ended;
import io.streamboard.testing.process.ServerProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server as its operators have it: a process with flags, output, exit codes and a data folder.
 */
final class ServerProcessTest {
  private static final String PASSWORD = "correct horse staple 7";

  /** As the JDK makes it, so it offers HTTP/2 with each request. */
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir private Path folder;

  @Test
  void peopleAndExitCodesAreKeptThroughKillAndCleanEnd() throws Exception {
    Path data = folder.resolve("data");
    try (ServerProcess server = ServerProcess.start(ServerClasses.program(), data)) {
      assertThat(get(server, "/healthz").statusCode()).isEqualTo(200);
      assertThat(get(server, "/readyz").body()).isEqualTo("ready\n");
      listensOnLoopbackOnly(server);

      // Beside the running server, found by the data folder.
      assertThat(server.command(PASSWORD, "user", "add", "ana", "--password-stdin"))
          .isEqualTo("Added ana.\n");
      assertThat(signIn(server, "ana")).isEqualTo(200);
      failsSaying("There is no such account.", server.run("", "user", "disable", "cleo"));
      // Nobody else gets the folder.
      failsSaying(
          "Another server uses the data folder " + data + " (process " + server.pid() + ")",
          server.run("", "serve", "--port", "0"));

      server.kill();
      assertThat(data.resolve("run.json")).exists();
      server.restart();
      assertThat(runFile(server).pid()).isEqualTo(server.pid());
      assertThat(signIn(server, "ana")).isEqualTo(200);
      server.command("", "user", "disable", "ana");
      assertThat(signIn(server, "ana")).isEqualTo(401);

      assertThat(server.end()).isZero();
      assertThat(data.resolve("run.json")).doesNotExist();
      assertThat(server.command("", "user", "list")).isEqualTo("ana\tana\tdisabled\tperson\t\n");
    }
  }

  @Test
  void servesOnAClusterOfItsOwnProcess() throws Exception {
    Path data = folder.resolve("data");
    try (BrokerProcess broker =
            BrokerProcess.startIn(folder.resolve("broker"), ServerClasses.brokerClassPath());
        ServerProcess server =
            ServerProcess.start(
                ServerClasses.program(),
                data,
                "--kafka",
                broker.bootstrapServers(),
                "--topic-prefix",
                "acme.",
                "--accept-weak-kafka")) {
      assertThat(get(server, "/readyz").statusCode()).isEqualTo(200);
      server.addAdmin("ana", PASSWORD);
      assertThat(signIn(server, "ana")).isEqualTo(200);
      assertThat(data.resolve("broker")).doesNotExist();
      assertThat(
              server.printed(
                  Pattern.compile(
                      "kafka-replicas: The topics acme.operations, .* have 1 replica, ")))
          .isPresent();

      // Said by who serves, and not beside each command.
      assertThat(server.run("", "user", "list"))
          .isEqualTo(new Ended(0, "ana\tana\tactive\tadmin\t\n", ""));

      broker.kill();
      awaitReadiness(server, 503);
      assertThat(get(server, "/readyz").body()).contains("behind");
      assertThat(get(server, "/healthz").statusCode()).isEqualTo(200);
      broker.start();
      awaitReadiness(server, 200);
      assertThat(server.end()).isZero();
    }
  }

  @Test
  void aClusterWhoseTopicsWouldLoseBoardsIsRefused() throws Exception {
    try (BrokerProcess broker =
        BrokerProcess.startIn(folder.resolve("broker"), ServerClasses.brokerClassPath())) {
      try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
        admin
            .createTopics(
                List.of(
                    new NewTopic("compacted.operations", 8, (short) 1)
                        .configs(Map.of("cleanup.policy", "compact")),
                    new NewTopic("unwritable.operations", 8, (short) 1)
                        .configs(
                            Map.of(
                                "min.insync.replicas",
                                "2",
                                "retention.ms",
                                "-1",
                                "max.message.bytes",
                                "2097152"))))
            .all()
            .get();
      }
      refused(
          "compacted.",
          "kafka-retention: The topic compacted.operations has cleanup.policy=compact,"
              + " retention.ms=604800000, but needs cleanup.policy=delete, retention.ms=-1; as it"
              + " is, Kafka throws away what nothing brings back.",
          broker);
      refused(
          "compacted.",
          "kafka-record-size: The topic compacted.operations has max.message.bytes=1048588,",
          broker);
      refused("unwritable.", "min.insync.replicas=2, so nothing could ever be written", broker);
    }
  }

  private void refused(String prefix, String sentence, BrokerProcess broker) {
    Ended ended =
        ServerClasses.program()
            .run(
                "",
                "serve",
                "--port",
                "0",
                "--data",
                folder.resolve(prefix + "data").toString(),
                "--kafka",
                broker.bootstrapServers(),
                "--topic-prefix",
                prefix,
                "--accept-weak-kafka");
    assertThat(ended.err()).contains(sentence);
    assertThat(ended).returns(2, Ended::exitCode).returns("", Ended::out);
  }

  @Test
  void anUnreachableClusterIsOneSentence() {
    failsSaying(
        "kafka-unreachable: Nobody answers as Kafka at 127.0.0.1:1; is it there, and does it speak"
            + " PLAINTEXT?",
        ServerClasses.program()
            .run(
                "",
                "serve",
                "--port",
                "0",
                "--data",
                folder.resolve("data").toString(),
                "--kafka",
                "127.0.0.1:1"));
  }

  private static void failsSaying(String sentence, Ended ended) {
    assertThat(ended.err()).contains("streamboard-server: " + sentence);
    assertThat(ended).returns(1, Ended::exitCode).returns("", Ended::out);
  }

  /** Who listens on all addresses answers at every loopback address too. */
  private static void listensOnLoopbackOnly(ServerProcess server) throws IOException {
    InetAddress other = InetAddress.getByName("127.0.0.2");
    assertThat(refused(other, server.address().getPort())).isTrue();
    String kafka = runFile(server).kafka().orElseThrow();
    assertThat(refused(other, URI.create("kafka://" + kafka).getPort())).isTrue();
  }

  private static RunFile runFile(ServerProcess server) {
    return RunFile.read(server.data().resolve("run.json")).orElseThrow();
  }

  private static int signIn(ServerProcess server, String name) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(server.address().resolve("/v1/sign-in"))
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "{\"name\":\"" + name + "\",\"password\":\"" + PASSWORD + "\"}"))
            .build();
    return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  private static HttpResponse<String> get(ServerProcess server, String path) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(server.address().resolve(path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static void awaitReadiness(ServerProcess server, int status) {
    Await.that("readiness " + status, Duration.ofSeconds(60), () -> readiness(server) == status);
  }

  private static int readiness(ServerProcess server) {
    try {
      return get(server, "/readyz").statusCode();
    } catch (Exception unanswered) {
      return 0;
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
