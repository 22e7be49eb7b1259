package io.streamboard.model.exchange.svg;

import io.streamboard.model.widget.ListItem;
import java.util.List;
import java.util.stream.Collectors;

/** The marks before the lines of a list. */
final class ListMarks {

  /** Unlike a space or a tab it keeps its width before a line. */
  private static final String INDENT = "\u2003";

  private ListMarks() {}

  static String marked(String text, String list) {
    if (list.equals("none")) {
      return text;
    }
    return ListItem.of(List.of(text.split("\n", -1)), list.equals("number")).stream()
        .map(item -> INDENT.repeat(item.level()) + item.mark() + " " + item.text())
        .collect(Collectors.joining("\n"));
  }
}
