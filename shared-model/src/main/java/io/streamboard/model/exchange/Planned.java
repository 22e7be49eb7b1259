package io.streamboard.model.exchange;

import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.widget.GroupMark;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.WidgetKind;
import java.util.Optional;

/**
 * A widget that an import is going to add, before it is known what else there is.
 *
 * @param source its id in the file, for the losses
 * @param locked whether nobody may change it
 */
public record Planned(
    String source,
    WidgetId id,
    WidgetKind kind,
    Bounds bounds,
    Style style,
    String text,
    Optional<WidgetId> holder,
    Optional<GroupMark> group,
    boolean locked) {
  Planned with(WidgetKind other) {
    return new Planned(source, id, other, bounds, style, text, holder, group, locked);
  }

  Planned at(Bounds other) {
    return new Planned(source, id, kind, other, style, text, holder, group, locked);
  }

  Planned heldBy(Optional<WidgetId> other) {
    return new Planned(source, id, kind, bounds, style, text, other, group, locked);
  }
}
