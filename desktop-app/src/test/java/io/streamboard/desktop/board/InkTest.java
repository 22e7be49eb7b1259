package io.streamboard.desktop.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.desktop.board.ink.Nib;
import io.streamboard.desktop.board.ink.PenColour;
import io.streamboard.model.access.Role;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.widget.StyleProperty;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pen and eraser on a board that somebody else has open too. */
class InkTest {

  private final BoardFixture boards = new BoardFixture();
  private final BoardViewModel anas = boards.anas;
  private final BoardViewModel bens = boards.bens;

  private void draw(BoardViewModel model, double y) {
    model.ink().draw();
    boards.drag(model, 0, y, 200, 0);
  }

  private void erase(BoardViewModel model, double fromY, double toY) {
    model.ink().erase();
    boards.drag(model, 100, fromY, 0, toY - fromY);
  }

  private List<Widget> strokes(BoardViewModel model) {
    boards.settle();
    return model.canvas().all().stream().map(item -> item.widget()).toList();
  }

  @Test
  void aLineIsOneWidgetThatOthersSeeAndIUndo() {
    draw(anas, 50);
    assertThat(strokes(bens)).hasSize(1);
    Widget stroke = strokes(bens).getFirst();
    assertThat(stroke.kind()).isInstanceOf(WidgetKind.Ink.class);
    assertThat(stroke.bounds()).isEqualTo(Bounds.of(0, 50, 200, 1));
    anas.undo();
    assertThat(strokes(bens)).isEmpty();
    anas.redo();
    assertThat(strokes(bens)).hasSize(1);
  }

  @Test
  void thePenStaysInHandAndDrawsWithTheChosenNibAndColour() {
    anas.ink().draw(Nib.BROAD);
    anas.ink().draw(PenColour.RED);
    boards.drag(anas, 0, 0, 100, 100);
    boards.drag(anas, 0, 50, 100, 100);
    assertThat(strokes(anas))
        .hasSize(2)
        .allSatisfy(
            stroke -> {
              assertThat(stroke.style().get(StyleProperty.STROKE)).contains("#d1242f");
              assertThat(stroke.style().get(StyleProperty.STROKE_WIDTH)).contains("8");
            });
  }

  @Test
  void escapeGivesUpTheLineAndThenThePen() {
    anas.ink().draw();
    boards.press(anas, 0, 0);
    anas.gestures().tool().get().dragged(boards.at(80, 80, anas));
    var pen = anas.gestures().tool().get();
    pen.cancel();
    assertThat(strokes(anas)).isEmpty();
    assertThat(anas.gestures().tool().get()).isSameAs(pen);
    pen.cancel();
    assertThat(anas.gestures().tool().get()).isNotSameAs(pen);
  }

  @Test
  void theEraserRemovesEveryStrokeItTouchesAsOneStep() {
    draw(anas, 0);
    draw(bens, 50);
    draw(anas, 100);
    draw(anas, 400);
    erase(anas, -30, 130);
    assertThat(strokes(bens)).extracting(stroke -> stroke.bounds().y()).containsExactly(400.0);
    anas.undo();
    assertThat(strokes(bens)).hasSize(4);
  }

  @Test
  void theEraserTouchesNothingButStrokes() {
    boards.addNote(anas, 50, 20);
    draw(anas, 0);
    erase(anas, -30, 130);
    assertThat(strokes(anas)).hasSize(1);
    assertThat(strokes(anas).getFirst().kind()).isInstanceOf(WidgetKind.Note.class);
  }

  @Test
  void whatIsInTheBoxOfAStrokeAndNotOnItIsNotTouched() {
    anas.ink().draw();
    boards.drag(anas, 0, 0, 300, 300);
    anas.ink().erase();
    boards.drag(anas, 250, 20, 30, 30);
    assertThat(strokes(anas)).hasSize(1);
  }

  @Test
  void aStrokeThatSomebodyHasLockedStays() {
    draw(anas, 0);
    draw(anas, 50);
    WidgetId locked = strokes(anas).getFirst().id();
    boards.server.submit(
        boards.board,
        boards.ana,
        new WriterId("locker"),
        new Operation.WidgetLock(List.of(locked), ""));
    boards.settle();
    erase(bens, -30, 80);
    assertThat(strokes(anas)).extracting(Widget::id).containsExactly(locked);
    assertThat(boards.toasts.text().get()).isEmpty();
  }

  @Test
  void aGestureThatIsGivenUpErasesNothing() {
    draw(anas, 0);
    anas.ink().erase();
    boards.press(anas, 100, -20);
    anas.gestures().tool().get().dragged(boards.at(100, 20, anas));
    anas.gestures().tool().get().cancel();
    assertThat(strokes(anas)).hasSize(1);
    assertThat(anas.status().canUndo().get()).isTrue();
  }

  @Test
  void whoMayOnlyLookDrawsNothingAndIsTold() {
    boards.benIs(Role.VIEWER);
    boards.settle();
    draw(bens, 0);
    assertThat(strokes(anas)).isEmpty();
    assertThat(boards.toasts.text().get()).isNotEmpty();
  }

  @Test
  void aTurnedStrokeIsTouchedWhereItIsSeen() {
    draw(anas, 50);
    WidgetId stroke = strokes(anas).getFirst().id();
    anas.selection().select(List.of(stroke));
    anas.actions().restyle(StyleProperty.ROTATION, "90");
    boards.settle();
    anas.ink().erase();
    boards.drag(anas, 20, 40, 0, 20);
    assertThat(strokes(anas)).hasSize(1);
    boards.drag(anas, 80, 120, 40, 0);
    assertThat(strokes(anas)).isEmpty();
  }
}
