package io.streamboard.server.identity.token;

import io.streamboard.model.digest.Sha256;
import java.util.Base64;
import java.util.random.RandomGenerator;

/**
 * What a client shows to be recognised: 256 random bits, base64url. A secret: not part of any text.
 */
public record Token(String value) {
  private static final int BYTES = 32;
  private static final int ID_DIGITS = 32;

  static Token random(RandomGenerator random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /**
   * SHA-256, 64 hexadecimal digits: all that is stored. A random value of 256 bits needs no slow
   * hash.
   */
  String hash() {
    return Sha256.hex(value);
  }

  /** The first 128 bits of the hash. */
  String id() {
    return hash().substring(0, ID_DIGITS);
  }

  @Override
  public String toString() {
    return "Token[hidden]";
  }
}
