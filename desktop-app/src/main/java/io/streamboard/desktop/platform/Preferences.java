package io.streamboard.desktop.platform;

import java.util.List;
import java.util.Optional;

/**
 * What the desktop remembers between runs. Never a password or token.
 *
 * @param server address last signed in to
 * @param name account last signed in with
 * @param theme name of the look; empty for the usual one
 * @param language of the texts, as a language tag; empty for that of the system
 * @param boards that were open last, with the account above
 * @param shown which of them was shown; empty for none
 * @param place where the window stood, as its owner writes it
 * @param snaps what things snap to on boards; empty for the usual
 * @param announces whether others' changes are told in words
 */
public record Preferences(
    Optional<String> server,
    Optional<String> name,
    Optional<String> theme,
    Optional<String> language,
    List<String> boards,
    Optional<String> shown,
    Optional<String> place,
    Optional<String> snaps,
    boolean announces) {

  public static final Preferences NONE =
      new Preferences(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false);

  public Preferences {
    boards = List.copyOf(boards);
  }

  /** Another account has other boards: none is remembered then. */
  public Preferences signedIn(String to, String as) {
    boolean same = server.equals(Optional.of(to)) && name.equals(Optional.of(as));
    return new Preferences(
        Optional.of(to),
        Optional.of(as),
        theme,
        language,
        same ? boards : List.of(),
        same ? shown : Optional.empty(),
        place,
        snaps,
        announces);
  }

  public Preferences looking(String to) {
    return new Preferences(
        server, name, Optional.of(to), language, boards, shown, place, snaps, announces);
  }

  public Preferences speaking(Optional<String> to) {
    return new Preferences(server, name, theme, to, boards, shown, place, snaps, announces);
  }

  public Preferences having(List<String> open, Optional<String> seen) {
    return new Preferences(server, name, theme, language, open, seen, place, snaps, announces);
  }

  public Preferences standing(String at) {
    return new Preferences(
        server, name, theme, language, boards, shown, Optional.of(at), snaps, announces);
  }

  public Preferences snapping(String to) {
    return new Preferences(
        server, name, theme, language, boards, shown, place, Optional.of(to), announces);
  }

  public Preferences announcing(boolean to) {
    return new Preferences(server, name, theme, language, boards, shown, place, snaps, to);
  }
}
