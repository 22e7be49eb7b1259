package io.streamboard.server.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.id.PersonId;
import io.streamboard.server.Core;
import io.streamboard.server.http.HttpAnswer;
import io.streamboard.server.http.HttpCall;
import io.streamboard.server.http.HttpRoute;
import io.streamboard.server.testing.FixedIdentity;
import io.streamboard.server.testing.RawSocket;
import io.streamboard.server.testing.RunningNode;
import io.streamboard.testing.process.Await;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileHandshakeTest {

  private static final String GET = "GET /v1/socket HTTP/1.1";
  private static final String TOKEN = "Authorization: Bearer token-ana";
  private static final String PROTOCOL = "Sec-WebSocket-Protocol: streamboard.v1";
  private static final String VERSION = "Sec-WebSocket-Version: 13";
  private static final String KEY = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==";

  private static final Duration MOST = Duration.ofSeconds(10);

  private final RunningNode node;

  HostileHandshakeTest() throws IOException {
    node =
        new RunningNode(
            new FixedIdentity("ana", "ben", "cem"),
            SocketSettings.at("127.0.0.1", 0).withOrigins(Set.of("https://boards.example.invalid")),
            Core.Settings.DEFAULT,
            new Echo());
  }

  @BeforeAll
  void alive() throws IOException {
    try (RawSocket honest = new RawSocket(node.port())) {
      letIn(honest, honest.handshake("token-ana"));
      Await.that("the session", MOST, () -> sessionsOfAna() == 1);
    }
    Await.that("its end", MOST, () -> sessionsOfAna() == 0);
  }

  private long sessionsOfAna() {
    return node.core.sessions().of(new PersonId("ana"));
  }

  private static void letIn(RawSocket peer, String head) throws IOException {
    assertThat(head).startsWith("HTTP/1.1 101 ");
    assertThat(new String(peer.next().payload(), StandardCharsets.UTF_8)).contains("\"welcome\"");
  }

  @AfterAll
  void stop() {
    node.close();
  }

  private static Arguments row(int status, String name, String first, String... headers) {
    return Arguments.of(status, name, first, List.of(headers));
  }

  static Stream<Arguments> handshakes() {
    return Stream.of(
        row(401, "HS2 no token", GET, PROTOCOL, VERSION, KEY),
        row(401, "HS2 unknown token", GET, PROTOCOL, VERSION, KEY, "Authorization: Bearer wrong"),
        row(401, "HS2 empty token", GET, PROTOCOL, VERSION, KEY, "Authorization: Bearer "),
        row(
            401,
            "HS2 another scheme",
            GET,
            PROTOCOL,
            VERSION,
            KEY,
            "Authorization: Basic token-ana"),
        row(
            401,
            "HS2 two tokens",
            GET,
            PROTOCOL,
            VERSION,
            KEY,
            TOKEN,
            "Authorization: Bearer wrong"),
        row(
            401,
            "HS3 token in the URL",
            "GET /v1/socket?token=token-ana HTTP/1.1",
            PROTOCOL,
            VERSION,
            KEY),
        row(401, "HS3 token as subprotocol", GET, PROTOCOL + ", token-ana", VERSION, KEY),
        row(401, "HS3 token in a cookie", GET, PROTOCOL, VERSION, KEY, "Cookie: token=token-ana"),
        row(
            403,
            "HS4 another origin",
            GET,
            PROTOCOL,
            VERSION,
            KEY,
            TOKEN,
            "Origin: https://example.invalid"),
        row(403, "HS4 origin null", GET, PROTOCOL, VERSION, KEY, TOKEN, "Origin: null"),
        row(403, "HS4 empty origin", GET, PROTOCOL, VERSION, KEY, TOKEN, "Origin:"),
        row(
            403,
            "HS4 origin with suffix",
            GET,
            PROTOCOL,
            VERSION,
            KEY,
            TOKEN,
            "Origin: https://boards.example.invalid.evil.invalid"),
        row(
            403,
            "HS4 origin below",
            GET,
            PROTOCOL,
            VERSION,
            KEY,
            TOKEN,
            "Origin: https://x.boards.example.invalid"),
        row(
            403,
            "HS4 other scheme",
            GET,
            PROTOCOL,
            VERSION,
            KEY,
            TOKEN,
            "Origin: http://boards.example.invalid"),
        row(
            403,
            "HS4 two origins",
            GET,
            PROTOCOL,
            VERSION,
            KEY,
            TOKEN,
            "Origin: https://boards.example.invalid",
            "Origin: null"),
        row(400, "HS1 no subprotocol", GET, VERSION, KEY, TOKEN),
        row(
            400,
            "HS1 another subprotocol",
            GET,
            "Sec-WebSocket-Protocol: streamboard.v2",
            VERSION,
            KEY,
            TOKEN),
        row(
            400,
            "HS1 subprotocol in other case",
            GET,
            "Sec-WebSocket-Protocol: STREAMBOARD.V1",
            VERSION,
            KEY,
            TOKEN),
        row(400, "no version", GET, PROTOCOL, KEY, TOKEN),
        row(400, "an old version", GET, PROTOCOL, "Sec-WebSocket-Version: 8", KEY, TOKEN),
        row(400, "no key", GET, PROTOCOL, VERSION, TOKEN),
        row(404, "HS1 another path", "GET /v1/socket/ HTTP/1.1", PROTOCOL, VERSION, KEY, TOKEN),
        row(404, "HS1 no path", "GET / HTTP/1.1", PROTOCOL, VERSION, KEY, TOKEN),
        row(
            404,
            "another method",
            "POST /v1/socket HTTP/1.1",
            PROTOCOL,
            VERSION,
            KEY,
            TOKEN,
            "Content-Length: 0"));
  }

  @ParameterizedTest(name = "{1}: {0}")
  @MethodSource("handshakes")
  void aHandshakeThatIsNotRightIsRefused(int status, String name, String first, List<String> more)
      throws IOException {
    List<String> headers =
        new ArrayList<>(List.of("Host: x", "Upgrade: websocket", "Connection: Upgrade"));
    headers.addAll(more);
    try (RawSocket peer = new RawSocket(node.port())) {
      assertThat(peer.request(first, headers)).as(name).startsWith("HTTP/1.1 " + status + " ");
    }
    assertThat(sessionsOfAna()).isZero();
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
  @DisplayName("HS7 the eleventh socket of a person is refused")
  void aPersonHasSoManySockets() throws IOException {
    List<RawSocket> open = new ArrayList<>();
    String last = "";
    for (int i = 0; i < 11; i++) {
      RawSocket peer = new RawSocket(node.port());
      open.add(peer);
      last = peer.handshake("token-cem");
      if (i < 10) {
        letIn(peer, last);
      }
    }
    assertThat(last).startsWith("HTTP/1.1 429 ");
    for (RawSocket peer : open) {
      peer.close();
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
