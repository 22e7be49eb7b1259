package io.streamboard.desktop.platform;

import java.util.Optional;

/**
 * What the desktop remembers between runs. Never a password or token.
 *
 * @param server address last signed in to
 * @param name account last signed in with
 */
public record Preferences(Optional<String> server, Optional<String> name, boolean dark) {

  public static final Preferences NONE = new Preferences(Optional.empty(), Optional.empty(), false);

  public Preferences signedIn(String to, String as) {
    return new Preferences(Optional.of(to), Optional.of(as), dark);
  }

  public Preferences darkened(boolean to) {
    return new Preferences(server, name, to);
  }
}
