package io.streamboard.server.identity.password;

/**
 * What a hash costs.
 *
 * @param memoryKib 8 to 4,194,304 KiB
 * @param passes 1 to 100
 * @param lanes 1 to 16
 */
public record Argon2Cost(int memoryKib, int passes, int lanes) {
  /** 64 MiB, three passes: about 150 ms on one core. */
  public static final Argon2Cost STANDARD = new Argon2Cost(64 * 1024, 3, 1);

  public Argon2Cost {
    if (lanes < 1
        || lanes > 16
        || passes < 1
        || passes > 100
        || memoryKib < 8 * lanes
        || memoryKib > 4_194_304) {
      throw new IllegalArgumentException("Argon2 cost out of range");
    }
  }
}
