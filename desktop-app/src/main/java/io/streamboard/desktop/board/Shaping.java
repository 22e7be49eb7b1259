package io.streamboard.desktop.board;

import io.streamboard.desktop.board.tool.Handle;
import io.streamboard.desktop.board.tool.LiveDrag;
import io.streamboard.desktop.board.tool.Resizer;
import io.streamboard.desktop.board.tool.Surface;
import io.streamboard.desktop.board.tool.Turns;
import io.streamboard.desktop.canvas.Pose;
import io.streamboard.model.id.WidgetId;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Turns and resizes what is selected without a pointer. Does only what I may. Confined to the
 * JavaFX thread.
 */
public final class Shaping {

  private final Surface surface;

  Shaping(Surface surface) {
    this.surface = surface;
  }

  /** Turns clockwise about the common middle. */
  public void turn(double degrees) {
    turn(drag -> drag.turned(Turns.middle(drag.start().values()), degrees));
  }

  /** Each stands upright where it is. */
  public void straighten() {
    turn(drag -> drag.each(pose -> pose.turnedTo(0)));
  }

  private void turn(UnaryOperator<LiveDrag> change) {
    Map<WidgetId, Pose> turnable = surface.turnable();
    if (!turnable.isEmpty()) {
      change.apply(LiveDrag.turn(surface.dragId(), turnable)).end(surface);
    }
  }

  /** Wider and higher by world units, the upper left corner stays; negative for less. */
  public void grow(double across, double down) {
    surface
        .handles()
        .filter(handles -> handles.resizes())
        .map(handles -> Resizer.of(surface, handles))
        .ifPresent(resizer -> grown(resizer, across, down).end(surface));
  }

  private static LiveDrag grown(Resizer resizer, double across, double down) {
    Handle edge = down == 0 ? Handle.EAST : Handle.SOUTH;
    return resizer.grown(edge, across, down);
  }
}
