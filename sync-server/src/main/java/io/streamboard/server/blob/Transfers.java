package io.streamboard.server.blob;

import io.streamboard.model.id.PersonId;
import io.streamboard.server.http.Places;

/** How many transfers of one kind are under way. Thread-safe; nobody waits. */
final class Transfers {
  private static final Object ALL = new Object();

  private final Places<Object> all;
  private final Places<PersonId> persons;

  Transfers(int most, int mostPerPerson) {
    this.all = new Places<>(most);
    this.persons = new Places<>(mostPerPerson);
  }

  /** Given back when it is closed. Throws {@link BlobRefusedException} when none is free. */
  Place enter(PersonId person) {
    if (!persons.enter(person)) {
      throw BlobRefusedException.busy();
    }
    if (!all.enter(ALL)) {
      persons.leave(person);
      throw BlobRefusedException.busy();
    }
    return () -> {
      persons.leave(person);
      all.leave(ALL);
    };
  }

  /** Closed once. */
  @FunctionalInterface
  interface Place extends AutoCloseable {
    @Override
    void close();
  }
}
