package io.streamboard.benchmarks.wire;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Frames of WebSocket (RFC 6455), both directions, each message in one frame: a message in pieces
 * is an error here, because no side of a measurement sends one. Pure functions on bytes.
 */
public final class Framing {
  public static final int TEXT = 1;
  public static final int BINARY = 2;
  public static final int CLOSE = 8;
  public static final int PING = 9;
  public static final int PONG = 10;

  private static final int FINAL = 0x80;
  private static final int MASKED = 0x80;
  private static final int SHORT_LENGTH = 126;
  private static final int LONG_LENGTH = 127;
  private static final int MOST_HEAD = 14;

  private Framing() {}

  /** Hears each whole frame; the bytes are only valid during the call. */
  public interface Frames {
    void frame(int opcode, byte[] buffer, int from, int end) throws IOException;
  }

  /** A frame as clients send it. */
  public static ByteBuffer masked(int opcode, byte[] payload, int mask) {
    ByteBuffer frame = head(opcode, payload.length, MASKED).putInt(mask);
    byte[] masked = payload.clone();
    unmask(masked, 0, masked.length, mask);
    return frame.put(masked).flip();
  }

  /** A frame as servers send it, of a part of the bytes. */
  public static ByteBuffer plain(int opcode, byte[] buffer, int from, int end) {
    return head(opcode, end - from, 0).put(buffer, from, end - from).flip();
  }

  private static ByteBuffer head(int opcode, int length, int masked) {
    ByteBuffer frame = ByteBuffer.allocate(length + MOST_HEAD).put((byte) (FINAL | opcode));
    if (length < SHORT_LENGTH) {
      return frame.put((byte) (masked | length));
    }
    return length < 65_536
        ? frame.put((byte) (masked | SHORT_LENGTH)).putShort((short) length)
        : frame.put((byte) (masked | LONG_LENGTH)).putLong(length);
  }

  /**
   * Gives every whole frame between {@code from} and {@code end}, masks taken off in place; returns
   * where the first frame begins that is not whole yet.
   */
  public static int parse(byte[] buffer, int from, int end, Frames frames) throws IOException {
    int at = from;
    for (int next = one(buffer, at, end, frames); next > at; next = one(buffer, at, end, frames)) {
      at = next;
    }
    return at;
  }

  /** The end of the frame at {@code at}, or {@code at} when it is not whole. */
  private static int one(byte[] buffer, int at, int end, Frames frames) throws IOException {
    if (end - at < 2) {
      return at;
    }
    int small = buffer[at + 1] & 0x7f;
    int lengthBytes = small == SHORT_LENGTH ? 2 : small == LONG_LENGTH ? 8 : 0;
    boolean masked = (buffer[at + 1] & MASKED) != 0;
    int payload = at + 2 + lengthBytes + (masked ? 4 : 0);
    if (payload > end) {
      return at;
    }
    long length = lengthBytes == 0 ? small : number(buffer, at + 2, lengthBytes);
    if (length > end - payload) {
      return at;
    }
    int stop = payload + (int) length;
    if (masked) {
      unmask(buffer, payload, stop, (int) number(buffer, payload - 4, 4));
    }
    frames.frame(opcode(buffer[at]), buffer, payload, stop);
    return stop;
  }

  private static int opcode(byte first) throws IOException {
    int opcode = first & 0x0f;
    if ((first & FINAL) == 0 || opcode == 0) {
      throw new IOException("a message in pieces");
    }
    return opcode;
  }

  private static long number(byte[] buffer, int from, int count) {
    long value = 0;
    for (int i = from; i < from + count; i++) {
      value = (value << 8) | (buffer[i] & 0xff);
    }
    return value;
  }

  private static void unmask(byte[] buffer, int from, int end, int mask) {
    for (int i = from; i < end; i++) {
      buffer[i] ^= (byte) (mask >>> (24 - 8 * ((i - from) & 3)));
    }
  }
}
