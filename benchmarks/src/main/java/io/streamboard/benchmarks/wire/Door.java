package io.streamboard.benchmarks.wire;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;
import javax.net.ssl.SSLContext;

/** Opens sockets of one person. Used by the main thread. */
public final class Door {
  private final URI server;
  private final String token;
  private final Optional<SSLContext> trust;
  private final Places places = new Places();

  /**
   * @param trust for a server with TLS
   */
  public Door(URI server, String token, Optional<SSLContext> trust) {
    this.server = server;
    this.token = token;
    this.trust = trust;
  }

  public RawSocket open() throws IOException {
    return RawSocket.connect(server, token, places.next(), trust, OptionalInt.empty());
  }

  /** For somebody who will not read: the kernel keeps little for it. */
  public RawSocket openNarrow(int receiveBytes) throws IOException {
    return RawSocket.connect(server, token, places.next(), trust, OptionalInt.of(receiveBytes));
  }
}
