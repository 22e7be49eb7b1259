package io.streamboard.model.board;

import io.streamboard.model.access.WidgetAccess;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.limit.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Follows what holds a widget upwards. */
public final class Holders {
  private Holders() {}

  /**
   * The rights that count for a widget: its own, then those of what holds it, the nearest first.
   *
   * @param find the state of a widget, live or not
   */
  public static List<WidgetAccess> accesses(
      WidgetState widget, Function<WidgetId, Optional<WidgetState>> find) {
    return widget.widget().holder().isEmpty()
        ? List.of(widget.access())
        : chain(widget, find).stream().map(WidgetState::access).toList();
  }

  /**
   * The widget and what holds it, the nearest first. The fold lets nobody build a longer chain than
   * {@link Limits#HOLDERS}; what a damaged state has more of is cut off.
   */
  static List<WidgetState> chain(
      WidgetState widget, Function<WidgetId, Optional<WidgetState>> find) {
    List<WidgetState> chain = new ArrayList<>();
    Optional<WidgetState> next = Optional.of(widget);
    while (next.isPresent() && chain.size() <= Limits.HOLDERS) {
      chain.add(next.get());
      next = next.get().widget().holder().flatMap(find);
    }
    return chain;
  }
}
