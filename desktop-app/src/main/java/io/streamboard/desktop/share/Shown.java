package io.streamboard.desktop.share;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/**
 * Shows values of a choice that cannot be typed.
 *
 * @param <L> the kind of value
 */
final class Shown<L> extends StringConverter<L> {

  private final Function<L, String> shown;

  Shown(Function<L, String> shown) {
    this.shown = shown;
  }

  @Override
  public String toString(@Nullable L value) {
    return value == null ? "" : shown.apply(value);
  }

  /**
   * JavaFX asks this of a choice that can be typed into; there is none, and a text may stand for
   * two values.
   */
  @Override
  public L fromString(String text) {
    throw new UnsupportedOperationException("a choice is picked, not typed");
  }
}
