package io.streamboard.server.websocket;

import io.streamboard.model.limit.Limits;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Reads along in what a client sends, only the heads of frames, and finds what the WebSocket
 * library lets pass or notices too late: unmasked frames, binary messages, messages beyond the
 * limit however they are cut. Confined to the reads of one connection.
 */
final class FrameMeter {

  /** What is wrong. */
  enum Fault {
    /** Against the protocol itself. */
    PROTOCOL,
    BINARY,
    TOO_LARGE
  }

  private static final int OPCODE = 0x0F;
  private static final int CONTINUATION = 0;
  private static final int BINARY = 2;
  private static final int CLOSE = 8;

  /** A message in more pieces than this is not honest. */
  private static final int MOST_FRAGMENTS = 4_096;

  private final byte[] head = new byte[14];
  private int headBytes;
  private long payloadLeft;
  private long messageBytes;
  private int fragments;

  /** Looks at the bytes between position and limit, without moving these. */
  Optional<Fault> look(ByteBuffer bytes) {
    ByteBuffer rest = bytes.duplicate();
    while (rest.hasRemaining()) {
      if (payloadLeft > 0) {
        int skipped = (int) Math.min(payloadLeft, rest.remaining());
        rest.position(rest.position() + skipped);
        payloadLeft -= skipped;
      } else {
        head[headBytes] = rest.get();
        headBytes++;
        Optional<Fault> fault =
            headBytes >= 2 && headBytes == headLength() ? frame() : Optional.empty();
        if (fault.isPresent()) {
          return fault;
        }
      }
    }
    return Optional.empty();
  }

  private int headLength() {
    int masked = (head[1] & 0x80) == 0 ? 0 : 4;
    return switch (head[1] & 0x7F) {
      case 126 -> 4 + masked;
      case 127 -> 10 + masked;
      default -> 2 + masked;
    };
  }

  /** The head is complete. */
  private Optional<Fault> frame() {
    headBytes = 0;
    payloadLeft = length();
    int opcode = head[0] & OPCODE;
    if ((head[1] & 0x80) == 0 || payloadLeft < 0) {
      return Optional.of(Fault.PROTOCOL);
    }
    if (opcode == BINARY) {
      return Optional.of(Fault.BINARY);
    }
    return opcode >= CLOSE ? Optional.empty() : data(opcode);
  }

  private Optional<Fault> data(int opcode) {
    long before = opcode == CONTINUATION ? messageBytes : 0;
    // A length may have 63 bits, and what is added to it must not turn it over.
    messageBytes = before + Math.min(payloadLeft, Limits.MESSAGE_BYTES + 1L);
    fragments = opcode == CONTINUATION ? fragments + 1 : 0;
    boolean tooLarge = messageBytes > Limits.MESSAGE_BYTES || fragments > MOST_FRAGMENTS;
    return tooLarge ? Optional.of(Fault.TOO_LARGE) : Optional.empty();
  }

  private long length() {
    ByteBuffer wrapped = ByteBuffer.wrap(head);
    return switch (head[1] & 0x7F) {
      case 126 -> wrapped.getShort(2) & 0xFFFF;
      case 127 -> wrapped.getLong(2);
      default -> head[1] & 0x7F;
    };
  }
}
