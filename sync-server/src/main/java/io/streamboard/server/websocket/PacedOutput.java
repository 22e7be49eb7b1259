package io.streamboard.server.websocket;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Writes in pieces, each of which waits until the peer has room. Confined to one request. */
final class PacedOutput extends FilterOutputStream {
  private static final int PIECE = 32 * 1024;

  private final Pace pace;

  PacedOutput(OutputStream out, Pace pace) {
    super(out);
    this.pace = pace;
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    for (int at = 0; at < length; at += PIECE) {
      int piece = Math.min(PIECE, length - at);
      out.write(bytes, from + at, piece);
      out.flush();
      pace.passed(piece);
    }
  }
}
