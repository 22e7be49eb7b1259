package io.streamboard.desktop.board;

import io.streamboard.model.limit.InvalidValueException;
import io.streamboard.model.text.TextDelta;

/**
 * Keeps a caret at its place in a text while others edit around it. Carets count UTF-16 units, as
 * the editor does; edits count code points.
 */
final class Carets {

  private Carets() {}

  /**
   * What an edit has made of the text in an editor, which leaves out letters that it cannot show:
   * the edit itself, or what differs when the text before or after is not the one it was made for.
   */
  static TextDelta made(String before, TextDelta edit, String after) {
    try {
      return edit.apply(before).equals(after) ? edit : TextDelta.between(before, after);
    } catch (InvalidValueException misfit) {
      return TextDelta.between(before, after);
    }
  }

  /** Where the caret stands after the edit. What is inserted right at the caret goes behind it. */
  static int carried(int caret, String before, TextDelta edit) {
    int points = before.codePointCount(0, Math.min(caret, before.length()));
    int at = 0;
    int moved = points;
    for (TextDelta.Component component : edit.components()) {
      if (at >= points) {
        break;
      }
      switch (component) {
        case TextDelta.Component.Keep keep -> at += keep.points();
        case TextDelta.Component.Insert insert ->
            moved += insert.text().codePointCount(0, insert.text().length());
        case TextDelta.Component.Delete delete -> {
          moved -= Math.min(delete.points(), points - at);
          at += delete.points();
        }
      }
    }
    String after = edit.apply(before);
    return after.offsetByCodePoints(
        0, Math.clamp(moved, 0, after.codePointCount(0, after.length())));
  }
}
