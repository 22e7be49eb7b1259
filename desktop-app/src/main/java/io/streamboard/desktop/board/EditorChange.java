package io.streamboard.desktop.board;

import io.streamboard.desktop.canvas.Item;
import io.streamboard.model.text.TextDelta;

/** What happens to the editor of a text for another reason than the person's own writing. */
public sealed interface EditorChange {

  record Opened(Item item) implements EditorChange {}

  /**
   * Somebody else edited the text.
   *
   * @param edit what was done to the text that stood in the editor
   */
  record Edited(String text, TextDelta edit) implements EditorChange {}

  record Closed() implements EditorChange {}
}
