package io.streamboard.benchmarks.wire;

/**
 * Loopback addresses to connect from, a few dozen times each: a server bounds how many connections
 * come from one. Used by the main thread.
 */
public final class Places {
  private static final int PER_ADDRESS = 40;
  private static final int FIRST_ADDRESS = 2;
  private static final int PER_BYTE = 250;

  private int given;

  public String next() {
    int address = given / PER_ADDRESS;
    given++;
    return "127.0." + address / PER_BYTE + "." + (FIRST_ADDRESS + address % PER_BYTE);
  }
}
