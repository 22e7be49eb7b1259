package io.streamboard.model.widget;

import io.streamboard.model.limit.Require;

/**
 * What bytes are: their SHA-256 as 64 lower-case hexadecimal digits. Names the file of an image
 * within its board.
 */
public record BlobHash(String value) {
  private static final int DIGITS = 64;

  public BlobHash {
    Require.hex("blob", value, DIGITS);
  }

  @Override
  public String toString() {
    return value;
  }
}
