package io.streamboard.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.access.Audience;
import io.streamboard.model.board.BoardScript;
import io.streamboard.model.board.Folded;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RingTest {

  private static final int MOST_CHARACTERS = 1_000;

  private final BoardScript script = new BoardScript("b1");
  private final Ring ring = new Ring(10, MOST_CHARACTERS);

  RingTest() {
    script.does("ana", new Operation.BoardCreate("Plans"));
    script.does("ana", new Operation.WidgetAdd(BoardScript.note("n1", "")));
  }

  private Folded move(int place) {
    return script.record(
        "ana",
        List.of(
            new Operation.WidgetMove(
                List.of(new Operation.Move(new WidgetId("n1"), new Point(place, place))))));
  }

  private AudienceGroup group() {
    return new AudienceGroup(new BoardId("b1"), script.audience("ana"));
  }

  @Test
  void noMoreRecordsThanAllowedAreKept() {
    long start = script.state().revision();
    for (int i = 0; i < 11; i++) {
      ring.add(move(i));
    }
    assertThat(ring.from(start)).isEmpty();
    assertThat(ring.from(start + 1)).hasSize(10);
  }

  @Test
  void whateverIsEncodedTheBoundOfCharactersHoldsAtEachMoment() {
    List<AudienceGroup> groups = List.of(group(), group(), group());
    List<RingEntry> all = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      all.add(ring.add(move(i)));
      for (AudienceGroup group : groups) {
        all.getLast().elements(group);
        assertThat(ring.characters()).isLessThanOrEqualTo(MOST_CHARACTERS).isEqualTo(kept(all));
      }
    }
  }

  @Test
  void theNewestRecordStaysThoughItAloneIsTooLarge() {
    long before = script.state().revision();
    ring.add(move(1)).elements(group());
    String text = "x".repeat(2 * MOST_CHARACTERS);
    RingEntry large =
        ring.add(
            script.record("ana", List.of(new Operation.WidgetAdd(BoardScript.note("n2", text)))));
    large.elements(group());
    assertThat(ring.from(before)).isEmpty();
    assertThat(ring.from(before + 1)).containsExactly(large);
    ring.add(move(2));
    assertThat(ring.from(before + 1)).isEmpty();
    assertThat(ring.characters()).isZero();
  }

  @Test
  void framesAreSharedAndOnlyTheLastFewAreKept() {
    List<RingEntry> all = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      all.add(ring.add(move(i)));
    }
    AudienceGroup group = group();
    Frame first = group.changes(ring, all.getFirst().start()).orElseThrow();
    assertThat(group.changes(ring, all.getFirst().start()).orElseThrow()).isSameAs(first);
    for (int from = 1; from < 10; from++) {
      group.changes(ring, all.get(from).start());
    }
    assertThat(group.changes(ring, all.getFirst().start()).orElseThrow()).isNotSameAs(first);
  }

  @Test
  void whatIsEncodedAfterARecordWasDroppedIsNotCounted() {
    RingEntry dropped = ring.add(move(0));
    for (int i = 1; i < 12; i++) {
      ring.add(move(i));
    }
    assertThat(dropped.elements(new AudienceGroup(new BoardId("b1"), Audience.NOBODY))).isEmpty();
    dropped.elements(group());
    assertThat(ring.characters()).isZero();
  }

  private long kept(List<RingEntry> all) {
    return all.stream()
        .filter(entry -> ring.from(entry.start()).contains(entry))
        .mapToLong(RingEntry::characters)
        .sum();
  }
}
