package io.streamboard.model.exchange;

import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.widget.ZKey;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where on a board an import goes.
 *
 * @param ids new ids, none twice
 * @param above the topmost widget's key: everything comes above it
 * @param shift how far everything is moved from where the file has it
 */
public record Placing(Supplier<WidgetId> ids, Optional<ZKey> above, Shift shift) {

  /** How far everything that a file has is moved. */
  public sealed interface Shift {

    /** To the right and downwards, in world units. */
    record By(double dx, double dy) implements Shift {}

    /** So that the middle of all of it comes to lie here, by whole world units. */
    record Around(Point middle) implements Shift {}
  }

  /** Where the file has it, on an empty board. */
  public static Placing asItIs(Supplier<WidgetId> ids) {
    return new Placing(ids, Optional.empty(), new Shift.By(0, 0));
  }

  /** With the middle of everything here, above all that is on the board. */
  public static Placing around(Point middle, Supplier<WidgetId> ids, Optional<ZKey> above) {
    return new Placing(ids, above, new Shift.Around(middle));
  }
}
