package io.streamboard.model.exchange.jsoncanvas;

import io.streamboard.model.exchange.Colours;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The six colours with numbers, for which each program has tones of its own, and all others. */
final class CanvasColours {
  private static final Map<String, String> PRESETS =
      Map.of("1", "red", "2", "orange", "3", "yellow", "4", "green", "5", "teal", "6", "violet");
  private static final Map<String, String> NUMBERS =
      PRESETS.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

  private CanvasColours() {}

  /** A value of a style; empty for none and for what is not understood. */
  static Optional<String> imported(String colour) {
    return Optional.ofNullable(PRESETS.get(colour)).or(() -> Colours.web(colour));
  }

  /** A value of a style as a file has it; empty for what is not understood. */
  static Optional<String> exported(String value) {
    return Optional.ofNullable(NUMBERS.get(value)).or(() -> Colours.shown(value));
  }
}
