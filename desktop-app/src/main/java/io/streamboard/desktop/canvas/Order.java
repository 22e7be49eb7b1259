package io.streamboard.desktop.canvas;

import io.streamboard.model.widget.ZKey;
import java.util.Comparator;

/**
 * The z-order of items: by key, equal keys by id, as the board says. Most keys differ in their
 * first characters, which are compared as one number.
 */
final class Order {

  private static final int CHARACTERS = 8;

  /** The hindmost first. */
  static final Comparator<Item> HINDMOST_FIRST =
      Comparator.comparingLong(Item::rank)
          .thenComparing(item -> item.widget().z())
          .thenComparing(Item::id);

  private Order() {}

  /** Rises with the key, or stays equal. */
  static long rank(ZKey z) {
    long rank = 0;
    for (int i = 0; i < CHARACTERS; i++) {
      rank = (rank << 7) | (i < z.value().length() ? z.value().charAt(i) : 0);
    }
    return rank;
  }
}
