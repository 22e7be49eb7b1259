package io.streamboard.desktop.board;

import io.streamboard.desktop.board.tool.LiveDrag;
import io.streamboard.desktop.canvas.Pose;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.wire.Presence;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/** What others see of me, put together from its parts and told whenever it is other than before. */
final class OwnPresence {

  private final Consumer<Presence> tell;
  private Presence now = Presence.NONE;

  OwnPresence(Consumer<Presence> tell) {
    this.tell = tell;
  }

  void cursor(Optional<Point> at) {
    change(new Presence(at, now.selection(), now.drag(), now.typing(), now.viewport()));
  }

  void selection(Collection<WidgetId> widgets) {
    List<WidgetId> told = widgets.stream().limit(Limits.TARGETS).toList();
    change(new Presence(now.cursor(), told, now.drag(), now.typing(), now.viewport()));
  }

  void drag(Optional<LiveDrag> drag) {
    change(now.withDrag(drag.map(OwnPresence::shown)));
  }

  void typing(Optional<WidgetId> widget) {
    change(new Presence(now.cursor(), now.selection(), now.drag(), widget, now.viewport()));
  }

  /** The part of the board that my window shows; empty when I do not tell it. */
  void viewport(Optional<Bounds> seen) {
    change(new Presence(now.cursor(), now.selection(), now.drag(), now.typing(), seen));
  }

  private static Presence.Drag shown(LiveDrag drag) {
    return new Presence.Drag(
        drag.id(),
        drag.now().entrySet().stream()
            .limit(Limits.TARGETS)
            .map(one -> shown(drag.kind(), one.getKey(), one.getValue()))
            .toList());
  }

  /** What a drag does not turn stays turned as it is, whoever turns it meanwhile. */
  private static Presence.Dragged shown(LiveDrag.Kind kind, WidgetId widget, Pose pose) {
    return kind == LiveDrag.Kind.TURN
        ? new Presence.Dragged(widget, pose.bounds(), OptionalDouble.of(pose.rotation()))
        : new Presence.Dragged(widget, pose.bounds());
  }

  private void change(Presence to) {
    if (!to.equals(now)) {
      now = to;
      tell.accept(to);
    }
  }
}
