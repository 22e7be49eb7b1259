package io.streamboard.desktop.board.relation;

import io.streamboard.desktop.board.tool.Aim;
import io.streamboard.desktop.board.tool.Gesture;
import io.streamboard.desktop.board.tool.Grip;
import io.streamboard.desktop.board.tool.Grips;
import io.streamboard.desktop.board.tool.Pointer;
import io.streamboard.desktop.canvas.Item;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.widget.End;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;

/** The ends of the selected connector, to be taken hold of and put elsewhere. */
public final class EndGrips implements Grips {

  /** How far from its middle a handle is still hit, in pixels. */
  private static final double REACH = 8;

  private final Connecting connecting;
  private final DoubleSupplier zoom;

  /**
   * @param zoom pixels per world unit, now
   */
  EndGrips(Connecting connecting, DoubleSupplier zoom) {
    this.connecting = connecting;
    this.zoom = zoom;
  }

  @Override
  public Optional<Grip> at(Pointer pointer) {
    return connecting
        .held()
        .flatMap(
            item ->
                Stream.of(false, true)
                    .filter(start -> item.tip(start).filter(tip -> near(tip, pointer)).isPresent())
                    .findFirst()
                    .map(start -> grip(item, start, pointer)));
  }

  private boolean near(Point tip, Pointer pointer) {
    double away = Math.hypot(tip.x() - pointer.world().x(), tip.y() - pointer.world().y());
    return away * zoom.getAsDouble() <= REACH;
  }

  private Grip grip(Item item, boolean start, Pointer pointer) {
    return new Grip(Aim.CROSS, () -> new Held(connecting, item.id(), start, pointer));
  }

  /** An end that follows the pointer. */
  private record Held(Connecting connecting, WidgetId connector, boolean start, Pointer from)
      implements Gesture {

    @Override
    public Gesture dragged(Pointer pointer) {
      if (pointer.away(from)) {
        connecting.redraw(connector, start, end(pointer));
      }
      return this;
    }

    @Override
    public void released(Pointer pointer) {
      if (pointer.away(from)) {
        connecting.bind(connector, start, end(pointer));
      } else {
        connecting.leave();
      }
    }

    @Override
    public void cancel() {
      connecting.leave();
    }

    private End end(Pointer pointer) {
      return connecting.fitting(connector, start, connecting.hover(pointer));
    }
  }
}
