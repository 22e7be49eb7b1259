package io.streamboard.client;

import java.net.URI;

/** Addresses below a server's base address, which may have a path of its own. */
final class ServerAddress {
  private ServerAddress() {}

  static URI of(URI server, String path) {
    String base = server.toString();
    return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
  }

  static URI socket(URI server) {
    return URI.create("ws" + of(server, "/v1/socket").toString().substring("http".length()));
  }
}
