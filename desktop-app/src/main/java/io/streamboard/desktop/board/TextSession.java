package io.streamboard.desktop.board;

import io.streamboard.model.id.WidgetId;
import io.streamboard.model.limit.InvalidValueException;
import io.streamboard.model.text.TextDelta;
import java.util.List;
import java.util.Optional;

/**
 * The writing in one text, from opening the editor to leaving it. Holds the text as it is on the
 * board with my edits in it, and the edit that would take all of my writing back.
 */
final class TextSession {

  private final WidgetId widget;
  private String text;
  private TextDelta inverse = TextDelta.of(List.of());

  TextSession(WidgetId widget, String text) {
    this.widget = widget;
    this.text = text;
  }

  WidgetId widget() {
    return widget;
  }

  String text() {
    return text;
  }

  TextDelta inverse() {
    return inverse;
  }

  /**
   * I wrote: the editor's text is now this. Returns the edit to submit; empty components when
   * nothing differs.
   */
  TextDelta wrote(String now) {
    TextDelta edit = TextDelta.between(text, now);
    inverse = together(edit.inverse(text), now);
    text = now;
    return edit;
  }

  /**
   * Somebody else edited the text that I see. Returns what that is on the text without my writing
   * in this session, for the steps before it; empty when the edit does not fit the text.
   */
  Optional<TextDelta> others(TextDelta edit) {
    return edited(edit)
        .map(
            now -> {
              try {
                return carried(edit, now);
              } catch (InvalidValueException outgrown) {
                inverse = coarse();
                return carried(edit, now);
              }
            });
  }

  private Optional<String> edited(TextDelta edit) {
    try {
      return Optional.of(edit.apply(text));
    } catch (InvalidValueException misfit) {
      return Optional.empty();
    }
  }

  private TextDelta carried(TextDelta edit, String now) {
    TextDelta below = edit.before(inverse);
    inverse = inverse.after(edit);
    text = now;
    return below;
  }

  /** What takes back one more edit and then all before it. */
  private TextDelta together(TextDelta back, String now) {
    try {
      return back.then(inverse);
    } catch (InvalidValueException outgrown) {
      return TextDelta.between(now, inverse.apply(text));
    }
  }

  /** The same as the inverse, in as few steps as possible: those of very many cannot be carried. */
  private TextDelta coarse() {
    return TextDelta.between(text, inverse.apply(text));
  }
}
