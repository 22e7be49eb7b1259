package io.streamboard.server.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.server.Core;
import io.streamboard.server.http.HttpAnswer;
import io.streamboard.server.http.HttpCall;
import io.streamboard.server.http.HttpRoute;
import io.streamboard.server.testing.FixedIdentity;
import io.streamboard.server.testing.RawSocket;
import io.streamboard.server.testing.RunningNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is let in and answered; what is refused is among the hostile rows. */
class HandshakeTest {

  private final RunningNode node;

  HandshakeTest() throws IOException {
    node =
        new RunningNode(
            new FixedIdentity("ben"),
            SocketSettings.at("127.0.0.1", 0).withOrigins(Set.of("https://boards.example.invalid")),
            Core.Settings.DEFAULT,
            new Echo());
  }

  private static void letIn(RawSocket peer, String head) throws IOException {
    assertThat(head).startsWith("HTTP/1.1 101 ");
    assertThat(new String(peer.next().payload(), StandardCharsets.UTF_8)).contains("\"welcome\"");
  }

  @AfterEach
  void stop() {
    node.close();
  }

  @Test
  @DisplayName("HS4 an origin on the list is let in")
  void anAllowedOriginIsLetIn() throws IOException {
    try (RawSocket peer = new RawSocket(node.port())) {
      letIn(peer, peer.handshake("token-ben", "Origin: https://boards.example.invalid"));
    }
  }

  @Test
  @DisplayName("HS5 no extension is agreed on")
  void noExtensionIsAgreedOn() throws IOException {
    try (RawSocket peer = new RawSocket(node.port())) {
      String head = peer.handshake("token-ben", "Sec-WebSocket-Extensions: permessage-deflate");
      letIn(peer, head);
      assertThat(head).containsIgnoringCase("Sec-WebSocket-Protocol: streamboard.v1");
      assertThat(head).doesNotContainIgnoringCase("Extensions");
    }
  }

  @Test
  void routesAreAnsweredAndTheirLimitsKept() throws IOException {
    try (RawSocket peer = new RawSocket(node.port())) {
      peer.send(
          "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc"
              .getBytes(StandardCharsets.US_ASCII));
      assertThat(peer.head()).startsWith("HTTP/1.1 200 ").contains("Content-Length: 3");
    }
    try (RawSocket peer = new RawSocket(node.port())) {
      assertThat(
              peer.request("POST /echo HTTP/1.1", List.of("Host: x", "Content-Length: 999999999")))
          .startsWith("HTTP/1.1 413 ");
    }
    try (RawSocket peer = new RawSocket(node.port())) {
      assertThat(peer.request("GET /echo HTTP/1.1", List.of("Host: x")))
          .startsWith("HTTP/1.1 405 ");
    }
  }

  @Test
  void anOfferOfHttp2IsNotTakenAndTheConnectionGoesOn() throws IOException {
    byte[] offer =
        ("POST /echo HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n"
                + "HTTP2-Settings: AAEAAEAA\r\nContent-Length: 3\r\n\r\nabc")
            .getBytes(StandardCharsets.US_ASCII);
    try (RawSocket peer = new RawSocket(node.port())) {
      peer.send(offer);
      assertThat(peer.head()).startsWith("HTTP/1.1 200 ").contains("Content-Length: 3");
      peer.send(offer);
      assertThat(peer.head()).startsWith("abcHTTP/1.1 200 ").contains("Content-Length: 3");
    }
  }

  private static final class Echo implements HttpRoute {

    @Override
    public String method() {
      return "POST";
    }

    @Override
    public String path() {
      return "/echo";
    }

    @Override
    public HttpAnswer handle(HttpCall call) {
      return new HttpAnswer(200, "text/plain", call.body(), Map.of());
    }
  }
}
