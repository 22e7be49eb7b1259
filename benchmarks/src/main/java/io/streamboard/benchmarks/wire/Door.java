package io.streamboard.benchmarks.wire;

import java.io.IOException;
import java.net.URI;
import java.util.OptionalInt;

/** Opens sockets of one person. Used by the main thread. */
public final class Door {
  private final URI server;
  private final String token;
  private final Places places = new Places();

  public Door(URI server, String token) {
    this.server = server;
    this.token = token;
  }

  public RawSocket open() throws IOException {
    return RawSocket.connect(server, token, places.next(), OptionalInt.empty());
  }

  /** For somebody who will not read: the kernel keeps little for it. */
  public RawSocket openNarrow(int receiveBytes) throws IOException {
    return RawSocket.connect(server, token, places.next(), OptionalInt.of(receiveBytes));
  }
}
