package io.streamboard.desktop.canvas.form;

/** How wide letters are, in the units of the text's size. */
@FunctionalInterface
public interface Widths {

  /** The width of a code point of a text of size 1. */
  double of(int codePoint);

  /** The width of a text of size 1. */
  default double of(String text) {
    double sum = 0;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      sum += of(point);
      i += Character.charCount(point);
    }
    return sum;
  }
}
