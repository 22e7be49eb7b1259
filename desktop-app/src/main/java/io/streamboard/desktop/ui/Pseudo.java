package io.streamboard.desktop.ui;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * Makes of a text one that can still be read but is plainly from a bundle: every vowel accented,
 * four tenths longer, in brackets. Placeholders stay.
 */
final class Pseudo {

  static final String OPEN = "[";
  static final String CLOSE = "]";

  private static final double LONGER = 0.4;
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+[^}]*}");
  private static final Map<Character, Character> ACCENTED =
      Map.of(
          'a', 'á', 'e', 'é', 'i', 'í', 'o', 'ó', 'u', 'ú', 'A', 'Á', 'E', 'É', 'I', 'Í', 'O', 'Ó',
          'U', 'Ú');

  private Pseudo() {}

  static String of(String text) {
    String words = PLACEHOLDER.matcher(text).replaceAll("");
    int more = (int) Math.ceil(words.length() * LONGER);
    StringBuilder made = new StringBuilder(OPEN);
    boolean within = false;
    for (int at = 0; at < text.length(); at++) {
      char letter = text.charAt(at);
      within = letter == '{' || (within && letter != '}');
      made.append(within ? letter : ACCENTED.getOrDefault(letter, letter));
    }
    return made.append(padding(more)).append(CLOSE).toString();
  }

  /** In groups, so that it can be wrapped as words are. */
  private static String padding(int length) {
    StringBuilder made = new StringBuilder();
    for (int i = 0; i < length; i++) {
      made.append(i % 6 == 0 ? ' ' : 'ö');
    }
    return made.toString();
  }
}
