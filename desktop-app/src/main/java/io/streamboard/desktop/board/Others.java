package io.streamboard.desktop.board;

import io.streamboard.desktop.canvas.Pose;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.wire.Presence;
import io.streamboard.model.wire.ServerMessage;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What others do on the board now. A drag that ended before the board showed its drop stays where
 * it was until that arrives as a change, or until it is dropped by {@link #forget}: presence and
 * changes come by different ways, and a widget that jumps back and forth looks broken.
 */
final class Others {

  /**
   * One widget of a drag.
   *
   * @param drag the drag's id
   * @param from how the board had the widget when the drag was first seen; empty when it had none
   */
  private record Live(String drag, Optional<Pose> from, Presence.Dragged now) {}

  private final Function<WidgetId, Optional<Pose>> board;
  private List<ServerMessage.PersonPresence> people = List.of();
  private final Map<WidgetId, Live> dragged = new HashMap<>();
  private final Map<WidgetId, Presence.Dragged> lingering = new HashMap<>();

  /**
   * Nobody does anything yet.
   *
   * @param board how the board has a widget, whatever drags do with it; empty when it has none
   */
  Others(Function<WidgetId, Optional<Pose>> board) {
    this.board = board;
  }

  List<ServerMessage.PersonPresence> people() {
    return people;
  }

  /** How somebody else's drag has the widget now; empty when nobody drags it. */
  Optional<Presence.Dragged> dragged(WidgetId widget) {
    return Optional.ofNullable(dragged.get(widget))
        .map(Live::now)
        .or(() -> Optional.ofNullable(lingering.get(widget)));
  }

  /** Takes what everybody does now; returns the widgets that are shown elsewhere by it. */
  Set<WidgetId> show(Collection<ServerMessage.PersonPresence> now) {
    people = List.copyOf(now);
    Map<WidgetId, Live> drags = new HashMap<>();
    people.stream()
        .flatMap(person -> person.presence().drag().stream())
        .forEach(
            drag -> drag.widgets().forEach(one -> drags.put(one.widget(), live(drag.id(), one))));
    dragged.forEach(
        (widget, last) -> {
          if (!drags.containsKey(widget) && board.apply(widget).equals(last.from())) {
            lingering.put(widget, last.now());
          }
        });
    lingering.keySet().removeAll(drags.keySet());
    Set<WidgetId> touched = new HashSet<>(dragged.keySet());
    touched.addAll(drags.keySet());
    dragged.clear();
    dragged.putAll(drags);
    return touched;
  }

  private Live live(String drag, Presence.Dragged now) {
    Optional<Pose> from =
        Optional.ofNullable(dragged.get(now.widget()))
            .filter(before -> before.drag().equals(drag))
            .map(Live::from)
            .orElseGet(() -> board.apply(now.widget()));
    return new Live(drag, from, now);
  }

  /** The drags that ended and whose drop has not been seen, and how each had the widget last. */
  Map<WidgetId, Presence.Dragged> lingering() {
    return Map.copyOf(lingering);
  }

  /** The widgets' own places count again. */
  void forget(Collection<WidgetId> widgets) {
    lingering.keySet().removeAll(widgets);
  }

  /** The same, but for widgets whose next drag has ended meanwhile. */
  void forget(Map<WidgetId, Presence.Dragged> ended) {
    ended.forEach(lingering::remove);
  }

  /** Who is writing in the widget's text; empty when nobody is. */
  Optional<ServerMessage.PersonPresence> writing(WidgetId widget) {
    return people.stream()
        .filter(person -> person.presence().typing().equals(Optional.of(widget)))
        .findFirst();
  }

  static List<WidgetId> selection(ServerMessage.PersonPresence person) {
    Presence presence = person.presence();
    return presence.selection();
  }
}
