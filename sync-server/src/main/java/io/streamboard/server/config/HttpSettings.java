package io.streamboard.server.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where the server listens.
 *
 * @param port 0 for a free one
 * @param origins exact {@code Origin} headers that are let in
 */
public record HttpSettings(String bind, int port, Optional<Tls> tls, List<String> origins) {
  public HttpSettings {
    origins = List.copyOf(origins);
  }

  /** PEM files of the certificate chain and its private key. */
  public record Tls(Path certificate, Path key) {}
}
