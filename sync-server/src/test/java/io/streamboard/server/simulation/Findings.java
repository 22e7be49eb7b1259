package io.streamboard.server.simulation;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * The first thing that was found wrong. Remembered and not thrown where it is seen: what is thrown
 * inside of the node would be taken for a fault of the node, which it survives.
 */
final class Findings {
  private Optional<String> first = Optional.empty();

  /** Remembers {@code otherwise} unless it holds. */
  void that(boolean holds, Supplier<String> otherwise) {
    if (!holds && first.isEmpty()) {
      first = Optional.of(otherwise.get());
    }
  }

  void wrong(String what) {
    that(false, () -> what);
  }

  /** Throws the first, if there is one. */
  void verify() {
    if (first.isPresent()) {
      throw new AssertionError(first.get());
    }
  }
}
