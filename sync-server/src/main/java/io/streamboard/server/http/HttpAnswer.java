package io.streamboard.server.http;

import io.streamboard.model.wire.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * What a route answers.
 *
 * @param headers beside content type and length, which are set from the other components
 */
public record HttpAnswer(int status, String contentType, byte[] body, Map<String, String> headers) {

  public HttpAnswer {
    headers = Map.copyOf(headers);
  }

  public static HttpAnswer json(int status, String body) {
    return new HttpAnswer(
        status, "application/json", body.getBytes(StandardCharsets.UTF_8), Map.of());
  }

  public static HttpAnswer text(int status, String body) {
    return new HttpAnswer(
        status, "text/plain; charset=utf-8", body.getBytes(StandardCharsets.UTF_8), Map.of());
  }

  /**
   * An error as section 2 of docs/protocol.md has it.
   *
   * @param message for developers; without quotes, and without anything that came from outside
   */
  public static HttpAnswer error(int status, ErrorCode code, String message) {
    return json(
        status,
        "{\"code\":\"%s\",\"retry\":%s,\"message\":\"%s\"}"
            .formatted(code.code(), code.retry(), message));
  }

  /** Status 204. */
  public static HttpAnswer empty() {
    return new HttpAnswer(204, "", new byte[0], Map.of());
  }

  public HttpAnswer withHeader(String name, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(name, value);
    return new HttpAnswer(status, contentType, body, more);
  }
}
