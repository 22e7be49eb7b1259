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

  /** Live drags end where the log has placed, hidden or removed the widget. */
  boolean settleDrags(List<Change> changes) {
    Set<WidgetId> ended = new HashSet<>();
    changes.forEach(change -> endedBy(change).ifPresent(ended::add));
    boolean changed = false;
    if (!ended.isEmpty()) {
      for (Map.Entry<String, ServerMessage.PersonPresence> entry : people.entrySet()) {
        ServerMessage.PersonPresence without = without(entry.getValue(), ended);
        changed |= !without.equals(entry.setValue(without));
      }
    }
    return changed;
  }

  /** Nobody is known to be there; whether somebody was. */
  boolean forget() {
    boolean somebody = !people.isEmpty();
    people.clear();
    return somebody;
  }

  private static Optional<WidgetId> endedBy(Change change) {
    return switch (change) {
      case Change.WidgetPlaced placed -> Optional.of(placed.widget());
      case Change.WidgetRemoved removed -> Optional.of(removed.widget());
      case Change.WidgetConcealed concealed -> Optional.of(concealed.widget());
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
          Change.TextChanged _ ->
          Optional.empty();
    };
  }

  private static ServerMessage.PersonPresence without(
      ServerMessage.PersonPresence person, Set<WidgetId> ended) {
    Optional<Presence.Drag> drag = person.presence().drag();
    if (drag.isEmpty()
        || drag.get().widgets().stream().noneMatch(dragged -> ended.contains(dragged.widget()))) {
      return person;
    }
    List<Presence.Dragged> rest =
        drag.get().widgets().stream().filter(dragged -> !ended.contains(dragged.widget())).toList();
    Optional<Presence.Drag> shorter =
        rest.isEmpty() ? Optional.empty() : Optional.of(new Presence.Drag(drag.get().id(), rest));
    return new ServerMessage.PersonPresence(
        person.session(), person.person(), person.name(), person.presence().withDrag(shorter));
  }
}
