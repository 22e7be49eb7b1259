package io.streamboard.desktop.signin;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address of a server as people type it. Where they leave the scheme out it is https, and http
 * for a server on the same machine, which has no certificate. Pure.
 */
final class ServerAddress {

  private static final Pattern THIS_MACHINE =
      Pattern.compile("(localhost|127\\.\\d+\\.\\d+\\.\\d+|\\[::1])([:/].*)?");

  private ServerAddress() {}

  /** The address; empty where it is none. */
  static Optional<URI> of(String typed) {
    String text = typed.strip();
    String whole = text.contains("://") ? text : scheme(text) + "://" + text;
    try {
      URI address = URI.create(whole);
      boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
      return web && address.getHost() != null ? Optional.of(address) : Optional.empty();
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }

  private static String scheme(String text) {
    return THIS_MACHINE.matcher(text).matches() ? "http" : "https";
  }
}
