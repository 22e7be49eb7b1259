package io.streamboard.desktop.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.desktop.board.tool.Held;
import io.streamboard.desktop.canvas.Item;
import io.streamboard.model.access.Role;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.widget.Anchor;
import io.streamboard.model.widget.End;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Copies that are pulled off what is selected. */
class CopyDragTest extends BoardFixture {

  private static final Held ALT = new Held(false, true, false);

  private void begin(double x, double y, double dx, double dy) {
    settle();
    anas.gestures().tool().get().pressed(at(x, y, anas, ALT));
    anas.gestures().tool().get().dragged(at(x + dx, y + dy, anas, ALT));
    settle();
  }

  private void copy(double x, double y, double dx, double dy) {
    begin(x, y, dx, dy);
    anas.gestures().tool().get().released(at(x + dx, y + dy, anas, ALT));
    settle();
  }

  private List<Bounds> boxes(BoardViewModel model) {
    settle();
    return model.canvas().all().stream().map(Item::bounds).toList();
  }

  @Test
  void aCopyIsSeenWhileItIsPulledAndIsOneStep() {
    WidgetId note = addNote(anas, 100, 100);
    begin(150, 140, 200, 50);
    assertThat(boxes(anas))
        .containsExactly(Bounds.of(100, 100, 100, 80), Bounds.of(300, 150, 100, 80));
    assertThat(boxes(bens)).as("not before the drop").hasSize(1);
    assertThat(handle(anaClient).shown().drag()).isEmpty();
    anas.gestures().tool().get().released(at(360, 190, anas, ALT));
    assertThat(boxes(bens))
        .containsExactly(Bounds.of(100, 100, 100, 80), Bounds.of(310, 150, 100, 80));
    assertThat(anas.selection().now()).hasSize(1).doesNotContain(note);
    anas.undo();
    assertThat(boxes(bens)).containsExactly(Bounds.of(100, 100, 100, 80));
  }

  @Test
  void escapeLeavesNoCopy() {
    WidgetId note = addNote(anas, 100, 100);
    int before = handle(anaClient).submitted().size();
    begin(150, 140, 200, 50);
    anas.gestures().tool().get().cancel();
    assertThat(boxes(anas)).containsExactly(Bounds.of(100, 100, 100, 80));
    assertThat(anas.selection().now()).containsExactly(note);
    assertThat(handle(anaClient).submitted()).hasSize(before);
  }

  @Test
  void aFrameTakesWhatItHoldsAlongAndConnectorsStayBetweenTheCopies() {
    WidgetId frame = new WidgetId("frame");
    WidgetId left = new WidgetId("left");
    WidgetId right = new WidgetId("right");
    WidgetId line = new WidgetId("line");
    put(widget(frame, new WidgetKind.Frame(), Bounds.of(0, 0, 500, 300)));
    put(note(left, Bounds.of(50, 100, 100, 80)).withHolder(Optional.of(frame)));
    put(note(right, Bounds.of(300, 100, 100, 80)).withHolder(Optional.of(frame)));
    put(
        widget(
                line,
                new WidgetKind.Connector(end(left, 150), end(right, 300)),
                Bounds.of(150, 140, 150, 1))
            .withHolder(Optional.of(frame)));
    settle();
    anas.selection().select(List.of(frame));
    copy(400, 0, 0, 600);
    List<Widget> copies =
        bens.canvas().all().stream()
            .map(Item::widget)
            .filter(widget -> !Set.of(frame, left, right, line).contains(widget.id()))
            .toList();
    assertThat(copies).hasSize(4);
    WidgetId copied =
        copies.stream()
            .filter(widget -> widget.kind() instanceof WidgetKind.Frame)
            .findFirst()
            .orElseThrow()
            .id();
    assertThat(copies)
        .filteredOn(widget -> !widget.id().equals(copied))
        .allMatch(widget -> widget.holder().equals(Optional.of(copied)));
    Widget connector =
        copies.stream()
            .filter(widget -> widget.kind() instanceof WidgetKind.Connector)
            .findFirst()
            .orElseThrow();
    assertThat(((WidgetKind.Connector) connector.kind()).from().anchor().map(Anchor::widget))
        .isPresent()
        .get()
        .isIn(copies.stream().map(Widget::id).toList());
    assertThat(anas.selection().now()).containsExactly(copied);
  }

  @Test
  void whoMayNotAddPullsNothing() {
    addNote(anas, 100, 100);
    benIs(Role.VIEWER);
    settle();
    bens.gestures().tool().get().pressed(at(150, 140, bens, ALT));
    bens.gestures().tool().get().dragged(at(350, 190, bens, ALT));
    bens.gestures().tool().get().released(at(350, 190, bens, ALT));
    settle();
    assertThat(handle(benClient).submitted()).isEmpty();
    assertThat(boxes(bens)).hasSize(1);
  }

  private void put(Widget widget) {
    server.submit(board, ana, new WriterId("setting"), new Operation.WidgetAdd(widget));
    settle();
  }

  private static Widget widget(WidgetId id, WidgetKind kind, Bounds bounds) {
    return new Widget(id, kind, bounds, ZKey.FIRST, Style.DEFAULT, "");
  }

  private static Widget note(WidgetId id, Bounds bounds) {
    return widget(id, new WidgetKind.Note(), bounds);
  }

  private static End end(WidgetId on, double x) {
    return End.bound(new Point(x, 140), new Anchor(on, x == 150 ? 1 : 0, 0.5));
  }
}
