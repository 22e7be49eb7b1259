package io.streamboard.desktop.canvas;

import io.streamboard.model.exchange.Decimal;

/** Puts a file together from tags. Whatever comes from a board is escaped. Confined to one call. */
final class SvgText {
  private final StringBuilder text = new StringBuilder();

  /** Begins a tag; attributes follow. */
  SvgText tag(String name) {
    text.append('<').append(name);
    return this;
  }

  SvgText put(String attribute, String value) {
    text.append(' ').append(attribute).append("=\"");
    escape(value);
    text.append('"');
    return this;
  }

  SvgText put(String attribute, double value) {
    return put(attribute, Decimal.text(value));
  }

  /** Ends the tag's beginning; content follows. */
  SvgText open() {
    text.append('>');
    return this;
  }

  /** Ends a tag without content. */
  SvgText empty() {
    text.append("/>\n");
    return this;
  }

  SvgText close(String name) {
    text.append("</").append(name).append(">\n");
    return this;
  }

  SvgText content(String value) {
    escape(value);
    return this;
  }

  String finish() {
    return text.toString();
  }

  /** Characters that no XML may hold, not even escaped, become the one that stands for them. */
  private void escape(String value) {
    value
        .codePoints()
        .forEach(
            point -> {
              switch (point) {
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '&' -> text.append("&amp;");
                case '"' -> text.append("&quot;");
                case '\'' -> text.append("&#39;");
                case '\t', '\n', '\r' -> text.append("&#").append(point).append(';');
                default -> text.appendCodePoint(allowed(point) ? point : 0xFFFD);
              }
            });
  }

  private static boolean allowed(int point) {
    return point >= 0x20 && (point < 0xD800 || point > 0xDFFF) && (point & 0xFFFE) != 0xFFFE;
  }
}
