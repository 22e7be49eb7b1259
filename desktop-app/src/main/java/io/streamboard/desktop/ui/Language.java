package io.streamboard.desktop.ui;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages that all texts are there in. */
public enum Language {
  ENGLISH(Locale.ENGLISH),
  GERMAN(Locale.GERMAN),
  /** Accented, bracketed and longer English: finds texts that are in no bundle, or cut off. */
  PSEUDO(Locale.forLanguageTag("qps"));

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  /** The language of a tag such as {@code de} or {@code de-AT}; empty when it is none of these. */
  public static Optional<Language> of(String tag) {
    String wanted = Locale.forLanguageTag(tag).getLanguage();
    return Arrays.stream(values())
        .filter(language -> language.locale.getLanguage().equals(wanted))
        .findFirst();
  }

  /** The language of the system, or English. */
  public static Language ofSystem() {
    return of(Locale.getDefault().toLanguageTag()).orElse(ENGLISH);
  }

  public String tag() {
    return locale.toLanguageTag();
  }

  Locale locale() {
    return locale;
  }
}
