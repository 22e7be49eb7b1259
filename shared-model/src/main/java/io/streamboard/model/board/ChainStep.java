package io.streamboard.model.board;

import io.streamboard.model.operation.Outcome;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** How the chain value goes on from operation to operation (docs/log-format.md). */
final class ChainStep {
  private static final int HALF_OF_SHA_256 = 16;

  private ChainStep() {}

  /**
   * @param digest of the stored record
   * @param index of the operation in its record, from 0
   */
  static Chain next(Chain before, String digest, int index, Outcome outcome) {
    String joined =
        String.join("\n", before.value(), digest, Integer.toString(index), outcome.text());
    byte[] hash = sha256().digest(joined.getBytes(StandardCharsets.US_ASCII));
    return new Chain(HexFormat.of().formatHex(hash, 0, HALF_OF_SHA_256));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
