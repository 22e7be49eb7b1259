package io.streamboard.desktop.board;

import javafx.scene.control.TextArea;

/** Steps of the caret in lines that run from right to left, such as Hebrew or Arabic ones. */
final class Bidi {

  private Bidi() {}

  /** Whether the first letter with a direction, in the line of the caret, runs to the left. */
  static boolean isToTheLeft(String text, int caret) {
    int start = text.lastIndexOf('\n', caret - 1) + 1;
    int end = text.indexOf('\n', start);
    return text.substring(start, end < 0 ? text.length() : end)
            .codePoints()
            .map(Character::getDirectionality)
            .filter(Bidi::isStrong)
            .findFirst()
            .orElse(Character.DIRECTIONALITY_LEFT_TO_RIGHT)
        != Character.DIRECTIONALITY_LEFT_TO_RIGHT;
  }

  private static boolean isStrong(int direction) {
    return direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  /** Goes on in the text, or back in it, by a letter or a word. */
  static void step(TextArea area, boolean on, boolean word, boolean select) {
    if (on) {
      stepOn(area, word, select);
    } else {
      stepBack(area, word, select);
    }
  }

  private static void stepOn(TextArea area, boolean word, boolean select) {
    if (select) {
      if (word) {
        area.selectEndOfNextWord();
      } else {
        area.selectForward();
      }
    } else if (word) {
      area.endOfNextWord();
    } else {
      area.forward();
    }
  }

  private static void stepBack(TextArea area, boolean word, boolean select) {
    if (select) {
      if (word) {
        area.selectPreviousWord();
      } else {
        area.selectBackward();
      }
    } else if (word) {
      area.previousWord();
    } else {
      area.backward();
    }
  }
}
