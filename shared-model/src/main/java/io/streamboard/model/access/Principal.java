package io.streamboard.model.access;

import io.streamboard.model.id.GroupId;
import io.streamboard.model.id.PersonId;

/** Whom a grant names. */
public sealed interface Principal {
  record Person(PersonId id) implements Principal {}

  record Group(GroupId id) implements Principal {}

  /**
   * All who have a role on the board; only meaningful for a grant on a widget, to narrow or widen
   * it for everybody at once.
   */
  record Everyone() implements Principal {}

  /**
   * The text form used in the log, on the wire and for order: {@code person:ID}, {@code group:ID},
   * {@code everyone}.
   */
  default String text() {
    return switch (this) {
      case Person person -> "person:" + person.id();
      case Group group -> "group:" + group.id();
      case Everyone everyone -> "everyone";
    };
  }

  /**
   * The reverse of {@link #text}; throws {@link io.streamboard.model.limit.InvalidValueException}
   * for anything else.
   */
  static Principal parse(String text) {
    if (text.startsWith("person:")) {
      return new Person(new PersonId(text.substring("person:".length())));
    }
    if (text.startsWith("group:")) {
      return new Group(new GroupId(text.substring("group:".length())));
    }
    io.streamboard.model.limit.Require.that(
        text.equals("everyone"), "principal", "person:ID, group:ID or everyone");
    return new Everyone();
  }
}
