package io.streamboard.client.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.access.Role;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.operation.VoidReason;
import io.streamboard.model.view.BoardView;
import io.streamboard.model.view.Change;
import io.streamboard.model.view.WidgetView;
import io.streamboard.model.widget.Anchor;
import io.streamboard.model.widget.End;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import io.streamboard.model.wire.ServerMessage;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** A screen is told of all that an operation of its own takes along before it is confirmed. */
class HeldWidgetsTest extends ScriptedServer {
  private static final WidgetId FRAME = new WidgetId("frame");
  private static final WidgetId LINE = new WidgetId("line");
  private static final WidgetKind BOUND =
      new WidgetKind.Connector(
          End.bound(new Point(0, 0), new Anchor(N1, 0, 0)), End.free(new Point(50, 50)));

  @Test
  @DisplayName("SUB6: what lies in a frame moves on the screen with my pending move of the frame")
  void whatAFrameHoldsIsToldToMoveAtOnce() {
    openWithAFrame();
    client.submit(new Operation.WidgetMove(List.of(new Operation.Move(FRAME, new Point(100, 0)))));
    assertThat(widget().widget().bounds().x()).isEqualTo(100);
    assertThat(client.told()).isEqualTo(client.board().view());
    outcome(1, 8, Outcome.Applied.FULLY);
    changes(7, 8, new Change.WidgetPlaced(FRAME, Bounds.of(100, 0, 500, 500)), placed(100));
    assertThat(client.board().pending()).isZero();
    assertThat(client.told()).isEqualTo(client.board().view());
  }

  @Test
  @DisplayName("SUB6: what a removal took along comes back on the screen when it was void")
  void whatARemovalTookAlongComesBackWhenItWasVoid() {
    openWithAFrame();
    Optional<BoardView> before = client.told();
    client.submit(new Operation.WidgetRemove(List.of(FRAME)));
    assertThat(client.told().orElseThrow().widgets()).containsOnlyKeys(LINE);
    assertThat(client.told()).isEqualTo(client.board().view());
    outcome(1, 8, new Outcome.Void(VoidReason.LOCKED));
    changes(7, 8);
    assertThat(client.told()).isEqualTo(before);
  }

  private void openWithAFrame() {
    client.open(BOARD);
    online();
    PMap<WidgetId, WidgetView> widgets = HashTreePMap.empty();
    Widget inside = note("n1", "Hello").withHolder(Optional.of(FRAME));
    Widget frame = widget(FRAME, new WidgetKind.Frame(), Bounds.of(0, 0, 500, 500));
    Widget line = widget(LINE, BOUND, Bounds.of(0, 0, 50, 50));
    for (Widget one : List.of(inside, frame, line)) {
      widgets =
          widgets.plus(one.id(), new WidgetView(one, ANA, WidgetLevel.EDIT, Optional.empty(), 7));
    }
    say(
        new ServerMessage.Snapshot(
            Optional.empty(),
            BOARD,
            at(7),
            ServerMessage.Cause.OPENED,
            new BoardView("Board", Optional.of(Role.EDITOR), widgets),
            Set.of()));
  }

  private static Widget widget(WidgetId id, WidgetKind kind, Bounds bounds) {
    return new Widget(id, kind, bounds, ZKey.FIRST, Style.DEFAULT, "");
  }
}
