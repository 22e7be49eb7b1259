package io.streamboard.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.streamboard.client.Clients;
import io.streamboard.client.SignedIn;
import io.streamboard.model.board.BoardScript;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.wire.ServerMessage;
import io.streamboard.server.testing.ServerClasses;
import io.streamboard.server.testing.SocketPeer;
import io.streamboard.testing.process.ServerProcess;
import io.streamboard.testing.process.ServerProgram;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log of a server for programs: an object a line, and nothing of what people write. */
final class LogProcessTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What people say, in each place where they can say something. */
  private static final String WORD = "Kranichfeder";

  private static final String PASSWORD = "correct horse " + WORD + " 7";

  private final HttpClient http = HttpClient.newHttpClient();

  @TempDir private Path folder;

  @Test
  void eachLineIsAnObjectAndHoldsNothingThatPeopleSay() throws Exception {
    Path data = folder.resolve("data");
    Path config = Files.writeString(folder.resolve("settings"), "log-format=json\n");
    String token;
    try (ServerProcess server =
        ServerProcess.start(talkative(), data, "--config", config.toString())) {
      server.addAdmin("ana", PASSWORD);
      SignedIn ana = Clients.signIn(server.address(), "ana", PASSWORD);
      token = ana.token();
      write(ana);
      hostileMessages(server, token);
      refusedRequests(server);
      server.kill();
      server.restart();
      write(ana);
      assertThat(server.end()).isZero();
    }
    List<String> lines = new ArrayList<>();
    for (Path log : logs()) {
      lines.addAll(Files.readAllLines(log));
    }
    lines.removeIf(line -> line.startsWith("Streamboard ") && line.contains(" ready at "));
    assertThat(lines).hasSizeGreaterThan(20);
    for (String line : lines) {
      JsonNode entry = JSON.readTree(line);
      assertThat(entry.path("timestamp").isIntegralNumber()).as(line).isTrue();
      assertThat(entry.path("level").asText()).as(line).isIn("ERROR", "WARN", "INFO", "DEBUG");
      assertThat(entry.path("loggerName").asText()).as(line).isNotEmpty();
      assertThat(entry.path("formattedMessage").asText()).as(line).isNotEmpty();
    }
    assertThat(lines)
        .anyMatch(line -> line.contains("settings: ") && line.contains("log-format=json"));
    assertThat(String.join("\n", lines).toLowerCase(Locale.ROOT))
        .doesNotContain(WORD.toLowerCase(Locale.ROOT))
        .doesNotContain(token.toLowerCase(Locale.ROOT));
  }

  /** Says all that it may say when somebody looks for a fault. */
  private static ServerProgram talkative() {
    List<String> arguments = new ArrayList<>(ServerClasses.program().arguments());
    arguments.addFirst("-DSTREAMBOARD_LOG_LEVEL=DEBUG");
    return new ServerProgram(arguments);
  }

  private List<Path> logs() throws Exception {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().endsWith(".log")).toList();
    }
  }

  private static void write(SignedIn ana) {
    BoardId board =
        new WireUse(ana)
            .make(
                WORD,
                List.of(
                    new Operation.WidgetAdd(BoardScript.note("n1", WORD)),
                    new Operation.WidgetAdd(BoardScript.note("n1", WORD + " again"))));
    assertThat(new WireUse(ana).look(board).widgets()).isEqualTo(1);
  }

  /** No JSON, an unknown type, an unknown member, a wrong type, an operation that is none. */
  private static void hostileMessages(ServerProcess server, String token) {
    List<String> messages =
        List.of(
            WORD,
            "{\"type\":\"" + WORD + "\"}",
            "{\"type\":\"open\",\"" + WORD + "\":1}",
            "{\"type\":\"open\",\"request\":\"r1\",\"board\":\"" + WORD + " " + WORD + "\"}",
            "{\"type\":\"submit\",\"board\":\"b\",\"writer\":\"w\",\"counter\":1,\"operations\":[{\""
                + "type\":\"widget.add\",\"text\":\""
                + WORD
                + "\"}]}");
    try (SocketPeer peer = new SocketPeer(server.address().getPort(), token)) {
      for (int index = 0; index < messages.size(); index++) {
        peer.sayText(messages.get(index));
      }
      peer.await(ServerMessage.Failure.class, failure -> true);
    }
  }

  private void refusedRequests(ServerProcess server) throws Exception {
    assertThatThrownBy(() -> new SocketPeer(server.address().getPort(), WORD).close())
        .isInstanceOf(CompletionException.class);
    URI signIn = server.address().resolve("/v1/sign-in");
    for (String body :
        List.of(
            "{\"name\":\"ana\",\"password\":\"" + WORD + WORD + "\"}",
            "{\"name\":\"" + WORD + "\",\"password\":\"" + PASSWORD + "\"}",
            "{\"password\":\"" + PASSWORD + "\"",
            WORD)) {
      assertThat(
              http.send(
                      HttpRequest.newBuilder(signIn)
                          .POST(HttpRequest.BodyPublishers.ofString(body))
                          .build(),
                      HttpResponse.BodyHandlers.discarding())
                  .statusCode())
          .isGreaterThanOrEqualTo(400);
    }
    for (String path : List.of("/" + WORD, "/metrics?token=" + WORD, "/v1/boards/" + WORD)) {
      assertThat(
              http.send(
                      HttpRequest.newBuilder(server.address().resolve(path))
                          .header("Authorization", "Bearer " + WORD)
                          .build(),
                      HttpResponse.BodyHandlers.discarding())
                  .statusCode())
          .isGreaterThanOrEqualTo(400);
    }
  }
}
