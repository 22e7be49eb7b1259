package io.streamboard.desktop.board;

import io.streamboard.model.widget.ListItem;
import java.util.ArrayList;
import java.util.List;

/**
 * What keys do to a text whose lines are items of a list: lines are put deeper and less deep by the
 * tabs before them. Positions are those of an editor, in UTF-16 units. Never changes.
 *
 * @param text all of it
 * @param anchor where the selection begins, on either side of the caret
 */
record ListWriting(String text, int anchor, int caret) {

  private static final String TAB = "\t";

  /**
   * A new item where the selection was, as deep as the one that it follows; on an empty deep item
   * that one comes out by a level instead.
   */
  ListWriting broken() {
    int from = Math.min(anchor, caret);
    int to = Math.max(anchor, caret);
    String line = text.substring(start(from), end(from));
    int level = Math.min(ListItem.level(line), from - start(from));
    if (from == to && level > 0 && line.isBlank()) {
      return outdented();
    }
    String added = "\n" + TAB.repeat(level);
    int now = from + added.length();
    return new ListWriting(text.substring(0, from) + added + text.substring(to), now, now);
  }

  /** Each selected line lies one level deeper, as far as there are levels. */
  ListWriting indented() {
    ListWriting now = this;
    for (int line : lines()) {
      if (ListItem.level(text.substring(line, end(line))) < ListItem.DEEPEST) {
        now = now.with(line, 0, TAB);
      }
    }
    return now;
  }

  /** Each selected line comes out by one level, as far as it lies in one. */
  ListWriting outdented() {
    ListWriting now = this;
    for (int line : lines()) {
      if (text.startsWith(TAB, line)) {
        now = now.with(line, 1, "");
      }
    }
    return now;
  }

  /** Where the selected lines begin, the last one first, so that changes move none that follows. */
  private List<Integer> lines() {
    List<Integer> starts = new ArrayList<>();
    int first = start(Math.min(anchor, caret));
    for (int line = start(Math.max(anchor, caret)); line > first; line = start(line - 1)) {
      starts.add(line);
    }
    starts.add(first);
    return starts;
  }

  private int start(int at) {
    return text.lastIndexOf('\n', at - 1) + 1;
  }

  private int end(int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }

  private ListWriting with(int at, int removed, String added) {
    int by = added.length() - removed;
    int from = at + removed;
    return new ListWriting(
        text.substring(0, at) + added + text.substring(from),
        anchor < from ? anchor : anchor + by,
        caret < from ? caret : caret + by);
  }
}
