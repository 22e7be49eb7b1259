package io.streamboard.desktop.board;

import io.streamboard.model.id.WidgetId;
import io.streamboard.model.limit.InvalidValueException;
import io.streamboard.model.text.TextDelta;
import java.util.List;

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
   * The board's text is now this, by somebody else's edit. Returns that edit as it applies to what
   * I see, and leaves in {@code below} what it is to the steps before this session.
   */
  Carried others(String now) {
    TextDelta edit = TextDelta.between(text, now);
    try {
      return carried(edit, now);
    } catch (InvalidValueException outgrown) {
      inverse = coarse();
      return carried(edit, now);
    }
  }

  private Carried carried(TextDelta edit, String now) {
    TextDelta below = edit.before(inverse);
    inverse = inverse.after(edit);
    text = now;
    return new Carried(edit, below);
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

  /**
   * An edit by somebody else.
   *
   * @param edit on the text that I see
   * @param below the same on the text without my writing in this session
   */
  record Carried(TextDelta edit, TextDelta below) {}
}
