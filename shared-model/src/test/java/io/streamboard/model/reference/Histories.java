package io.streamboard.model.reference;

import java.util.List;
import java.util.Optional;

/** A kept history, folded by both. */
final class Histories {
  private Histories() {}

  /** The first difference, or empty. */
  static Optional<String> difference(List<String> history) {
    SideBySide both = new SideBySide(RandomRecords.PEOPLE);
    Tally tally = new Tally();
    for (String line : history) {
      Optional<String> difference = both.take(line, tally).or(both::views);
      if (difference.isPresent()) {
        return difference;
      }
    }
    return both.wholeState();
  }
}
