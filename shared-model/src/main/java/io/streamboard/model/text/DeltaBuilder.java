package io.streamboard.model.text;

import io.streamboard.model.text.TextDelta.Component;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts a delta together in its canonical form, whatever the order and size of the pieces. Confined
 * to one call.
 */
final class DeltaBuilder {
  private final List<Component> built = new ArrayList<>();

  void add(Component component) {
    switch (component) {
      case Component.Keep keep -> keep(keep.points());
      case Component.Insert insert -> insert(insert.text());
      case Component.Delete delete -> delete(delete.points());
    }
  }

  void keep(int points) {
    if (points == 0) {
      return;
    }
    if (!built.isEmpty() && built.getLast() instanceof Component.Keep last) {
      replaceLast(new Component.Keep(last.points() + points));
    } else {
      built.add(new Component.Keep(points));
    }
  }

  void delete(int points) {
    if (points == 0) {
      return;
    }
    if (!built.isEmpty() && built.getLast() instanceof Component.Delete last) {
      replaceLast(new Component.Delete(last.points() + points));
    } else {
      built.add(new Component.Delete(points));
    }
  }

  /**
   * An insert goes before a delete at the same place: both orders give the same text, so only one
   * of them is canonical.
   */
  void insert(String text) {
    if (text.isEmpty()) {
      return;
    }
    boolean behindDelete = !built.isEmpty() && built.getLast() instanceof Component.Delete;
    int at = behindDelete ? built.size() - 1 : built.size();
    if (at > 0 && built.get(at - 1) instanceof Component.Insert before) {
      built.set(at - 1, new Component.Insert(before.text() + text));
    } else {
      built.add(at, new Component.Insert(text));
    }
  }

  TextDelta delta() {
    if (!built.isEmpty() && built.getLast() instanceof Component.Keep) {
      built.removeLast();
    }
    return new TextDelta(built);
  }

  private void replaceLast(Component component) {
    built.set(built.size() - 1, component);
  }
}
