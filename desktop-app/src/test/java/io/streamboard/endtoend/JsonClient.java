package io.streamboard.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.streamboard.testing.process.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/**
 * A client that knows the page of the protocol and nothing of our code: the JDK's WebSocket, and
 * JSON as text and trees. Used by one thread; what comes is collected on the JDK's.
 */
final class JsonClient implements WebSocket.Listener, AutoCloseable {
  private static final Duration MOST = Duration.ofSeconds(20);
  private static final JsonMapper JSON = new JsonMapper();

  private final List<JsonNode> messages = new CopyOnWriteArrayList<>();
  private final StringBuilder partial = new StringBuilder();
  private final HttpClient http = HttpClient.newHttpClient();
  private final String person;
  private final WebSocket socket;

  /** Signs in and connects. */
  JsonClient(URI server, String name, String password) {
    JsonNode answer = signIn(server, name, password);
    this.person = answer.at("/person/id").asText();
    this.socket =
        http.newWebSocketBuilder()
            .header("Authorization", "Bearer " + answer.get("token").asText())
            .subprotocols("streamboard.v1")
            .buildAsync(URI.create("ws://" + server.getAuthority() + "/v1/socket"), this)
            .join();
  }

  private JsonNode signIn(URI server, String name, String password) {
    String body = "{'name':'%s','password':'%s'}".formatted(name, password).replace('\'', '"');
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve("/v1/sign-in"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return read(http.sendAsync(request, BodyHandlers.ofString()).join().body());
  }

  /** The id of the person who signed in. */
  String person() {
    return person;
  }

  /** Says it; single quotes stand for double ones. */
  void say(String message) {
    socket.sendText(message.replace('\'', '"'), true).join();
  }

  /** The first message of the type that fits; waits for it. */
  JsonNode await(String type, Predicate<JsonNode> fits) {
    return Await.value(
        type,
        MOST,
        () ->
            messages.stream()
                .filter(message -> message.get("type").asText().equals(type))
                .filter(fits)
                .findFirst());
  }

  @Override
  public CompletionStage<?> onText(WebSocket own, CharSequence data, boolean last) {
    partial.append(data);
    if (last) {
      messages.add(read(partial.toString()));
      partial.setLength(0);
    }
    return WebSocket.Listener.super.onText(own, "", last);
  }

  private static JsonNode read(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public void close() {
    socket.abort();
    http.shutdownNow();
  }
}
