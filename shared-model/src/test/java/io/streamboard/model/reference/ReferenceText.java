package io.streamboard.model.reference;

import io.streamboard.model.limit.InvalidValueException;
import io.streamboard.model.text.TextDelta;
import io.streamboard.model.text.TextDelta.Component;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * An edit laid out over the characters of the text it was made on: what it puts into each gap
 * (before the first character, ..., behind the last), and which characters it takes away.
 */
final class ReferenceText {
  private final String[] put;
  private final boolean[] taken;

  private ReferenceText(int points) {
    put = new String[points + 1];
    Arrays.fill(put, "");
    taken = new boolean[points];
  }

  /** On a text of so many code points, beyond which it must not reach. */
  static ReferenceText laidOut(TextDelta delta, int points) {
    ReferenceText edit = new ReferenceText(points);
    int at = 0;
    for (Component component : delta.components()) {
      switch (component) {
        case Component.Keep keep -> at += keep.points();
        case Component.Insert insert -> edit.put[at] += insert.text();
        case Component.Delete delete -> {
          Arrays.fill(edit.taken, at, at + delete.points(), true);
          at += delete.points();
        }
      }
    }
    edit.settle();
    return edit;
  }

  /** This edit on the text that the earlier one left; at one place the earlier insert is left. */
  ReferenceText after(ReferenceText earlier) {
    ReferenceText carried = new ReferenceText(earlier.pointsLeft());
    int at = 0;
    for (int gap = 0; gap < put.length; gap++) {
      at += points(earlier.put[gap]);
      carried.put[at] += put[gap];
      if (gap < taken.length && !earlier.taken[gap]) {
        carried.taken[at] = taken[gap];
        at++;
      }
    }
    carried.settle();
    return carried;
  }

  /** Empty where it is more than a delta can hold. */
  Optional<TextDelta> delta() {
    try {
      return Optional.of(new TextDelta(steps()));
    } catch (InvalidValueException beyondTheLimits) {
      return Optional.empty();
    }
  }

  String appliedTo(String text) {
    int[] points = text.codePoints().toArray();
    StringBuilder edited = new StringBuilder();
    for (int gap = 0; gap < put.length; gap++) {
      edited.append(put[gap]);
      if (gap < taken.length && !taken[gap]) {
        edited.appendCodePoint(points[gap]);
      }
    }
    return edited.toString();
  }

  int pointsLeft() {
    int points = 0;
    for (int gap = 0; gap < put.length; gap++) {
      points += points(put[gap]) + (gap < taken.length && !taken[gap] ? 1 : 0);
    }
    return points;
  }

  /** The steps in canonical form: neighbours of one kind as one, no keep at the end. */
  private List<Component> steps() {
    List<Component> steps = new ArrayList<>();
    int kept = 0;
    int gone = 0;
    for (int gap = 0; gap < put.length; gap++) {
      boolean takes = gap < taken.length && taken[gap];
      if (gone > 0 && !takes) {
        steps.add(new Component.Delete(gone));
        gone = 0;
      }
      if (kept > 0 && (takes || !put[gap].isEmpty())) {
        steps.add(new Component.Keep(kept));
        kept = 0;
      }
      if (!put[gap].isEmpty()) {
        steps.add(new Component.Insert(put[gap]));
      }
      gone += takes ? 1 : 0;
      kept += takes ? 0 : 1;
    }
    return steps;
  }

  /** An insert stands before a delete at the same place. */
  private void settle() {
    for (int gap = put.length - 1; gap > 0; gap--) {
      if (taken[gap - 1]) {
        put[gap - 1] += put[gap];
        put[gap] = "";
      }
    }
  }

  /** How long a text the edit needs. */
  static int reach(TextDelta delta) {
    return delta.components().stream().mapToInt(ReferenceText::reach).sum();
  }

  private static int reach(Component component) {
    return switch (component) {
      case Component.Keep keep -> keep.points();
      case Component.Delete delete -> delete.points();
      case Component.Insert insert -> 0;
    };
  }

  private static int points(String text) {
    return text.codePointCount(0, text.length());
  }
}
