package io.streamboard.desktop.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.desktop.canvas.Item;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A frame that is dragged takes along what it holds, for everybody and before it is dropped. */
class FrameDragTest extends BoardFixture {

  private static final WidgetId FRAME = new WidgetId("frame");
  private WidgetId note = new WidgetId("none");

  @BeforeEach
  void aNoteInAFrame() {
    Widget frame =
        new Widget(
            FRAME,
            new WidgetKind.Frame(),
            Bounds.of(100, 100, 400, 300),
            ZKey.FIRST,
            Style.DEFAULT,
            "");
    server.submit(board, ana, new WriterId("frames"), new Operation.WidgetAdd(frame));
    note = addNote(anas, 200, 200);
    server.submit(
        board,
        ana,
        new WriterId("frames"),
        new Operation.WidgetHold(List.of(note), Optional.of(FRAME)));
    anas.selection().select(List.of());
    settle();
  }

  private Optional<Point> shown(BoardViewModel model) {
    settle();
    return model.canvas().item(note).map(Item::bounds).map(Bounds::position);
  }

  @Test
  void whatItHoldsGoesAlongWhileItIsDragged() {
    press(anas, 100, 250);
    anas.gestures().tool().get().dragged(at(140, 270, anas));
    assertThat(List.of(shown(anas), shown(bens))).containsOnly(Optional.of(new Point(240, 220)));
    assertThat(place(bens, note)).isEqualTo(new Point(200, 200));

    anas.gestures().tool().get().released(at(150, 270, anas));

    assertThat(List.of(shown(anas), shown(bens))).containsOnly(Optional.of(new Point(250, 220)));
    assertThat(place(bens, note)).isEqualTo(new Point(250, 220));
  }

  @Test
  void aDragThatIsGivenUpLeavesItWhereItWas() {
    press(anas, 100, 250);
    anas.gestures().tool().get().dragged(at(140, 270, anas));
    anas.gestures().tool().get().cancel();
    assertThat(List.of(shown(anas), shown(bens))).containsOnly(Optional.of(new Point(200, 200)));
  }

  @Test
  void whatItHoldsStaysWhileItIsResized() {
    anas.selection().select(List.of(FRAME));
    press(anas, 100, 100);
    anas.gestures().tool().get().dragged(at(50, 60, anas));
    assertThat(List.of(shown(anas), shown(bens))).containsOnly(Optional.of(new Point(200, 200)));
    anas.gestures().tool().get().released(at(50, 60, anas));
    assertThat(shown(bens)).contains(new Point(200, 200));
    assertThat(place(bens, FRAME)).isEqualTo(new Point(50, 60));

    anas.undo();

    assertThat(place(bens, FRAME)).isEqualTo(new Point(100, 100));
    assertThat(shown(bens)).contains(new Point(200, 200));
  }
}
