package io.streamboard.model.view;

import io.streamboard.model.id.WidgetId;
import io.streamboard.model.widget.End;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import java.util.function.Predicate;

/**
 * Takes out of a widget what it says of others that are not to be seen: its holder, and what a
 * connector is bound to. So nothing tells a hidden widget from one that is not there.
 */
final class Concealment {
  private Concealment() {}

  /**
   * @param shows whether a widget is there and to be seen
   */
  static Widget of(Widget widget, Predicate<WidgetId> shows) {
    Widget free =
        widget.holder().filter(shows.negate()).isPresent()
            ? widget.withHolder(widget.holder().filter(shows))
            : widget;
    return free.kind() instanceof WidgetKind.Connector(End from, End to)
        ? free.withKind(new WidgetKind.Connector(of(from, shows), of(to, shows)))
        : free;
  }

  private static End of(End end, Predicate<WidgetId> shows) {
    return end.anchor().filter(anchor -> !shows.test(anchor.widget())).isPresent()
        ? end.loose()
        : end;
  }
}
