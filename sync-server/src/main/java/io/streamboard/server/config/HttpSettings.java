package io.streamboard.server.config;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where the server listens.
 *
 * @param port 0 for a free one
 * @param origins exact {@code Origin} headers that are let in
 * @param proxies addresses, as numbers, of those whose word is believed on whom they forward for
 */
public record HttpSettings(
    String bind, int port, Optional<Tls> tls, List<String> origins, List<String> proxies) {
  public HttpSettings {
    origins = List.copyOf(origins);
    proxies = List.copyOf(proxies);
  }

  /** As somebody on this machine would write it, once it listens at the port. */
  public URI here(int port) {
    String host = hostHere();
    return URI.create(
        (tls.isPresent() ? "https://" : "http://")
            + (host.contains(":") ? "[" + host + "]" : host)
            + ":"
            + port);
  }

  private String hostHere() {
    return switch (bind) {
      case "0.0.0.0", "::" -> "127.0.0.1";
      default -> bind;
    };
  }

  /** PEM files of the certificate chain and its private key. */
  public record Tls(Path certificate, Path key) {}
}
