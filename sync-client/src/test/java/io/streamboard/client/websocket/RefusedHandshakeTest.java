package io.streamboard.client.websocket;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.client.connection.Refusal;
import io.streamboard.client.connection.TransportListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of a handshake that a server, or nobody, turns away. */
class RefusedHandshakeTest {

  @Test
  @DisplayName("HS9 a starting server's wish when to be asked again is heard")
  void whenToComeAgainIsHeard() throws Exception {
    assertThat(answered("503 Service Unavailable", "Retry-After: 1\r\n"))
        .isEqualTo(Refusal.again(503, 1_000));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Retry-After: soon\r\n"})
  void withoutAWishOnlyTheStatusIsTold(String header) throws Exception {
    assertThat(answered("503 Service Unavailable", header)).isEqualTo(Refusal.status(503));
  }

  @Test
  @DisplayName("HS2 a refused token is told by its status")
  void aRefusedTokenIsToldByItsStatus() throws Exception {
    assertThat(answered("401 Unauthorized", "WWW-Authenticate: Bearer\r\n"))
        .isEqualTo(Refusal.status(401));
  }

  @Test
  void nobodyIsToldAsSuch() throws Exception {
    int free;
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = probe.getLocalPort();
    }
    assertThat(refusal(free)).isEqualTo(Refusal.unanswered());
  }

  private static Refusal answered(String status, String headers) throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread answering =
          Thread.ofVirtual()
              .name("answering")
              .start(() -> answer(server, "HTTP/1.1 " + status + "\r\n" + headers));
      Refusal told = refusal(server.getLocalPort());
      answering.join();
      return told;
    }
  }

  private static void answer(ServerSocket server, String head) {
    try (Socket socket = server.accept()) {
      StringBuilder heard = new StringBuilder();
      while (heard.indexOf("\r\n\r\n") < 0) {
        heard.append((char) socket.getInputStream().read());
      }
      socket
          .getOutputStream()
          .write((head + "Content-Length: 0\r\nConnection: close\r\n\r\n").getBytes(US_ASCII));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Refusal refusal(int port) throws Exception {
    Told told = new Told();
    SocketTransport transport =
        new SocketTransport(
            URI.create("ws://127.0.0.1:" + port + "/v1/socket"), "token", Optional.empty(), told);
    transport.open(1);
    Refusal refusal = told.refusal.get(30, TimeUnit.SECONDS);
    transport.close();
    return refusal;
  }

  /** Keeps the refusal. */
  private static final class Told implements TransportListener {
    private final CompletableFuture<Refusal> refusal = new CompletableFuture<>();

    @Override
    public void opened(long connection) {
      refusal.completeExceptionally(new AssertionError("opened"));
    }

    @Override
    public void received(long connection, String frame) {}

    @Override
    public void ponged(long connection) {}

    @Override
    public void closed(long connection, int code) {}

    @Override
    public void refused(long connection, Refusal how) {
      refusal.complete(how);
    }
  }
}
