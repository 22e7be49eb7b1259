package io.streamboard.desktop.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as it is read. Addresses stand in it as they are, and {@code [words](address)} as the
 * words only. Words that hold an address themselves are none: they would say another one than is
 * opened.
 *
 * @param shown what is painted
 * @param links from the beginning of what is shown to its end
 */
record Linked(String shown, List<Span> links) {

  private static final String BEGINS = "https?://|mailto:";

  /** As an address stands in any text: what ends a sentence is not of it. */
  static final Pattern ADDRESS = Pattern.compile("(?:" + BEGINS + ")[^\\s<>\"]+[^\\s<>\".,;:!?)]");

  private static final String WORDS = "(?:(?!" + BEGINS + ")[^\\[\\]\\n])+";
  private static final String ENCLOSED = "(?:" + BEGINS + ")[^\\s<>\"()]+";
  private static final Pattern NAMED =
      Pattern.compile("\\[(" + WORDS + ")]\\((" + ENCLOSED + ")\\)");
  private static final Pattern ANY = Pattern.compile(NAMED + "|" + ADDRESS);

  /**
   * A link in what is shown.
   *
   * @param to after its last letter
   */
  record Span(int from, int to, String address) {}

  Linked {
    links = List.copyOf(links);
  }

  static Linked of(String text) {
    if (!text.contains("://") && !text.contains("mailto:")) {
      return new Linked(text, List.of());
    }
    StringBuilder shown = new StringBuilder();
    List<Span> links = new ArrayList<>();
    int done = 0;
    for (Matcher found = ANY.matcher(text); found.find(); done = found.end()) {
      shown.append(text, done, found.start());
      boolean named = found.group(1) != null;
      int from = shown.length();
      shown.append(named ? found.group(1) : found.group());
      links.add(new Span(from, shown.length(), named ? found.group(2) : found.group()));
    }
    return new Linked(shown.append(text, done, text.length()).toString(), links);
  }

  /** How words that lead to an address are written; only where {@link #mayName} is true. */
  static String named(String words, String address) {
    return "[" + words + "](" + address + ")";
  }

  static boolean mayName(String words, String address) {
    return !words.isBlank() && NAMED.matcher(named(words, address)).matches();
  }

  /** The text without its first link: words stay, an address goes with the space before it. */
  static String withoutFirst(String text) {
    Matcher found = ANY.matcher(text);
    if (!found.find()) {
      return text;
    }
    boolean named = found.group(1) != null;
    boolean spaced = !named && found.start() > 0 && text.charAt(found.start() - 1) == ' ';
    return text.substring(0, found.start() - (spaced ? 1 : 0))
        + (named ? found.group(1) : "")
        + text.substring(found.end());
  }

  /** The links on a line that begins here, counted from the line's beginning. */
  List<Span> on(int from, int length) {
    return links.stream()
        .filter(link -> link.to() > from && link.from() < from + length)
        .map(
            link ->
                new Span(
                    Math.max(0, link.from() - from),
                    Math.min(length, link.to() - from),
                    link.address()))
        .toList();
  }
}
