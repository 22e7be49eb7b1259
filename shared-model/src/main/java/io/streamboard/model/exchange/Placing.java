package io.streamboard.model.exchange;

import io.streamboard.model.id.WidgetId;
import io.streamboard.model.widget.ZKey;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where on a board an import goes.
 *
 * @param ids new ids, none twice
 * @param above the topmost widget's key: everything comes above it
 * @param dx how far to move everything to the right, in world units; {@code dy} likewise downwards
 */
public record Placing(Supplier<WidgetId> ids, Optional<ZKey> above, double dx, double dy) {
  /** Where the file has it, on an empty board. */
  public static Placing asItIs(Supplier<WidgetId> ids) {
    return new Placing(ids, Optional.empty(), 0, 0);
  }
}
