package io.streamboard.model.exchange.svg;

import java.util.ArrayList;
import java.util.List;

/** The marks before the lines of a list. */
final class ListMarks {
  private ListMarks() {}

  static String marked(String text, String list) {
    if (list.equals("none")) {
      return text;
    }
    List<String> items = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      String mark = list.equals("bullet") ? "\u2022 " : items.size() + 1 + ". ";
      items.add(mark + line);
    }
    return String.join("\n", items);
  }
}
