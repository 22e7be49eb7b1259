package io.streamboard.client;

import io.streamboard.model.text.TextDelta;
import java.util.ArrayList;
import java.util.List;

/**
 * Edits of one text that were made side by side, each list on the same text, carried over each
 * other: mine as they must be after the others, the others' as they must be after mine.
 */
record CrossedEdits(List<TextDelta> mine, List<TextDelta> others) {

  /** Throws {@link io.streamboard.model.limit.InvalidValueException} when they grow too long. */
  static CrossedEdits of(List<TextDelta> mine, List<TextDelta> others) {
    List<TextDelta> carried = new ArrayList<>(mine);
    List<TextDelta> told = new ArrayList<>();
    for (TextDelta other : others) {
      TextDelta over = other;
      for (int at = 0; at < carried.size(); at++) {
        TextDelta each = carried.get(at);
        carried.set(at, each.after(over));
        over = over.before(each);
      }
      told.add(over);
    }
    return new CrossedEdits(List.copyOf(carried), List.copyOf(told));
  }
}
