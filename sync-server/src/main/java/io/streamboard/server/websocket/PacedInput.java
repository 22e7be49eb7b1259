package io.streamboard.server.websocket;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads what comes, and gives up on a peer that is slower than a pace. Confined to one request. */
final class PacedInput extends FilterInputStream {
  private final Pace pace;

  PacedInput(InputStream in, Pace pace) {
    super(in);
    this.pace = pace;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int read = super.read(into, from, length);
    pace.passed(Math.max(0, read));
    return read;
  }
}
