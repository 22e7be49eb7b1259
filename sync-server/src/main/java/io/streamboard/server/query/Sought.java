package io.streamboard.server.query;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A text that is looked for in others, without regard to case and to marks over letters; every sign
 * means itself. Immutable.
 */
final class Sought {

  /** Code points of a text that are told before and after a hit. */
  private static final int BEFORE = 24;

  private static final int AFTER = 72;

  private static final char ASCII = 128;

  /**
   * Where it was found.
   *
   * @param excerpt the text around it, on one line
   * @param from its first code point in the excerpt
   * @param upto the code point after its last
   */
  record Place(String excerpt, int from, int upto) {}

  private final String plain;

  Sought(String text) {
    plain = new Plain(text.strip()).text();
  }

  /** Whether nothing is looked for, which is found nowhere. */
  boolean isBlank() {
    return plain.isBlank();
  }

  /** The first place in the text; empty when it is not there. */
  Optional<Place> in(String text) {
    Plain among = new Plain(text);
    int at = isBlank() ? -1 : among.text().indexOf(plain);
    return at < 0
        ? Optional.empty()
        : Optional.of(place(text, among.start(at), among.end(at + plain.length() - 1)));
  }

  private static Place place(String text, int from, int upto) {
    int first = back(text, from, BEFORE);
    int last = on(text, upto, AFTER);
    String lead = first > 0 ? "…" : "";
    String tail = last < text.length() ? "…" : "";
    int at = lead.length() + text.codePointCount(first, from);
    return new Place(
        lead + text.substring(first, last).replaceAll("\\s", " ") + tail,
        at,
        at + text.codePointCount(from, upto));
  }

  private static int back(String text, int from, int points) {
    return text.offsetByCodePoints(from, -Math.min(points, text.codePointCount(0, from)));
  }

  private static int on(String text, int from, int points) {
    return text.offsetByCodePoints(
        from, Math.min(points, text.codePointCount(from, text.length())));
  }

  /** A text without case and marks, which remembers where each of its signs came from. */
  private static final class Plain {

    private final StringBuilder signs = new StringBuilder();
    private int[] starts;
    private int[] ends;

    Plain(String text) {
      starts = new int[text.length()];
      ends = new int[text.length()];
      int next;
      for (int at = 0; at < text.length(); at = next) {
        next = text.offsetByCodePoints(at, 1);
        String sign = bare(text, at, next);
        room(signs.length() + sign.length());
        for (int i = 0; i < sign.length(); i++) {
          starts[signs.length()] = at;
          ends[signs.length()] = next;
          signs.append(sign.charAt(i));
        }
      }
    }

    /** Most texts have as many signs as before; a few signs become several. */
    private void room(int needed) {
      if (needed > starts.length) {
        starts = Arrays.copyOf(starts, 2 * needed);
        ends = Arrays.copyOf(ends, 2 * needed);
      }
    }

    private static String bare(String text, int from, int upto) {
      char first = text.charAt(from);
      if (first < ASCII) {
        return String.valueOf(Character.toLowerCase(first));
      }
      return Normalizer.normalize(text.substring(from, upto), Normalizer.Form.NFKD)
          .replaceAll("\\p{Mn}", "")
          .toUpperCase(Locale.ROOT)
          .toLowerCase(Locale.ROOT);
    }

    String text() {
      return signs.toString();
    }

    int start(int sign) {
      return starts[sign];
    }

    int end(int sign) {
      return ends[sign];
    }
  }
}
