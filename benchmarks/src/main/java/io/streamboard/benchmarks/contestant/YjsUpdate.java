package io.streamboard.benchmarks.contestant;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/**
 * Updates of a Yjs document (encoding version 1) as a client makes them that sets entries of one
 * map, {@code widgets}, each to a string: the entry before it is named as what it follows, and as
 * deleted. A client sets the entries of one writer in turn, so the clock of each set is known.
 */
final class YjsUpdate {
  private static final int ANY = 8;
  private static final int HAS_KEY = 0x20;
  private static final int HAS_ORIGIN = 0x80;
  private static final int STRING = 119;
  private static final int SEVEN_BITS = 0x7f;
  private static final String MAP = "widgets";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private YjsUpdate() {}

  /**
   * @param client the client's number in the document
   * @param sequence the how manieth set of this client, from 1
   * @param cycle after how many sets the client comes back to an entry
   */
  static byte[] set(int client, int sequence, int cycle, String value) {
    YjsUpdate update = new YjsUpdate();
    int before = sequence - 1 - cycle;
    update.number(1).number(1).number(client).number(sequence - 1L);
    if (before < 0) {
      update.out.write(HAS_KEY | ANY);
      update.number(1).text(MAP).text("w" + client + "-" + sequence % cycle);
    } else {
      update.out.write(HAS_ORIGIN | HAS_KEY | ANY);
      update.number(client).number(before);
    }
    update.number(1).number(STRING).text(value);
    if (before < 0) {
      update.number(0);
    } else {
      update.number(1).number(client).number(1).number(before).number(1);
    }
    return update.out.toByteArray();
  }

  /** The bytes, each text and byte array with its length before it, as lib0 has them. */
  static byte[] message(Object... parts) {
    YjsUpdate message = new YjsUpdate();
    for (Object part : parts) {
      switch (part) {
        case Integer number -> message.number(number);
        case String text -> message.text(text);
        case byte[] bytes -> message.bytes(bytes);
        default -> throw new IllegalArgumentException(part.toString());
      }
    }
    return message.out.toByteArray();
  }

  private YjsUpdate number(long value) {
    long rest = value;
    while (rest > SEVEN_BITS) {
      out.write((int) (rest & SEVEN_BITS) | 0x80);
      rest >>>= 7;
    }
    out.write((int) rest);
    return this;
  }

  private YjsUpdate text(String text) {
    return bytes(text.getBytes(UTF_8));
  }

  private YjsUpdate bytes(byte[] bytes) {
    number(bytes.length);
    out.writeBytes(bytes);
    return this;
  }
}
