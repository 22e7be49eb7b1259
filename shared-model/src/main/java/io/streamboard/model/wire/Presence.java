package io.streamboard.model.wire;

import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.limit.Require;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a person does on a board right now; lossy, never stored.
 *
 * @param cursor in world units; empty when the pointer is elsewhere
 * @param typing the widget whose text is being edited
 * @param viewport the part of the board that the person's window shows, for who follows it; empty
 *     when the person does not tell it
 */
public record Presence(
    Optional<Point> cursor,
    List<WidgetId> selection,
    Optional<Drag> drag,
    Optional<WidgetId> typing,
    Optional<Bounds> viewport) {
  public static final Presence NONE =
      new Presence(Optional.empty(), List.of(), Optional.empty(), Optional.empty());

  /** One that tells no viewport. */
  public Presence(
      Optional<Point> cursor,
      List<WidgetId> selection,
      Optional<Drag> drag,
      Optional<WidgetId> typing) {
    this(cursor, selection, drag, typing, Optional.empty());
  }

  public Presence {
    selection = List.copyOf(selection);
    Require.count("selection", selection, 0, Limits.TARGETS);
  }

  /** The same with this drag, or with none. */
  public Presence withDrag(Optional<Drag> other) {
    return new Presence(cursor, selection, other, typing, viewport);
  }

  /**
   * A move, resize or turn that has not been dropped yet.
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

  /**
   * How a drag has a widget.
   *
   * @param rotation degrees clockwise about the middle of the bounds, in thousandths; empty: as the
   *     widget has it
   */
  public record Dragged(WidgetId widget, Bounds bounds, OptionalDouble rotation) {
    private static final double MOST = 36_000;

    public Dragged {
      if (rotation.isPresent()) {
        double degrees = rotation.getAsDouble();
        Require.that(Math.abs(degrees) <= MOST, "rotation", "at most 100 turns");
        rotation = OptionalDouble.of(Math.rint(degrees * 1000) / 1000 + 0.0);
      }
    }

    /** A widget that is moved or resized, and turned as it was. */
    public Dragged(WidgetId widget, Bounds bounds) {
      this(widget, bounds, OptionalDouble.empty());
    }
  }
}
