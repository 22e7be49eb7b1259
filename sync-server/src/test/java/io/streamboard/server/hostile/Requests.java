package io.streamboard.server.hostile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** HTTP requests for a WebSocket, right ones and such with one thing changed. */
final class Requests {
  static final String ORIGIN = "https://board.example.invalid";

  private final Map<String, List<String>> headers = new LinkedHashMap<>();
  private String line = "GET /v1/socket HTTP/1.1";

  private Requests() {
    headers.put("Host", List.of("127.0.0.1"));
    headers.put("Upgrade", List.of("websocket"));
    headers.put("Connection", List.of("Upgrade"));
    headers.put("Sec-WebSocket-Key", List.of("dGhlIHNhbXBsZSBub25jZQ=="));
    headers.put("Sec-WebSocket-Version", List.of("13"));
    headers.put("Sec-WebSocket-Protocol", List.of("streamboard.v1"));
  }

  /** A right handshake but for the token, which is missing. */
  static Requests nobody() {
    return new Requests();
  }

  static Requests of(String token) {
    return nobody().with("Authorization", "Bearer " + token);
  }

  static byte[] handshake(String token) {
    return of(token).bytes();
  }

  Requests line(String other) {
    line = other;
    return this;
  }

  /** Sets the header, once for each value; without one it is left out. */
  Requests with(String name, String... values) {
    headers.put(name, List.of(values));
    return this;
  }

  byte[] bytes() {
    StringJoiner text = new StringJoiner("\r\n", "", "\r\n\r\n");
    text.add(line);
    headers.forEach((name, values) -> values.forEach(value -> text.add(name + ": " + value)));
    return text.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Only the first bytes of it. */
  byte[] cut(int length) {
    return Arrays.copyOf(bytes(), length);
  }
}
