package io.streamboard.desktop.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.id.PersonId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PersonColoursTest {

  private static final int ROUNDS = 200;

  private static PersonId person(int number) {
    return new PersonId("person-" + number);
  }

  private static List<PersonId> some(Random random, int howMany) {
    return random
        .ints(0, 10_000)
        .distinct()
        .limit(howMany)
        .mapToObj(PersonColoursTest::person)
        .toList();
  }

  private static Map<PersonId, String> shown(PersonColours colours, Set<PersonId> people) {
    return people.stream().collect(Collectors.toMap(Function.identity(), colours::of));
  }

  @Test
  void whoAreTogetherHaveDifferentColours() {
    Random random = new Random(1);
    for (int round = 0; round < ROUNDS; round++) {
      PersonColours colours = new PersonColours();
      List<PersonId> crowd = some(random, 30);
      for (int step = 0; step < 20; step++) {
        Set<PersonId> present = Set.copyOf(pick(random, crowd, Palette.PEOPLE.size()));
        colours.meet(present);
        assertThat(shown(colours, present).values()).doesNotHaveDuplicates();
      }
    }
  }

  private static List<PersonId> pick(Random random, List<PersonId> crowd, int most) {
    return random
        .ints(0, crowd.size())
        .limit(1 + random.nextInt(most))
        .mapToObj(crowd::get)
        .distinct()
        .toList();
  }

  @Test
  void whoStaysKeepsTheColourWhoeverComesOrGoes() {
    Random random = new Random(2);
    PersonColours colours = new PersonColours();
    List<PersonId> crowd = some(random, 40);
    Set<PersonId> present = Set.of();
    for (int step = 0; step < ROUNDS; step++) {
      Set<PersonId> next = new HashSet<>(pick(random, crowd, 20));
      Set<PersonId> staying = new HashSet<>(present);
      staying.removeAll(pick(random, crowd, 20));
      Map<PersonId, String> before = shown(colours, staying);
      next.addAll(staying);
      colours.meet(next);
      assertThat(shown(colours, staying)).isEqualTo(before);
      present = next;
    }
  }

  @Test
  void windowsThatSawTheSamePeopleShowThemAlike() {
    Random random = new Random(3);
    for (int round = 0; round < ROUNDS; round++) {
      List<PersonId> people = new ArrayList<>(some(random, 9));
      PersonColours one = new PersonColours();
      PersonColours other = new PersonColours();
      one.meet(people.subList(0, 5));
      one.meet(people);
      List<PersonId> first = new ArrayList<>(people.subList(0, 5));
      Collections.shuffle(first, random);
      other.meet(first);
      Collections.shuffle(people, random);
      other.meet(people);
      assertThat(shown(other, Set.copyOf(people))).isEqualTo(shown(one, Set.copyOf(people)));
    }
  }

  @Test
  void whoComesBackHasTheColourOfBeforeWhereItIsFree() {
    Random random = new Random(4);
    List<PersonId> people = some(random, 12);
    PersonColours colours = new PersonColours();
    colours.meet(people);
    Map<PersonId, String> before = shown(colours, Set.copyOf(people));
    colours.meet(people.subList(0, 1));
    colours.meet(people);
    assertThat(shown(colours, Set.copyOf(people))).isEqualTo(before);
  }

  @Test
  void tellsWhetherAColourIsAnotherThanWasShown() {
    PersonColours colours = new PersonColours();
    PersonId first = person(0);
    PersonId alike =
        IntStream.range(1, 1000)
            .mapToObj(PersonColoursTest::person)
            .filter(other -> colours.of(other).equals(colours.of(first)))
            .findFirst()
            .orElseThrow();
    assertThat(colours.meet(List.of(first))).isFalse();
    assertThat(colours.meet(List.of(first, alike))).isTrue();
    assertThat(colours.meet(List.of(alike, first))).isFalse();
  }

  @Test
  void moreThanThereAreColoursHaveOneEach() {
    List<PersonId> many = some(new Random(5), 40);
    PersonColours colours = new PersonColours();
    colours.meet(many);
    assertThat(new HashSet<>(shown(colours, Set.copyOf(many)).values()))
        .containsExactlyInAnyOrderElementsOf(Palette.PEOPLE);
  }
}
