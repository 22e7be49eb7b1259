package io.streamboard.model.text;

import io.streamboard.model.text.TextDelta.Component;
import java.util.List;

/**
 * Walks over a delta in pieces of any length; behind its end everything is kept. Confined to one
 * call.
 */
final class DeltaCursor {
  private final List<Component> components;
  private int index;
  private int taken;

  DeltaCursor(TextDelta delta) {
    components = delta.components();
  }

  boolean atEnd() {
    return index == components.size();
  }

  boolean atInsert() {
    return !atEnd() && components.get(index) instanceof Component.Insert;
  }

  boolean atDelete() {
    return !atEnd() && components.get(index) instanceof Component.Delete;
  }

  /** What is left of the component at hand, in code points; endless at the end. */
  int left() {
    return atEnd() ? Integer.MAX_VALUE : components.get(index).length() - taken;
  }

  /** Steps over so many code points of the component at hand, at most {@link #left()}. */
  void skip(int points) {
    if (atEnd()) {
      return;
    }
    taken += points;
    if (left() == 0) {
      index++;
      taken = 0;
    }
  }

  /** Takes so many code points of the insert at hand. */
  String text(int points) {
    String text = ((Component.Insert) components.get(index)).text();
    int from = text.offsetByCodePoints(0, taken);
    skip(points);
    return text.substring(from, text.offsetByCodePoints(from, points));
  }
}
