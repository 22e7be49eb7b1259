package io.streamboard.server.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.server.Core;
import io.streamboard.server.http.HttpAnswer;
import io.streamboard.server.http.HttpCall;
import io.streamboard.server.http.HttpRoute;
import io.streamboard.server.ops.HealthRoutes;
import io.streamboard.server.testing.FixedIdentity;
import io.streamboard.server.testing.RawSocket;
import io.streamboard.server.testing.RunningNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The port before there is a node behind it, and the moment when it comes. */
class EntranceTest {
  private static final String STARTING =
      "{\"code\":\"starting\",\"retry\":true,\"message\":\"the server is starting\"}";

  private final RunningNode node;
  private final SocketServer port;

  EntranceTest() throws IOException {
    node =
        new RunningNode(
            new FixedIdentity("ana"), SocketSettings.at("127.0.0.1", 0), Core.Settings.DEFAULT);
    port = new SocketServer(SocketSettings.at("127.0.0.1", 0), HealthRoutes.starting());
    port.start();
  }

  @AfterEach
  void stop() {
    port.close();
    node.close();
  }

  private void serve() {
    serve(HealthRoutes.of(List.of()), Runnable::run);
  }

  private void serve(List<HttpRoute> routes, Executor blocking) {
    port.serve(
        new Served(
            node.identity,
            node.core.sessions(),
            routes,
            blocking,
            (delay, task) -> {},
            InstantSource.system()));
  }

  private String statusOfHandshake(String token) throws IOException {
    try (RawSocket peer = new RawSocket(port.port())) {
      return peer.handshake(token).lines().findFirst().orElseThrow();
    }
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(at(path)));
  }

  private HttpResponse<String> signIn() throws Exception {
    return send(
        HttpRequest.newBuilder(at("/v1/sign-in")).POST(HttpRequest.BodyPublishers.ofString("{}")));
  }

  private URI at(String path) {
    return URI.create("http://127.0.0.1:" + port.port() + path);
  }

  /** As the JDK makes it, so it offers HTTP/2 with each request. */
  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  @Test
  @DisplayName("HS9 a handshake is turned away until the node is there, whatever its token")
  void aHandshakeIsTurnedAwayUntilTheNodeIsThere() throws IOException {
    for (String token : List.of("token-ana", "nobody")) {
      try (RawSocket peer = new RawSocket(port.port())) {
        assertThat(peer.handshake(token).lines())
            .contains(
                "HTTP/1.1 503 Service Unavailable",
                "Content-Type: application/json",
                "Retry-After: 1");
        assertThat(peer.body(STARTING.length() + 1)).isEqualTo(STARTING);
      }
    }
    assertThat(node.core.sessions().size()).isZero();

    serve();
    assertThat(statusOfHandshake("token-ana")).startsWith("HTTP/1.1 101 ");
    assertThat(statusOfHandshake("nobody")).startsWith("HTTP/1.1 401 ");
  }

  @Test
  @DisplayName("HS9 requests are turned away until the node is there")
  void requestsAreTurnedAwayUntilTheNodeIsThere() throws Exception {
    HttpResponse<String> early = signIn();
    assertThat(early.statusCode()).isEqualTo(503);
    assertThat(early.body()).isEqualTo(STARTING);
    assertThat(early.headers().firstValue("Retry-After")).hasValue("1");
    assertThat(get("/healthz").body()).isEqualTo("alive\n");
    assertThat(get("/readyz"))
        .returns(503, HttpResponse::statusCode)
        .returns("starting\n", HttpResponse::body);

    serve();
    assertThat(signIn().statusCode()).isEqualTo(404);
    assertThat(get("/readyz"))
        .returns(200, HttpResponse::statusCode)
        .returns("ready\n", HttpResponse::body);
  }

  @Test
  @DisplayName("HS9 a connection from before is served when the node is there")
  void aConnectionFromBeforeIsServed() throws IOException {
    try (RawSocket peer = new RawSocket(port.port())) {
      assertThat(peer.request("GET /healthz HTTP/1.1", List.of("Host: 127.0.0.1")))
          .startsWith("HTTP/1.1 200 ");
      assertThat(peer.body("alive\n".length())).isEqualTo("alive\n");
      serve();
      assertThat(peer.handshake("token-ana")).startsWith("HTTP/1.1 101 ");
    }
  }

  @Test
  void whatBreaksBehindARequestIsAFaultOfTheServer() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      serve(
          List.of(
              breaking("/exception", new IllegalStateException("planted")),
              breaking("/error", new StackOverflowError("planted"))),
          threads);
      for (String path : List.of("/exception", "/error")) {
        assertThat(get(path).statusCode()).isEqualTo(500);
        assertThat(get(path).body()).contains("\"code\":\"internal\"").doesNotContain("planted");
      }
    }
  }

  private static HttpRoute breaking(String path, Throwable cause) {
    return new HttpRoute() {
      @Override
      public String method() {
        return "GET";
      }

      @Override
      public String path() {
        return path;
      }

      @Override
      public HttpAnswer handle(HttpCall call) {
        switch (cause) {
          case RuntimeException exception -> throw exception;
          case Error error -> throw error;
          default -> throw new IllegalArgumentException(cause);
        }
      }
    };
  }

  @Test
  void aPortThatNeverServedEndsMoreThanOnce() throws IOException {
    int number = port.port();
    port.close();
    port.close();
    SocketServer again =
        new SocketServer(SocketSettings.at("127.0.0.1", number), HealthRoutes.starting());
    again.start();
    again.close();
  }
}
