package io.streamboard.server.websocket;

import java.nio.ByteBuffer;

/** A way to the kernel past the library, if there is one. Used by one thread at a time. */
interface ShortWay {

  /** Where all has to go through the library. */
  ShortWay NONE = bytes -> !bytes.hasRemaining();

  /**
   * Writes what the kernel takes now; whether that was all. The rest, and everything when the
   * library still has something to write or the connection is broken, is left to the library.
   */
  boolean takesAll(ByteBuffer bytes);
}
