package io.streamboard.model.exchange;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Colours of widgets, which are names of the palette or {@code #rrggbb}, and colours of other
 * programs.
 */
public final class Colours {
  /** Says that nothing is painted, where a default colour would be. */
  public static final String NONE = "none";

  private static final Map<String, String> PALETTE =
      Map.ofEntries(
          Map.entry("yellow", "#fff2a8"),
          Map.entry("orange", "#ffd8a8"),
          Map.entry("red", "#ffc9c9"),
          Map.entry("pink", "#fcc9e5"),
          Map.entry("violet", "#e0d0fc"),
          Map.entry("blue", "#c5e1fb"),
          Map.entry("teal", "#b8eee4"),
          Map.entry("green", "#cdeeb5"),
          Map.entry("grey", "#e3e6ea"),
          Map.entry("white", "#ffffff"),
          Map.entry("ink", "#1f2328"));

  /** The names of colours in web pages that people write by hand. */
  private static final Map<String, String> WEB =
      Map.ofEntries(
          Map.entry("black", "#000000"),
          Map.entry("white", "#ffffff"),
          Map.entry("red", "#ff0000"),
          Map.entry("green", "#008000"),
          Map.entry("blue", "#0000ff"),
          Map.entry("yellow", "#ffff00"),
          Map.entry("orange", "#ffa500"),
          Map.entry("purple", "#800080"),
          Map.entry("pink", "#ffc0cb"),
          Map.entry("cyan", "#00ffff"),
          Map.entry("gray", "#808080"),
          Map.entry("grey", "#808080"),
          Map.entry("brown", "#a52a2a"));

  private static final String SIX = "#[0-9a-fA-F]{6}";
  private static final String THREE = "#[0-9a-fA-F]{3,4}";
  private static final String EIGHT = "#[0-9a-fA-F]{8}";

  private Colours() {}

  /** A value of a style as {@code #rrggbb}; empty for none, and for what is not understood. */
  public static Optional<String> shown(String value) {
    return value.matches(SIX) ? Optional.of(value) : Optional.ofNullable(PALETTE.get(value));
  }

  /** A colour of a web page as {@code #rrggbb}; empty for what is not understood. */
  public static Optional<String> web(String value) {
    String colour = value.strip().toLowerCase(Locale.ROOT);
    if (colour.matches(SIX)) {
      return Optional.of(colour);
    }
    if (colour.matches(THREE)) {
      return Optional.of("#" + twice(colour, 1) + twice(colour, 2) + twice(colour, 3));
    }
    if (colour.matches(EIGHT)) {
      return Optional.of(colour.substring(0, 7));
    }
    return Optional.ofNullable(WEB.get(colour));
  }

  private static String twice(String colour, int at) {
    return colour.substring(at, at + 1).repeat(2);
  }
}
