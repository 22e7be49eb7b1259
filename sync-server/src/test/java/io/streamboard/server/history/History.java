package io.streamboard.server.history;

import io.streamboard.model.id.PersonId;
import java.util.List;

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
}
