package io.streamboard.desktop.canvas.form;

import java.util.ArrayList;
import java.util.List;

/** Breaks a text into lines at spaces, and within words only where a word is wider than a line. */
public final class Wrapping {

  private final Widths widths;
  private final double width;
  private final List<String> lines = new ArrayList<>();

  private Wrapping(Widths widths, double width) {
    this.widths = widths;
    this.width = width;
  }

  /**
   * The lines of a text; an empty text has one.
   *
   * @param width of a line, as a multiple of the text's size
   */
  public static List<String> wrap(String text, double width, Widths widths) {
    Wrapping wrapping = new Wrapping(widths, width);
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      wrapping.paragraph(text.substring(start, end));
      start = end + 1;
    }
    wrapping.paragraph(text.substring(start));
    return List.copyOf(wrapping.lines);
  }

  private void paragraph(String text) {
    int start = 0;
    int space = -1;
    double used = 0;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      double wide = widths.of(point);
      if (point == ' ') {
        space = i;
      } else if (used + wide > width && i > start) {
        int end = space > start ? space : i;
        lines.add(text.substring(start, end));
        start = space > start ? space + 1 : i;
        used = widths.of(text.substring(start, i));
        space = -1;
      }
      used += wide;
      i += Character.charCount(point);
    }
    lines.add(text.substring(start));
  }
}
