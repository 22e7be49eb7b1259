package io.streamboard.server.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request as a route sees it.
 *
 * @param headers names in lower case; several values in their order
 * @param body all of it; empty, never absent
 * @param remoteAddress the peer's address, without port, as the socket knows it
 * @param secure whether it came over TLS
 */
public record HttpCall(
    String method,
    String path,
    Map<String, List<String>> headers,
    byte[] body,
    String remoteAddress,
    boolean secure) {

  /** The first value of the header, whose name may be written in any case. */
  public Optional<String> header(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream().findFirst();
  }

  /** The token of {@code Authorization: Bearer …}. */
  public Optional<String> bearer() {
    return header("authorization")
        .filter(value -> value.regionMatches(true, 0, "Bearer ", 0, 7))
        .map(value -> value.substring(7).strip());
  }
}
