package io.streamboard.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.generate.Values;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.text.TextDelta.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TextMergeTest {
  private static final int ROUNDS = 6_000;

  private final Values values = new Values(new SplittableRandom(11));

  @Test
  @DisplayName("TXT5 TXT6 Two concurrent edits give one text, whichever is seen first")
  void concurrentEditsConverge() {
    int merged = 0;
    for (int i = 0; i < ROUNDS; i++) {
      String text = values.text(12);
      TextDelta earlier = values.delta(text);
      TextDelta later = values.delta(text);
      String log = later.after(earlier).apply(earlier.apply(text));
      String optimistic = earlier.before(later).apply(later.apply(text));
      assertThat(optimistic).isEqualTo(log);
      merged += earlier.isEmpty() || later.isEmpty() ? 0 : 1;
    }
    assertThat(merged).isGreaterThan(ROUNDS / 2);
  }

  @Test
  @DisplayName("TXT6 At one place the earlier insert stands left")
  void earlierInsertStandsLeft() {
    TextDelta earlier = TextDelta.between("ab", "aAb");
    TextDelta later = TextDelta.between("ab", "aBb");
    assertThat(later.after(earlier).apply("aAb")).isEqualTo("aABb");
    assertThat(earlier.before(later).apply("aBb")).isEqualTo("aABb");
  }

  @Test
  @DisplayName("TXT4 Two edits composed do what they do one after the other")
  void compositionIsOneAfterTheOther() {
    for (int i = 0; i < ROUNDS; i++) {
      String text = values.text(12);
      TextDelta first = values.delta(text);
      TextDelta second = values.delta(first.apply(text));
      TextDelta both = first.then(second);
      assertThat(both.apply(text)).isEqualTo(second.apply(first.apply(text)));
      assertThat(TextDelta.of(both.components())).isEqualTo(both);
    }
  }

  @Test
  void compositionDoesNotChangeTheMerge() {
    for (int i = 0; i < ROUNDS; i++) {
      String text = values.text(12);
      TextDelta first = values.delta(text);
      TextDelta second = values.delta(first.apply(text));
      TextDelta other = values.delta(text);
      String stepwise =
          second.after(other.before(first)).apply(first.after(other).apply(other.apply(text)));
      String shown = other.before(first).before(second).apply(second.apply(first.apply(text)));
      assertThat(stepwise).isEqualTo(shown);
    }
  }

  @Test
  void inverseTurnsBack() {
    for (int i = 0; i < ROUNDS; i++) {
      String text = values.text(12);
      TextDelta delta = values.delta(text);
      assertThat(delta.inverse(text).apply(delta.apply(text))).isEqualTo(text);
    }
  }

  @Test
  @DisplayName("TXT2 No edit ever tears a character outside of the basic plane apart")
  void betweenCountsCodePoints() {
    assertThat(TextDelta.between("😀", "😁").components())
        .containsExactly(new Component.Insert("😁"), new Component.Delete(1));
    for (int i = 0; i < ROUNDS; i++) {
      String from = values.text(12);
      String to = values.text(12);
      TextDelta delta = TextDelta.between(from, to);
      assertThat(delta.apply(from)).isEqualTo(to);
      assertThat(delta.components().size()).isLessThanOrEqualTo(3);
      assertThat(delta.isEmpty()).isEqualTo(from.equals(to));
    }
  }

  @Test
  @DisplayName("TXT1 Every delta that the merge makes is canonical")
  void mergedDeltasAreCanonical() {
    for (int i = 0; i < ROUNDS; i++) {
      String text = values.text(12);
      TextDelta one = values.delta(text);
      TextDelta other = values.delta(text);
      for (TextDelta made : List.of(one.after(other), one.before(other), one.inverse(text))) {
        assertThat(TextDelta.of(made.components())).isEqualTo(made);
      }
    }
  }

  @Test
  @DisplayName("TXT5 A client that carries its own edit over the log's ends with the log's text")
  void clientEndsWithTheTextOfTheLog() {
    for (int i = 0; i < 2_000; i++) {
      String base = values.text(12);
      TextHistory history = TextHistory.startingAt(5);
      String text = base;
      TextDelta mine = values.delta(base);
      TextDelta pending = mine;
      String shown = mine.apply(base);
      for (long revision = 6; revision < 10; revision++) {
        TextDelta others = values.delta(text);
        history = history.with(new TextEdit(revision, new WriterId("w"), others));
        text = others.apply(text);
        shown = others.before(pending).apply(shown);
        pending = pending.after(others);
      }
      assertThat(shown).isEqualTo(pending.apply(text));
      assertThat(history.merged(5, mine)).isEqualTo(Optional.of(pending));
    }
  }

  @Test
  @DisplayName("TXT7 The last 256 edits are remembered, an older base is not merged")
  void historyForgetsTheOldest() {
    TextHistory history = TextHistory.startingAt(1);
    TextDelta append = TextDelta.of(List.of(new Component.Insert("a")));
    List<TextEdit> edits = new ArrayList<>();
    for (long revision = 2; revision <= 2 + Limits.TEXT_HISTORY; revision++) {
      edits.add(new TextEdit(revision, new WriterId("w"), append));
      history = history.with(edits.getLast());
    }
    assertThat(history).isEqualTo(new TextHistory(2, edits.subList(1, edits.size())));
    assertThat(history.merged(1, append)).isEmpty();
    assertThat(history.merged(2, append))
        .isEqualTo(
            Optional.of(
                TextDelta.of(
                    List.of(new Component.Keep(Limits.TEXT_HISTORY), new Component.Insert("a")))));
    assertThat(history.merged(history.revision(), append)).isEqualTo(Optional.of(append));
    assertThat(history.merged(history.revision() + 1, append)).isEmpty();
  }

  @Test
  void editThatOutgrowsTheLimitsOnTheWayIsNotMerged() {
    List<Component> every = new ArrayList<>();
    for (int i = 0; i < Limits.DELTA_COMPONENTS / 2; i++) {
      every.add(new Component.Keep(1));
      every.add(new Component.Insert("x"));
    }
    TextDelta splitting = TextDelta.of(every);
    TextDelta deleting = TextDelta.of(List.of(new Component.Delete(Limits.TEXT_POINTS)));
    TextHistory history =
        TextHistory.startingAt(1).with(new TextEdit(2, new WriterId("w"), splitting));
    assertThat(history.merged(1, deleting)).isEmpty();
  }
}
