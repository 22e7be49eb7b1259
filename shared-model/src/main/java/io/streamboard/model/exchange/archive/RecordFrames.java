package io.streamboard.model.exchange.archive;

import io.streamboard.model.exchange.ExchangeError;
import io.streamboard.model.exchange.ExchangeException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Records one behind the other: their number of bytes in decimal, a line feed, the bytes as they
 * were stored, a line feed.
 */
final class RecordFrames {
  /** Longer ones than the log takes are refused before they are unpacked. */
  private static final int LONGEST = 4 * 1024 * 1024;

  private RecordFrames() {}

  static void write(OutputStream out, byte[] stored) throws IOException {
    out.write((stored.length + "\n").getBytes(StandardCharsets.US_ASCII));
    out.write(stored);
    out.write('\n');
  }

  static void read(Unpacking in, Consumer<byte[]> taker) {
    for (int first = in.read(); first >= 0; first = in.read()) {
      byte[] stored = new byte[length(in, first)];
      fill(in, stored);
      check(in.read() == '\n');
      taker.accept(stored);
    }
  }

  private static int length(Unpacking in, int first) {
    int length = 0;
    for (int digit = first; digit != '\n'; digit = in.read()) {
      check(digit >= '0' && digit <= '9');
      length = length * 10 + digit - '0';
      check(length <= LONGEST);
    }
    return length;
  }

  private static void fill(Unpacking in, byte[] stored) {
    int at = 0;
    while (at < stored.length) {
      int read = in.read(stored, at, stored.length - at);
      check(read > 0);
      at += read;
    }
  }

  private static void check(boolean holds) {
    if (!holds) {
      throw new ExchangeException(ExchangeError.MALFORMED, "records that are not in their form");
    }
  }
}
