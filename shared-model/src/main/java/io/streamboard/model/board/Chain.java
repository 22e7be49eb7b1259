package io.streamboard.model.board;

import io.streamboard.model.limit.Require;

/**
 * A running digest over stored bytes and outcomes: two histories with the same chain value at a
 * revision are the same up to it. 32 lower-case hexadecimal digits (the first half of a SHA-256).
 */
public record Chain(String value) {
  static final int DIGITS = 32;

  public static final Chain START = new Chain("0".repeat(DIGITS));

  public Chain {
    Require.hex("chain", value, DIGITS);
  }
}
