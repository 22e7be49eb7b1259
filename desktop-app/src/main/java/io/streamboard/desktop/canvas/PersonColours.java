package io.streamboard.desktop.canvas;

import io.streamboard.model.id.PersonId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * In which colour each person is shown on one board: the discs, pointers, selections and comments
 * of a person all ask here. One for each open board, confined to the JavaFX thread.
 *
 * <p>The rule: a person's id puts the colours of {@link Palette#PEOPLE} into an order of
 * preference, the same in everybody's window. Of those who come together, the one with the smaller
 * id chooses first, and takes the first colour that nobody present has. Who is present keeps the
 * colour, whoever comes or goes, and takes it again after having been away where it is free. So
 * people who are present together have different colours while there are enough of them, and
 * windows that saw the same people come show them alike. When all colours are taken the rest have
 * their first choice.
 */
public final class PersonColours {

  /**
   * None has a factor in common with the number of colours: each order goes through all of them.
   */
  private static final int[] STEPS = {1, 5, 7, 11};

  private final Map<PersonId, String> given = new HashMap<>();
  private Set<PersonId> here = Set.of();

  /**
   * These are on the board now, myself included.
   *
   * @return whether anybody's colour is another than {@link #of} said before
   */
  public boolean meet(Collection<PersonId> present) {
    Set<PersonId> now = new TreeSet<>(present);
    if (now.equals(here)) {
      return false;
    }
    Set<String> taken = new HashSet<>();
    now.stream().filter(here::contains).forEach(stays -> taken.add(of(stays)));
    boolean changed = false;
    for (PersonId person : now) {
      if (!here.contains(person)) {
        String colour = free(person, taken);
        changed |= !colour.equals(of(person));
        given.put(person, colour);
        taken.add(colour);
      }
    }
    here = now;
    return changed;
  }

  /** As {@code #rrggbb}; the first choice of somebody who was never on the board with me. */
  public String of(PersonId person) {
    String known = given.get(person);
    return known == null ? choices(person).getFirst() : known;
  }

  private String free(PersonId person, Set<String> taken) {
    return Stream.concat(Stream.of(of(person)), choices(person).stream())
        .filter(colour -> !taken.contains(colour))
        .findFirst()
        .orElseGet(() -> of(person));
  }

  private static List<String> choices(PersonId person) {
    int spread = person.value().hashCode() * 0x9E3779B9;
    int colours = Palette.PEOPLE.size();
    int first = Math.floorMod(spread >>> 16, colours);
    int step = STEPS[spread >>> 8 & STEPS.length - 1];
    return IntStream.range(0, colours)
        .mapToObj(at -> Palette.PEOPLE.get((first + at * step) % colours))
        .toList();
  }
}
