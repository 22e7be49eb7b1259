package io.streamboard.model.board;

import io.streamboard.model.digest.Sha256;
import io.streamboard.model.operation.Outcome;

/** How the chain value goes on from operation to operation (docs/log-format.md). */
final class ChainStep {
  private ChainStep() {}

  /**
   * @param digest of the stored record
   * @param index of the operation in its record, from 0
   */
  static Chain next(Chain before, String digest, int index, Outcome outcome) {
    String joined =
        String.join("\n", before.value(), digest, Integer.toString(index), outcome.text());
    return new Chain(Sha256.hex(joined).substring(0, Chain.DIGITS));
  }
}
