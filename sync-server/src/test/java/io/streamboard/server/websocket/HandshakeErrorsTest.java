package io.streamboard.server.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.server.Core;
import io.streamboard.server.testing.FixedIdentity;
import io.streamboard.server.testing.RawSocket;
import io.streamboard.server.testing.RunningNode;
import io.streamboard.testing.process.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How a handshake that is turned away is answered. */
class HandshakeErrorsTest {

  private final RunningNode node;

  HandshakeErrorsTest() throws IOException {
    node =
        new RunningNode(
            new FixedIdentity("ana"),
            SocketSettings.at("127.0.0.1", 0).withSessions(1, 50),
            Core.Settings.DEFAULT);
  }

  @AfterEach
  void stop() {
    node.close();
  }

  private List<String> linesOfAnswer(String token, String... more) throws IOException {
    try (RawSocket peer = new RawSocket(node.port())) {
      return peer.handshake(token, more).lines().toList();
    }
  }

  @Test
  @DisplayName("HS8 the body is said to be JSON")
  void theBodyIsSaidToBeJson() throws IOException {
    assertThat(linesOfAnswer("nobody"))
        .contains(
            "HTTP/1.1 401 Unauthorized",
            "Content-Type: application/json",
            "WWW-Authenticate: Bearer")
        .noneMatch(line -> line.startsWith("Retry-After"));
    assertThat(linesOfAnswer("token-ana", "Origin: https://example.invalid"))
        .contains("Content-Type: application/json");
  }

  @Test
  @DisplayName("HS8 HS7 who has too many sockets is told when to try again")
  void tooManySocketsAreToldWhenToTryAgain() throws IOException {
    try (RawSocket first = new RawSocket(node.port())) {
      first.handshake("token-ana");
      List<String> lines = linesOfAnswer("token-ana");
      assertThat(lines.getFirst()).isEqualTo("HTTP/1.1 429 Too Many Requests");
      assertThat(lines).contains("Content-Type: application/json", "Retry-After: 5");
    }
  }

  @Test
  @DisplayName("HS7 an address has so many sockets, whoever they belong to, and gets places back")
  void tooManySocketsOfAnAddressAreTurnedAway() throws IOException {
    SocketSettings two = SocketSettings.at("127.0.0.1", 0).withSessions(10, 2);
    try (RunningNode small =
            new RunningNode(new FixedIdentity("ana", "ben", "cem"), two, Core.Settings.DEFAULT);
        RawSocket ana = new RawSocket(small.port())) {
      assertThat(ana.handshake("token-ana")).startsWith("HTTP/1.1 101 ");
      try (RawSocket ben = new RawSocket(small.port())) {
        assertThat(ben.handshake("token-ben")).startsWith("HTTP/1.1 101 ");
        assertThat(answerOf(small, "token-cem")).startsWith("HTTP/1.1 429 ");
      }
      Await.that(
          "a place again",
          Duration.ofSeconds(10),
          () -> answerOf(small, "token-cem").startsWith("HTTP/1.1 101 "));
    }
  }

  private static String answerOf(RunningNode node, String token) {
    try (RawSocket peer = new RawSocket(node.port())) {
      return peer.handshake(token);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
