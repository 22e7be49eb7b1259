package io.streamboard.client.board;

import io.streamboard.model.id.WidgetId;
import io.streamboard.model.view.Change;
import io.streamboard.model.wire.Presence;
import io.streamboard.model.wire.ServerMessage;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What others do on the board, by session, mine excluded. It holds for as long as I hear of it:
 * with each answer to an opening, and each whole view, the server tells anew who is there.
 */
final class PresenceIn {
  private final Map<String, ServerMessage.PersonPresence> people = new LinkedHashMap<>();

  Collection<ServerMessage.PersonPresence> people() {
    return List.copyOf(people.values());
  }

  /** Whether anything changed. */
  boolean merge(ServerMessage.PresenceChanged update, String mySession) {
    boolean changed = false;
    for (ServerMessage.PersonPresence person : update.people()) {
      if (!person.session().equals(mySession)) {
        changed |= !person.equals(people.put(person.session(), person));
      }
    }
    for (String session : update.left()) {
      changed |= people.remove(session) != null;
    }
    return changed;
  }

  /**
   * Live drags end where the log has placed, hidden or removed the widget. One that turns is not
   * over where the widget is placed, as its drop is of several operations: the server tells its end
   * after the last.
   */
  boolean settleDrags(List<Change> changes) {
    Set<WidgetId> placed = new HashSet<>();
    Set<WidgetId> gone = new HashSet<>();
    changes.forEach(change -> note(change, placed, gone));
    boolean changed = false;
    if (!placed.isEmpty() || !gone.isEmpty()) {
      for (Map.Entry<String, ServerMessage.PersonPresence> entry : people.entrySet()) {
        ServerMessage.PersonPresence without =
            without(entry.getValue(), one -> isOver(one, placed, gone));
        changed |= !without.equals(entry.setValue(without));
      }
    }
    return changed;
  }

  private static boolean isOver(Presence.Dragged one, Set<WidgetId> placed, Set<WidgetId> gone) {
    return gone.contains(one.widget())
        || (one.rotation().isEmpty() && placed.contains(one.widget()));
  }

  /** Nobody is known to be there; whether somebody was. */
  boolean forget() {
    boolean somebody = !people.isEmpty();
    people.clear();
    return somebody;
  }

  private static void note(Change change, Set<WidgetId> placed, Set<WidgetId> gone) {
    switch (change) {
      case Change.WidgetPlaced(var widget, _) -> placed.add(widget);
      case Change.WidgetRemoved(var widget) -> gone.add(widget);
      case Change.WidgetConcealed(var widget) -> gone.add(widget);
      case Change.TitleChanged _,
          Change.RoleChanged _,
          Change.WidgetAdded _,
          Change.WidgetRevealed _,
          Change.WidgetRaised _,
          Change.WidgetRestyled _,
          Change.WidgetKindChanged _,
          Change.WidgetHeld _,
          Change.WidgetGrouped _,
          Change.WidgetLocked _,
          Change.WidgetUnlocked _,
          Change.WidgetLevelChanged _,
          Change.TextChanged _ -> {}
    }
  }

  private static ServerMessage.PersonPresence without(
      ServerMessage.PersonPresence person, Predicate<Presence.Dragged> over) {
    Optional<Presence.Drag> drag = person.presence().drag();
    if (drag.isEmpty() || drag.get().widgets().stream().noneMatch(over)) {
      return person;
    }
    List<Presence.Dragged> rest = drag.get().widgets().stream().filter(over.negate()).toList();
    Optional<Presence.Drag> shorter =
        rest.isEmpty() ? Optional.empty() : Optional.of(new Presence.Drag(drag.get().id(), rest));
    return new ServerMessage.PersonPresence(
        person.session(), person.person(), person.name(), person.presence().withDrag(shorter));
  }
}
