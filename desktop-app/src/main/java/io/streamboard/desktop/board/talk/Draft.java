package io.streamboard.desktop.board.talk;

import io.streamboard.model.id.PersonId;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is written and not said yet.
 *
 * @param people who were chosen to be mentioned in it, by the names that stand in the text
 */
record Draft(String text, Map<PersonId, String> people) {

  static final Draft NONE = new Draft("", Map.of());

  Draft {
    people = Map.copyOf(people);
  }

  boolean isEmpty() {
    return text.isBlank();
  }

  /** This and then the other, each on lines of its own. */
  Draft then(Draft other) {
    if (isEmpty() || other.isEmpty()) {
      return isEmpty() ? other : this;
    }
    Map<PersonId, String> all = new LinkedHashMap<>(people);
    all.putAll(other.people);
    return new Draft(text + "\n" + other.text, all);
  }
}
