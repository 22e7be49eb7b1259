package io.streamboard.benchmarks.contestant;

import io.streamboard.benchmarks.generator.Dialect;
import io.streamboard.benchmarks.generator.Generator;

/** A place of its own at a contestant for one run: a fresh board, document or room. */
public interface Arena {
  Dialect dialect();

  /** Compares, after the run, what the contestant has stored with what its clients saw. */
  default Proof proof(Generator generator) {
    return Proof.NOTHING_PROMISED;
  }
}
