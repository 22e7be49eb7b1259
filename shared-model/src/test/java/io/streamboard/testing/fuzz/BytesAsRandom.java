package io.streamboard.testing.fuzz;

import java.util.random.RandomGenerator;

/**
 * Random choices made by given bytes, so that a fuzzer steers the generators of the model: a small
 * choice takes one byte. Behind the last byte everything is 0.
 */
public final class BytesAsRandom implements RandomGenerator {
  private static final int BYTE = 256;

  private final byte[] bytes;
  private int taken;

  public BytesAsRandom(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  @Override
  public long nextLong() {
    long value = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      value = value << 8 | next();
    }
    return value;
  }

  @Override
  public int nextInt(int bound) {
    return bound <= BYTE ? next() % bound : (next() << 8 | next()) % bound;
  }

  @Override
  public int nextInt(int origin, int bound) {
    return origin + nextInt(bound - origin);
  }

  @Override
  public boolean nextBoolean() {
    return (next() & 1) == 1;
  }

  private int next() {
    return taken < bytes.length ? bytes[taken++] & 0xFF : 0;
  }
}
