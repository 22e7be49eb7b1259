package io.streamboard.desktop.board.talk;

import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Tells of people what a thread needs to know. Asked and answered on the JavaFX thread. */
public interface People {

  /** Nobody is known, as long as there is no server to ask. */
  People NOBODY =
      new People() {
        @Override
        public void names(Collection<PersonId> people, Consumer<Map<PersonId, String>> told) {}

        @Override
        public void find(Optional<WidgetId> widget, String text, Consumer<List<Person>> found) {}
      };

  /** Somebody and how people call them. */
  record Person(PersonId id, String name) {}

  /** How these are called; who cannot be told is left out, and nothing is told on failure. */
  void names(Collection<PersonId> people, Consumer<Map<PersonId, String>> told);

  /**
   * Who may see a widget and has this text in the name; nobody on failure.
   *
   * @param widget empty: who has a role on the board
   */
  void find(Optional<WidgetId> widget, String text, Consumer<List<Person>> found);
}
