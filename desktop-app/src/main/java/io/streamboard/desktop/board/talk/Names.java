package io.streamboard.desktop.board.talk;

import io.streamboard.desktop.canvas.PersonColours;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.model.board.Lock;
import io.streamboard.model.id.PersonId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the people of a board are called, each asked once, and in which colour they are shown.
 * Confined to the JavaFX thread.
 */
public final class Names {

  private final Map<PersonId, String> known = new HashMap<>();
  private final PersonColours colours = new PersonColours();
  private final Set<PersonId> asked = new HashSet<>();
  private final List<Runnable> watchers = new ArrayList<>();
  private People people = People.NOBODY;

  /** Asks these from now on. */
  void ask(People of) {
    people = of;
    Set<PersonId> missing = Set.copyOf(asked);
    asked.clear();
    need(missing);
  }

  /** Runs the work whenever somebody's name is told or colour is another. */
  public void watch(Runnable work) {
    watchers.add(work);
  }

  /** Asks for those of the people whose name was never asked for. */
  public void need(Collection<PersonId> wanted) {
    Set<PersonId> missing = new HashSet<>(wanted);
    missing.removeAll(known.keySet());
    missing.removeAll(asked);
    if (!missing.isEmpty()) {
      asked.addAll(missing);
      people.names(missing, this::learn);
    }
  }

  /** These are called like this. */
  public void learn(Map<PersonId, String> names) {
    if (!known.entrySet().containsAll(names.entrySet())) {
      known.putAll(names);
      watchers.forEach(Runnable::run);
    }
  }

  /** These are on the board now, myself included. */
  public void meet(Collection<PersonId> present) {
    if (colours.meet(present)) {
      watchers.forEach(Runnable::run);
    }
  }

  /** The colour of all that shows the person, as {@code #rrggbb}. */
  public String colour(PersonId person) {
    return colours.of(person);
  }

  /** Who has locked it, and why. */
  public String said(Lock lock) {
    String who = of(lock.person());
    return lock.reason().isBlank()
        ? Texts.of("lock.by", who)
        : Texts.of("lock.by-reason", who, lock.reason());
  }

  /** The name, or a word for somebody whose name has not come. */
  public String of(PersonId person) {
    need(Set.of(person));
    return Optional.ofNullable(known.get(person)).orElseGet(() -> Texts.of("talk.somebody"));
  }
}
