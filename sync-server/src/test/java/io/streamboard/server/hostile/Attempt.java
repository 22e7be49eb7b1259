package io.streamboard.server.hostile;

import java.io.ByteArrayOutputStream;
import java.util.List;

/**
 * One connection of somebody who speaks wrongly.
 *
 * @param handshake the bytes of the HTTP request
 * @param strange whether the handshake itself is not as it should be
 * @param writes what is said on the WebSocket, write by write
 * @param unfinished whether the server may have to wait for the rest of a frame
 * @param leaves whether the peer goes away without listening
 */
record Attempt(
    byte[] handshake, boolean strange, List<byte[]> writes, boolean unfinished, boolean leaves) {

  /** Everything that is said, to be looked at and said again. */
  byte[] bytes() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(handshake);
    writes.forEach(all::writeBytes);
    return all.toByteArray();
  }
}
