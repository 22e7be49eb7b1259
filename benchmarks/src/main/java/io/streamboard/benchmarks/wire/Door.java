package io.streamboard.benchmarks.wire;

import java.io.IOException;
import java.net.URI;
import java.util.OptionalInt;

/**
 * Opens sockets of one person, a few dozen from each loopback address: a server bounds how many
 * come from one. Used by the main thread.
 */
public final class Door {
  private static final int PER_ADDRESS = 40;
  private static final int FIRST_ADDRESS = 2;

  private final URI server;
  private final String token;
  private int opened;

  public Door(URI server, String token) {
    this.server = server;
    this.token = token;
  }

  public RawSocket open() throws IOException {
    return RawSocket.connect(server, token, nextAddress(), OptionalInt.empty());
  }

  /** For somebody who will not read: the kernel keeps little for it. */
  public RawSocket openNarrow(int receiveBytes) throws IOException {
    return RawSocket.connect(server, token, nextAddress(), OptionalInt.of(receiveBytes));
  }

  private String nextAddress() {
    String address = "127.0.0." + (FIRST_ADDRESS + opened / PER_ADDRESS);
    opened++;
    return address;
  }
}
