package io.streamboard.server.websocket;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whose request it is, where proxies stand before the server: what a proxy forwards is believed of
 * those that the operator named, and of nobody else, as anybody can write such a header.
 * Thread-safe.
 */
final class Callers {
  private static final String FORWARDED_FOR = "x-forwarded-for";

  private final Set<String> proxies;

  /**
   * @param proxies addresses as numbers
   */
  Callers(Set<String> proxies) {
    this.proxies = Set.copyOf(proxies);
  }

  boolean isProxy(String address) {
    return proxies.contains(address);
  }

  /**
   * The address that counts as the caller's: the peer's, or what the last of the named proxies was
   * told by somebody who is none. What is no address ends the search.
   *
   * @param headers names in lower case
   */
  String of(String peer, Map<String, List<String>> headers) {
    List<String> told = new ArrayList<>();
    headers
        .getOrDefault(FORWARDED_FOR, List.of())
        .forEach(value -> told.addAll(Arrays.asList(value.split(",", -1))));
    String caller = peer;
    while (isProxy(caller) && !told.isEmpty()) {
      Optional<String> before = numbers(told.removeLast().strip());
      if (before.isEmpty()) {
        return caller;
      }
      caller = before.get();
    }
    return caller;
  }

  private static Optional<String> numbers(String text) {
    try {
      return Optional.of(InetAddress.ofLiteral(text).getHostAddress());
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }
}
