package io.streamboard.desktop.ui;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Every text that a person reads, by key, from the bundle beside this class. A missing key is a
 * programming error and throws.
 */
public final class Texts {

  private static final ResourceBundle BUNDLE =
      ResourceBundle.getBundle("io.streamboard.desktop.ui.texts", Locale.getDefault());

  private Texts() {}

  public static String of(String key) {
    return BUNDLE.getString(key);
  }

  /** The text with {@code {0}}, {@code {1}} … filled in. */
  public static String of(String key, Object... values) {
    return new MessageFormat(BUNDLE.getString(key), Locale.getDefault()).format(values);
  }

  /**
   * The text for a stable code, or the general one of this kind: {@code kind.code}, {@code
   * kind.other}.
   */
  public static String ofCode(String kind, String code) {
    String key = kind + "." + code;
    return BUNDLE.containsKey(key) ? of(key) : of(kind + ".other", code);
  }
}
