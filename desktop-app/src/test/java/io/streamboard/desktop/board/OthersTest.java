package io.streamboard.desktop.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.desktop.canvas.Pose;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.wire.Presence;
import io.streamboard.model.wire.ServerMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The order in which the board, and presence, tell of a drag and its drop is any. */
class OthersTest {
  private static final WidgetId NOTE = new WidgetId("note");
  private static final Bounds ORIGIN = Bounds.of(100, 100, 100, 80);
  private static final Bounds DRAGGED = Bounds.of(200, 100, 100, 80);
  private static final Bounds DROPPED = Bounds.of(210, 100, 100, 80);

  private final Map<WidgetId, Pose> board = new HashMap<>(Map.of(NOTE, Pose.upright(ORIGIN)));
  private final Others others = new Others(widget -> Optional.ofNullable(board.get(widget)));

  private void drags(String drag, Bounds to) {
    others.show(
        List.of(
            new ServerMessage.PersonPresence(
                "s1",
                new PersonId("ana"),
                "Ana",
                Presence.NONE.withDrag(
                    Optional.of(
                        new Presence.Drag(drag, List.of(new Presence.Dragged(NOTE, to))))))));
  }

  private void nobodyDrags() {
    others.show(List.of());
  }

  private Optional<Bounds> shown() {
    return others.dragged(NOTE).map(Presence.Dragged::bounds);
  }

  @Test
  void anEndBeforeTheDropLeavesTheWidgetWhereItWasDragged() {
    drags("d", DRAGGED);
    nobodyDrags();
    assertThat(shown()).contains(DRAGGED);
    others.forget(List.of(NOTE));
    assertThat(shown()).isEmpty();
  }

  @Test
  void anEndAfterTheDropIsTheEnd() {
    drags("d", DRAGGED);
    board.put(NOTE, Pose.upright(DROPPED));
    assertThat(shown()).as("until presence tells the end").contains(DRAGGED);
    nobodyDrags();
    assertThat(shown()).isEmpty();
    assertThat(others.lingering()).isEmpty();
  }

  @Test
  void aDragThatIsToldAgainAfterItsDropEndsToo() {
    drags("d", DRAGGED);
    board.put(NOTE, Pose.upright(DROPPED));
    drags("d", DRAGGED);
    drags("d", Bounds.of(205, 100, 100, 80));
    nobodyDrags();
    assertThat(shown()).isEmpty();
  }

  @Test
  void theNextDragBeginsWhereTheLastOneEnded() {
    drags("d1", DRAGGED);
    board.put(NOTE, Pose.upright(DROPPED));
    drags("d2", Bounds.of(300, 100, 100, 80));
    nobodyDrags();
    assertThat(shown()).as("its drop is still to come").contains(Bounds.of(300, 100, 100, 80));
  }

  @Test
  void theEndOfWaitingForOneDropLeavesTheNextDragAlone() {
    drags("d1", DRAGGED);
    nobodyDrags();
    Map<WidgetId, Presence.Dragged> first = others.lingering();
    board.put(NOTE, Pose.upright(DROPPED));
    drags("d2", Bounds.of(300, 100, 100, 80));
    nobodyDrags();
    others.forget(first);
    assertThat(shown()).contains(Bounds.of(300, 100, 100, 80));
    others.forget(others.lingering());
    assertThat(shown()).isEmpty();
  }

  @Test
  void whatIsNotOnTheBoardYetWaitsToo() {
    board.clear();
    drags("d", DRAGGED);
    nobodyDrags();
    assertThat(shown()).contains(DRAGGED);
  }
}
