package io.streamboard.server.testing;

import io.streamboard.model.json.MessageCodec;
import io.streamboard.model.wire.ClientMessage;
import io.streamboard.model.wire.ServerMessage;
import io.streamboard.testing.process.Await;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;

/** A client made of the JDK's own WebSocket. {@link #await} waits for what must come. */
public final class SocketPeer implements WebSocket.Listener, AutoCloseable {

  private static final Duration MOST = Duration.ofSeconds(20);

  private final HttpClient http;
  private final List<ServerMessage> messages = new ArrayList<>();
  private final StringBuilder partial = new StringBuilder();
  private final WebSocket socket;
  private volatile int closed;

  public SocketPeer(int port, String token) {
    this(HttpClient.newHttpClient(), URI.create("ws://127.0.0.1:" + port + "/v1/socket"), token);
  }

  /** With a client of the test's own, for TLS; it is closed with the peer. */
  public SocketPeer(HttpClient http, URI address, String token) {
    this.http = http;
    this.socket =
        http.newWebSocketBuilder()
            .header("Authorization", "Bearer " + token)
            .subprotocols("streamboard.v1")
            .connectTimeout(Duration.ofSeconds(10))
            .buildAsync(address, this)
            .join();
  }

  public void say(ClientMessage message) {
    sayText(MessageCodec.encode(message));
  }

  public void sayText(String text) {
    socket.sendText(text, true).join();
  }

  public WebSocket socket() {
    return socket;
  }

  @Override
  public synchronized CompletionStage<?> onText(WebSocket own, CharSequence data, boolean last) {
    partial.append(data);
    if (last) {
      messages.add(MessageCodec.decodeServer(partial.toString()));
      partial.setLength(0);
    }
    own.request(1);
    return CompletableFuture.completedFuture("");
  }

  @Override
  public CompletionStage<?> onClose(WebSocket unused, int code, String reason) {
    closed = code;
    return CompletableFuture.completedFuture("");
  }

  /** The first message of the type that fits; waits for it. */
  public <T extends ServerMessage> T await(Class<T> type, Predicate<T> fits) {
    return Await.value(
        type.getSimpleName(),
        MOST,
        () ->
            messages().stream().filter(type::isInstance).map(type::cast).filter(fits).findFirst());
  }

  /** The close code; waits for it. */
  public int awaitClose() {
    return Await.value("close", MOST, () -> Optional.of(closed).filter(code -> code != 0));
  }

  public synchronized List<ServerMessage> messages() {
    return List.copyOf(messages);
  }

  @Override
  public void close() {
    socket.abort();
    http.shutdownNow();
  }
}
