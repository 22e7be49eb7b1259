package io.streamboard.desktop.board;

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

/**
 * What others do on the board now. A drag that ended stays where it was until its drop arrives as a
 * change, or until it is dropped by {@link #forget}: presence and changes come by different ways,
 * and a widget that jumps back and forth looks broken.
 */
final class Others {

  private List<ServerMessage.PersonPresence> people = List.of();
  private final Map<WidgetId, Presence.Dragged> dragged = new HashMap<>();
  private final Map<WidgetId, Presence.Dragged> lingering = new HashMap<>();

  List<ServerMessage.PersonPresence> people() {
    return people;
  }

  /** How somebody else's drag has the widget now; empty when nobody drags it. */
  Optional<Presence.Dragged> dragged(WidgetId widget) {
    return Optional.ofNullable(dragged.get(widget))
        .or(() -> Optional.ofNullable(lingering.get(widget)));
  }

  /** Takes what everybody does now; returns the widgets that are shown elsewhere by it. */
  Set<WidgetId> show(Collection<ServerMessage.PersonPresence> now) {
    people = List.copyOf(now);
    Map<WidgetId, Presence.Dragged> drags = new HashMap<>();
    for (ServerMessage.PersonPresence person : people) {
      person.presence().drag().stream()
          .flatMap(drag -> drag.widgets().stream())
          .forEach(one -> drags.put(one.widget(), one));
    }
    dragged.forEach(
        (widget, last) -> {
          if (!drags.containsKey(widget)) {
            lingering.put(widget, last);
          }
        });
    lingering.keySet().removeAll(drags.keySet());
    Set<WidgetId> touched = new HashSet<>(dragged.keySet());
    touched.addAll(drags.keySet());
    dragged.clear();
    dragged.putAll(drags);
    return touched;
  }

  /** The drags that ended and whose drop has not been seen. */
  Set<WidgetId> lingering() {
    return Set.copyOf(lingering.keySet());
  }

  /**
   * A change has put the widget elsewhere: as a rule the drop of its drag, of whose end presence
   * tells only later. It counts until a drag is told anew.
   */
  void placed(WidgetId widget) {
    dragged.remove(widget);
    lingering.remove(widget);
  }

  /** The widget's own place counts again. */
  void forget(Collection<WidgetId> widgets) {
    lingering.keySet().removeAll(widgets);
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
