package io.streamboard.desktop.board;

import io.streamboard.model.id.WidgetId;
import io.streamboard.model.limit.InvalidValueException;
import io.streamboard.model.text.TextDelta;
import java.util.Deque;
import java.util.List;

/** Steps of mine in a text, carried over what somebody else writes in it. */
final class CarriedWriting {

  private static final TextDelta NOTHING = new TextDelta(List.of());

  private CarriedWriting() {}

  /**
   * The steps of one text build on each other from the top down, so the edit is carried below each
   * in turn.
   */
  static void carry(Deque<Undoable> stack, WidgetId widget, TextDelta edit) {
    TextDelta[] below = {edit};
    History.replace(
        stack,
        step -> {
          if (!(step instanceof Undoable.Writing writing) || !writing.widget().equals(widget)) {
            return step;
          }
          TextDelta over = below[0];
          below[0] = before(over, writing.inverse());
          return new Undoable.Writing(widget, after(writing.inverse(), over));
        });
  }

  /**
   * What has grown too large to be carried cannot be taken back any more: nothing is left of it.
   */
  private static TextDelta after(TextDelta mine, TextDelta others) {
    try {
      return mine.after(others);
    } catch (InvalidValueException outgrown) {
      return NOTHING;
    }
  }

  private static TextDelta before(TextDelta others, TextDelta mine) {
    try {
      return others.before(mine);
    } catch (InvalidValueException outgrown) {
      return NOTHING;
    }
  }
}
