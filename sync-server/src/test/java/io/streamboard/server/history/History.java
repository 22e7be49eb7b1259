package io.streamboard.server.history;

import io.streamboard.model.id.PersonId;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.ServerMessage;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All that happened at one client, in its order.
 *
 * @param name what the client is called in sentences about it
 */
public record History(String name, PersonId person, List<Event> events) {
  public History {
    events = List.copyOf(events);
  }

  /** The events of one kind. */
  public <E extends Event> List<E> all(Class<E> kind) {
    return events.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** Why the server did not take something, or not now. */
  public Set<ErrorCode> refusals() {
    return all(Event.Heard.class).stream()
        .map(Event.Heard::message)
        .filter(ServerMessage.Refused.class::isInstance)
        .map(ServerMessage.Refused.class::cast)
        .map(ServerMessage.Refused::code)
        .collect(Collectors.toUnmodifiableSet());
  }
}
