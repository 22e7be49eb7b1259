package io.streamboard.model.id;

import io.streamboard.model.limit.Require;

/**
 * A person's account. Opaque: a name is never part of the log. See {@link Require#id} for its
 * alphabet.
 */
public record PersonId(String value) implements Comparable<PersonId> {
  public PersonId {
    Require.id("person", value);
  }

  @Override
  public int compareTo(PersonId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
