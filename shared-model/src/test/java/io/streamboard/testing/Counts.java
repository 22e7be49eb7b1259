package io.streamboard.testing;

/**
 * How often a test does what it repeats: so often in the ordinary run, and more often with {@code
 * -Dcounts=long}, which {@code ./streamboard prove} sets. Read once, by any thread.
 */
public final class Counts {
  private static final boolean LONG = "long".equals(System.getProperty("counts"));

  private Counts() {}

  public static int of(int ordinary, int many) {
    return LONG ? many : ordinary;
  }
}
