package io.streamboard.desktop.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.desktop.board.details.Details;
import io.streamboard.desktop.ui.Times;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.view.WidgetView;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Ben is told of widgets that he looks at. */
class DetailsTest extends BoardFixture {

  private static final long NOON = 1_795_262_400_000L;

  private final Details told = bens.beside().details();
  private WidgetId note = new WidgetId("none");

  @BeforeEach
  void aNoteOfAna() {
    bens.beside().names().learn(Map.of(ana, "Ana", ben, "Ben"));
    server.time(NOON);
    note = addNote(anas, 0, 0);
    settle();
  }

  private WidgetView seen() {
    return bens.canvas().item(note).orElseThrow().view();
  }

  private String looking() {
    told.lookAt(note);
    settle();
    return told.of(seen());
  }

  private void move(BoardViewModel by) {
    by.selection().select(List.of(note));
    by.actions().nudge(10, 0);
    settle();
  }

  private static String last(String who, long time) {
    return "Last changed by " + who + ", " + Times.exact(time);
  }

  @Test
  void whoChangedItLastAndWhenIsAskedForWhenSomebodyLooks() {
    assertThat(told.of(seen())).isEqualTo("Note by Ana");
    assertThat(looking()).isEqualTo("Note by Ana\n" + last("Ana", NOON));

    server.time(NOON + 60_000);
    move(bens);
    assertThat(told.of(seen())).as("not the change before").isEqualTo("Note by Ana");
    assertThat(looking()).isEqualTo("Note by Ana\n" + last("Ben", NOON + 60_000));

    server.time(NOON + 120_000);
    move(anas);
    assertThat(looking()).isEqualTo("Note by Ana\n" + last("Ana", NOON + 120_000));
    assertThat(bens.beside().outline().spoken(seen()))
        .endsWith("by Ana, " + last("Ana", NOON + 120_000));
  }

  @Test
  void aLockIsToldBesideTheLastChange() {
    server.submit(
        board, ana, new WriterId("locks"), new Operation.WidgetLock(List.of(note), "final"));
    settle();
    assertThat(looking()).isEqualTo("Note by Ana\n" + last("Ana", NOON) + "\nLocked by Ana: final");
  }

  @Test
  void whileMyLaterChangeIsOnItsWayAnEarlierOneOfSomebodyElseIsNotTold() {
    benClient.offline();
    move(bens);
    assertThat(looking()).isEqualTo("Note by Ana");
    benClient.online();
    settle();
    assertThat(looking()).isEqualTo("Note by Ana\n" + last("Ben", NOON));
  }

  @Test
  void nothingIsKeptOfAWidgetThatIsNotSeenAnyMore() {
    assertThat(looking()).contains("Last changed");
    benMay(note, WidgetLevel.HIDDEN);
    settle();
    told.lookAt(note);
    settle();
    assertThat(told.lastChange(note)).isEmpty();
  }
}
