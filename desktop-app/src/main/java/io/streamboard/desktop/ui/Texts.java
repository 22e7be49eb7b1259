package io.streamboard.desktop.ui;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/**
 * Every text that a person reads, by key, from the bundles beside this class. A missing key is a
 * programming error and throws. Texts that are shown already stay as they are when the language
 * changes: the window shows its screen anew.
 */
public final class Texts {

  private static final String BUNDLE = "io.streamboard.desktop.ui.texts";

  /** A language and its texts, replaced as one. */
  private record Spoken(Language language, ResourceBundle bundle) {}

  private static volatile Spoken spoken = spoken(Language.ofSystem());

  private Texts() {}

  /** All texts from now on are in this language. */
  public static void speak(Language language) {
    spoken = spoken(language);
  }

  public static Language language() {
    return spoken.language();
  }

  private static Spoken spoken(Language language) {
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            language.locale(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    return new Spoken(language, bundle);
  }

  public static String of(String key) {
    return pattern(spoken, key);
  }

  /** The text with {@code {0}}, {@code {1}} … filled in. */
  public static String of(String key, Object... values) {
    Spoken now = spoken;
    return new MessageFormat(pattern(now, key), now.language().locale()).format(values);
  }

  /** The text for one of something, or for another number: {@code key.one}, {@code key.many}. */
  public static String ofCount(String key, int count, Object... values) {
    return of(key + (count == 1 ? ".one" : ".many"), values);
  }

  private static String pattern(Spoken now, String key) {
    String text = now.bundle().getString(key);
    return now.language() == Language.PSEUDO ? Pseudo.of(text) : text;
  }

  /**
   * The text for a stable code, or the general one of this kind: {@code kind.code}, {@code
   * kind.other}.
   */
  public static String ofCode(String kind, String code) {
    String key = kind + "." + code;
    return spoken.bundle().containsKey(key) ? of(key) : of(kind + ".other", code);
  }
}
