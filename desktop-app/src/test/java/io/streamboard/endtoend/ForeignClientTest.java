package io.streamboard.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.streamboard.testing.Need;
import io.streamboard.testing.Needs;
import io.streamboard.testing.process.Await;
import io.streamboard.testing.process.FreePorts;
import io.streamboard.testing.process.ServerProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Clients that were made from docs/protocol.md alone, with the server as a process. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForeignClientTest {
  private static final Path EXAMPLE = Path.of("../docs/examples/node");
  private static final Duration MOST = Duration.ofMinutes(2);
  private static final String SECRET = "a long enough secret";

  private Path folder;
  private ServerProcess server;
  private JsonClient ana;
  private JsonClient ben;

  @BeforeAll
  void sharedBoard(@TempDir Path fresh) {
    folder = fresh;
    server = ServerProcess.start(ServerProcess.freshData(folder));
    server.addUsers(SECRET, "ana", "ben");
    ana = new JsonClient(server.address(), "ana", SECRET);
    ben = new JsonClient(server.address(), "ben", SECRET);
    submit(ana, "w-ana", 1, "{'type':'board.create','title':'Plans'}");
    submit(
        ana,
        "w-ana",
        2,
        "{'type':'widget.add','widget':{'id':'n1','kind':'note','x':0,'y':0,'width':160,'height':120,'z':'V'}}");
    submit(
        ana,
        "w-ana",
        3,
        "{'type':'access.grant','principal':'person:%s','role':'editor'}".formatted(ben.person()));
    ana.say("{'type':'board.open','request':'1','board':'b1'}");
    ben.say("{'type':'board.open','request':'1','board':'b1'}");
  }

  @AfterAll
  void stop() {
    ana.close();
    ben.close();
    server.close();
  }

  private static void submit(JsonClient client, String writer, int counter, String operation) {
    client.say(
        "{'type':'submit','board':'b1','writer':'%s','counter':%d,'operations':[%s]}"
            .formatted(writer, counter, operation));
    JsonNode outcome =
        client.await("outcomes", message -> settles(message, writer, counter)).at("/outcomes/0");
    assertThat(outcome.get("result").asText()).as(operation).isEqualTo("applied");
  }

  private static boolean settles(JsonNode message, String writer, int counter) {
    JsonNode outcome = message.at("/outcomes/0");
    return outcome.get("writer").asText().equals(writer)
        && outcome.get("counter").asInt() == counter;
  }

  private static void move(JsonClient client, String writer, int counter, int x, int y) {
    submit(
        client,
        writer,
        counter,
        "{'type':'widget.move','moves':[{'widget':'n1','x':%d,'y':%d}]}".formatted(x, y));
  }

  private static void awaitMove(JsonClient client, int x, int y) {
    client.await(
        "changes",
        message ->
            message.findParents("width").stream()
                .anyMatch(placed -> placed.get("x").asInt() == x && placed.get("y").asInt() == y));
  }

  @Test
  void theJdksClientSeesAMoveAndMakesOne() {
    assertThat(ben.await("snapshot", any -> true).at("/view/widgets/0/id").asText())
        .isEqualTo("n1");
    move(ana, "w-jdk", 1, 41, 42);
    awaitMove(ben, 41, 42);
    move(ben, "w-ben", 1, 43, 44);
    awaitMove(ana, 43, 44);
  }

  @Test
  @Needs(Need.NODE)
  void theExampleInNodeMakesAMoveAndSeesOne() throws Exception {
    worksTogether(server.address(), "w-node", -500, -600);
  }

  @Test
  @Needs(Need.NODE)
  @DisplayName("MOV1 MOV3 MOV4: the example in Node goes where it is sent, and asks again")
  void theExampleInNodeGoesWhereItIsSent() throws Exception {
    int nobody = FreePorts.take(1).getFirst();
    try (NodeOfOthers first = new NodeOfOthers(server.address())) {
      first.sendNextTo(URI.create("http://127.0.0.1:" + nobody));
      worksTogether(first.address(), "w-sent", -700, -800);
      assertThat(first.sentAway()).isGreaterThan(1);
    }
  }

  @Test
  @Needs(Need.NODE)
  @DisplayName("MOV7: the example in Node that began with TLS gives its token to none without")
  void theExampleInNodeStaysWithTls() throws Exception {
    OwnCertificate own = OwnCertificate.in(folder);
    try (NodeOfOthers first = new NodeOfOthers(server.address(), own)) {
      Process node = node(first.address(), Map.of("NODE_EXTRA_CA_CERTS", own.pem().toString()));
      try {
        awaitLine(node, "Sent to where there is no TLS: " + server.address());
        assertThat(node.waitFor(MOST.toSeconds(), TimeUnit.SECONDS)).as("ended").isTrue();
        assertThat(node.exitValue()).isEqualTo(1);
      } finally {
        node.destroyForcibly();
      }
    }
  }

  private void worksTogether(URI first, String writer, int x, int y) throws Exception {
    Process node = node(first, Map.of());
    try {
      awaitLine(node, "board b1");
      String mine = awaitLine(node, "I moved n1 to ");
      String[] place = mine.substring("I moved n1 to ".length()).split(",", -1);
      awaitMove(ben, Integer.parseInt(place[0]), Integer.parseInt(place[1]));
      move(ben, writer, 1, x, y);
      awaitLine(node, "somebody moved n1 to %d,%d".formatted(x, y));
      assertThat(node.waitFor(MOST.toSeconds(), TimeUnit.SECONDS)).as("ended by itself").isTrue();
      assertThat(node.exitValue()).isZero();
    } finally {
      node.destroyForcibly();
    }
  }

  private Process node(URI first, Map<String, String> environment) throws IOException {
    ProcessBuilder builder = new ProcessBuilder("node", "client.mjs", "b1");
    builder.directory(EXAMPLE.toFile()).redirectErrorStream(true);
    builder.redirectOutput(folder.resolve("node.log").toFile());
    builder.environment().put("STREAMBOARD_URL", first.toString());
    builder.environment().put("STREAMBOARD_USER", "ana");
    builder.environment().put("STREAMBOARD_PASSWORD", SECRET);
    builder.environment().putAll(environment);
    return builder.start();
  }

  private String awaitLine(Process node, String start) {
    return Await.value(
        "the line '" + start + "' of node",
        MOST,
        () -> {
          Optional<String> line = printed().filter(text -> text.startsWith(start)).findFirst();
          assertThat(line.isPresent() || node.isAlive()).as(() -> output()).isTrue();
          return line;
        });
  }

  private Stream<String> printed() {
    return output().lines();
  }

  private String output() {
    try {
      return Files.readString(folder.resolve("node.log"), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
