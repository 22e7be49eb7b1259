package io.streamboard.server.identity.password;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The well-known passwords that come with the server: 3,300 of them. Case is ignored. Immutable.
 */
public final class CommonPasswords {
  private static final String LIST = "common-passwords.txt";

  private final Set<String> known;

  private CommonPasswords(Set<String> known) {
    this.known = Set.copyOf(known);
  }

  /** Reads the list from the jar. */
  public static CommonPasswords shipped() {
    try (InputStream in =
        Objects.requireNonNull(CommonPasswords.class.getResourceAsStream(LIST), LIST)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new CommonPasswords(
          text.lines()
              .filter(line -> !line.startsWith("#") && !line.isEmpty())
              .collect(Collectors.toSet()));
    } catch (IOException e) {
      throw new UncheckedIOException("the jar is damaged: " + LIST, e);
    }
  }

  boolean contains(String password) {
    return known.contains(password.toLowerCase(Locale.ROOT));
  }

  int size() {
    return known.size();
  }

  /**
   * The text in lower case without what is not a letter at both ends: what is left of {@code
   * Password2026!}.
   */
  static String core(String text) {
    int[] points = text.toLowerCase(Locale.ROOT).codePoints().toArray();
    int from = 0;
    int to = points.length;
    while (from < to && !Character.isLetter(points[from])) {
      from++;
    }
    while (to > from && !Character.isLetter(points[to - 1])) {
      to--;
    }
    return new String(points, from, to - from);
  }
}
