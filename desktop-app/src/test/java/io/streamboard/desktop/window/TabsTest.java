package io.streamboard.desktop.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class TabsTest {

  private final Tabs<String> tabs = new Tabs<>();

  private void open(String... names) {
    List.of(names).forEach(tabs::add);
  }

  @Test
  void theListOfBoardsIsShownWhenNothingElseIs() {
    assertThat(tabs.shown().get()).isEmpty();
    open("a");
    assertThat(tabs.shown().get()).isEmpty();
    tabs.show("a");
    tabs.showHome();
    assertThat(tabs.shown().get()).isEmpty();
  }

  @Test
  void aClosedTabGivesWayToItsRightNeighbourElseToItsLeftElseToTheList() {
    open("a", "b", "c");
    tabs.show("b");
    tabs.remove("b");
    assertThat(tabs.shown().get()).isEqualTo(Optional.of("c"));
    tabs.remove("c");
    assertThat(tabs.shown().get()).isEqualTo(Optional.of("a"));
    tabs.remove("a");
    assertThat(tabs.shown().get()).isEmpty();
  }

  @Test
  void closingAnotherTabChangesNothingThatIsShown() {
    open("a", "b");
    tabs.show("b");
    tabs.remove("a");
    assertThat(tabs.shown().get()).isEqualTo(Optional.of("b"));
  }

  @Test
  void stepsGoRoundThroughTheListOfBoards() {
    open("a", "b");
    List<Optional<String>> seen =
        java.util.stream.Stream.generate(
                () -> {
                  tabs.step(1);
                  return tabs.shown().get();
                })
            .limit(4)
            .toList();
    assertThat(seen)
        .containsExactly(Optional.of("a"), Optional.of("b"), Optional.empty(), Optional.of("a"));
    tabs.step(-2);
    assertThat(tabs.shown().get()).isEqualTo(Optional.of("b"));
  }

  @Test
  void whatIsNotOpenCannotBeShown() {
    assertThatThrownBy(() -> tabs.show("a")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anyWalkKeepsWhatIsShownAmongWhatIsOpen() {
    for (int seed = 0; seed < 200; seed++) {
      walk(new Random(seed));
    }
  }

  private static void walk(RandomGenerator random) {
    Tabs<Integer> tabs = new Tabs<>();
    for (int step = 0; step < 60; step++) {
      int size = tabs.open().size();
      Optional<Integer> shown = tabs.shown().get();
      int act = size == 0 ? 0 : random.nextInt(5);
      int one = random.nextInt(Math.max(1, size));
      if (act == 0) {
        tabs.add(step);
      } else if (act == 1) {
        tabs.step(random.nextInt(-3, 4));
      } else if (act == 2) {
        tabs.show(tabs.open().get(one));
      } else if (act == 3) {
        tabs.remove(tabs.open().get(one));
      } else {
        Integer moved = tabs.open().get(one);
        int to = random.nextInt(-2, size + 2);
        tabs.move(moved, to);
        assertThat(tabs.open().indexOf(moved)).isEqualTo(Math.clamp(to, 0, size - 1));
        assertThat(tabs.shown().get()).isEqualTo(shown);
      }
      assertThat(tabs.open()).doesNotHaveDuplicates();
      tabs.shown().get().ifPresent(now -> assertThat(tabs.open()).contains(now));
    }
  }
}
