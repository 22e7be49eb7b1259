package io.streamboard.desktop.canvas;

import io.streamboard.desktop.canvas.form.Wrapping;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.widget.ListItem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A text broken into lines in its box, each at its place.
 *
 * @param lines from the top
 */
public record Written(List<Line> lines) {

  /**
   * A line of text.
   *
   * @param x of its left end, in world units
   * @param y of its baseline, in world units
   * @param at where it begins in the text; -1 for what stands before a paragraph
   */
  public record Line(String text, double x, double y, int at) {}

  /**
   * Where a text stands.
   *
   * @param box in which it is broken into lines
   * @param middle whether it stands in the middle of the height, or else at the top
   * @param marks before each paragraph
   * @param cut whether lines that the box has no room for are left out
   */
  record Place(Bounds box, double padding, Align align, boolean middle, boolean cut, Marks marks) {}

  /** How lines stand in their box. */
  public enum Align {
    LEFT,
    CENTRE,
    RIGHT
  }

  /** What stands before each paragraph. */
  public enum Marks {
    NONE,
    BULLETS,
    NUMBERS
  }

  /** Room for the mark of a paragraph, and for each level of a list, in sizes of the text. */
  public static final double INDENT = 1.4;

  private static final String MORE = "…";

  /**
   * The largest of these sizes, the largest first, at which the text fits into its box without
   * breaking a word; the last of them when none does.
   */
  static double fitting(String text, Letters letters, List<Double> sizes, Place place) {
    double width = Math.max(1, place.box().width() - 2 * place.padding());
    double height = Math.max(1, place.box().height() - 2 * place.padding());
    double word = widestWord(text, letters);
    return sizes.stream()
        .filter(size -> word * size <= width)
        .filter(
            size ->
                rows(text, width / size, letters, place.marks()).size() * size * Letters.LINE
                    <= height)
        .findFirst()
        .orElseGet(sizes::getLast);
  }

  private static double widestWord(String text, Letters letters) {
    double widest = 0;
    double word = 0;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      word = Character.isWhitespace(point) ? 0 : word + letters.of(point);
      widest = Math.max(widest, word);
      i += Character.charCount(point);
    }
    return widest;
  }

  /** The width of the longest line where nothing is broken, as a multiple of the text's size. */
  static double natural(String text, Letters letters, Marks marks) {
    return paragraphs(text, marks).stream()
        .mapToDouble(one -> one.indent() + letters.of(one.text()))
        .max()
        .orElse(0);
  }

  static Written of(String text, Letters letters, double size, Place place) {
    if (text.isBlank()) {
      return new Written(List.of());
    }
    double width = Math.max(1, place.box().width() - 2 * place.padding());
    double height = Math.max(1, place.box().height() - 2 * place.padding());
    double step = size * Letters.LINE;
    List<Row> rows = rows(text, width / size, letters, place.marks());
    if (place.cut()) {
      rows = cut(rows, (int) Math.max(1, height / step));
    }
    double free = place.middle() ? (height - rows.size() * step) / 2 : 0;
    double y = place.box().y() + place.padding() + free + size * Letters.ASCENT;
    double x = place.box().x() + place.padding();
    List<Line> lines = new ArrayList<>(rows.size());
    for (Row row : rows) {
      if (!row.mark().isEmpty()) {
        lines.add(new Line(row.mark(), x + (row.indent() - INDENT) * size, y, -1));
      }
      double indent = row.indent() * size;
      lines.add(
          new Line(
              row.text(),
              x + indent + before(place.align(), row, width - indent, letters, size),
              y,
              row.at()));
      y += step;
    }
    return new Written(List.copyOf(lines));
  }

  private static double before(Align align, Row row, double width, Letters letters, double size) {
    return switch (align) {
      case LEFT -> 0;
      case CENTRE -> (width - letters.of(row.text()) * size) / 2;
      case RIGHT -> width - letters.of(row.text()) * size;
    };
  }

  /** A line before it has a place; the first one of a paragraph has its mark. */
  private record Row(String text, String mark, double indent, int at) {}

  private static List<Row> rows(String text, double width, Letters letters, Marks marks) {
    List<Row> rows = new ArrayList<>();
    int done = 0;
    for (Row whole : paragraphs(text, marks)) {
      String mark = whole.mark();
      for (String line :
          Wrapping.wrap(whole.text(), Math.max(1, width - whole.indent()), letters)) {
        // Between lines there is nothing but blanks, so what is found first is the line.
        int at = Math.max(done, text.indexOf(line, done));
        rows.add(new Row(line, mark, whole.indent(), at));
        done = at + line.length();
        mark = "";
      }
    }
    return rows;
  }

  /** The text before it is broken into lines: all its lines as they are written. */
  private static List<Row> paragraphs(String text, Marks marks) {
    return marks == Marks.NONE
        ? Stream.of(text.split("\n", -1)).map(line -> new Row(line, "", 0, 0)).toList()
        : ListItem.of(text.lines().toList(), marks == Marks.NUMBERS).stream()
            .map(item -> new Row(item.text(), item.mark(), INDENT * (item.level() + 1), 0))
            .toList();
  }

  private static List<Row> cut(List<Row> rows, int most) {
    if (rows.size() <= most) {
      return rows;
    }
    List<Row> kept = new ArrayList<>(rows.subList(0, most));
    Row last = kept.getLast();
    kept.set(most - 1, new Row(last.text() + MORE, last.mark(), last.indent(), last.at()));
    return kept;
  }
}
