package io.streamboard.desktop.platform;

import java.util.Optional;

/**
 * What the desktop remembers between runs. Never a password or token.
 *
 * @param server address last signed in to
 * @param name account last signed in with
 * @param theme name of the look; empty for the usual one
 * @param language of the texts, as a language tag; empty for that of the system
 */
public record Preferences(
    Optional<String> server,
    Optional<String> name,
    Optional<String> theme,
    Optional<String> language) {

  public static final Preferences NONE =
      new Preferences(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  public Preferences signedIn(String to, String as) {
    return new Preferences(Optional.of(to), Optional.of(as), theme, language);
  }

  public Preferences looking(String to) {
    return new Preferences(server, name, Optional.of(to), language);
  }

  public Preferences speaking(Optional<String> to) {
    return new Preferences(server, name, theme, to);
  }
}
