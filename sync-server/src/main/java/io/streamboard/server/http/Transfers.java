package io.streamboard.server.http;

import io.streamboard.model.id.PersonId;

/** How many transfers of one kind are under way. Thread-safe; nobody waits. */
public final class Transfers {
  private static final Object ALL = new Object();

  private final Places<Object> all;
  private final Places<PersonId> persons;

  public Transfers(int most, int mostPerPerson) {
    this.all = new Places<>(most);
    this.persons = new Places<>(mostPerPerson);
  }

  /** Given back when it is closed. Throws {@link RefusedException} when none is free. */
  public Place enter(PersonId person) {
    if (!persons.enter(person)) {
      throw RefusedException.busy();
    }
    if (!all.enter(ALL)) {
      persons.leave(person);
      throw RefusedException.busy();
    }
    return () -> {
      persons.leave(person);
      all.leave(ALL);
    };
  }

  /** Closed once. */
  @FunctionalInterface
  public interface Place extends AutoCloseable {
    @Override
    void close();
  }
}
