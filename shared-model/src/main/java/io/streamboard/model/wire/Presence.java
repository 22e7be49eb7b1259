package io.streamboard.model.wire;

import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.limit.Require;
import java.util.List;
import java.util.Optional;

/**
 * What a person does on a board right now; lossy, never stored.
 *
 * @param cursor in world units; empty when the pointer is elsewhere
 * @param typing the widget whose text is being edited
 */
public record Presence(
    Optional<Point> cursor,
    List<WidgetId> selection,
    Optional<Drag> drag,
    Optional<WidgetId> typing) {
  public static final Presence NONE =
      new Presence(Optional.empty(), List.of(), Optional.empty(), Optional.empty());

  public Presence {
    selection = List.copyOf(selection);
    Require.count("selection", selection, 0, Limits.TARGETS);
  }

  /**
   * A move or resize that has not been dropped yet.
   *
   * @param id chosen by the client; the drop's submission names it
   */
  public record Drag(String id, List<Dragged> widgets) {
    public Drag {
      Require.id("drag", id);
      widgets = List.copyOf(widgets);
      Require.count("widgets", widgets, 1, Limits.TARGETS);
    }
  }

  public record Dragged(WidgetId widget, Bounds bounds) {}
}
