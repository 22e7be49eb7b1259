package io.streamboard.desktop.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.desktop.board.relation.ConnectorTool;
import io.streamboard.desktop.board.relation.Dock;
import io.streamboard.desktop.board.relation.Head;
import io.streamboard.desktop.board.relation.Route;
import io.streamboard.desktop.board.tool.SelectTool;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.model.access.Role;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.widget.Anchor;
import io.streamboard.model.widget.End;
import io.streamboard.model.widget.StyleProperty;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Drawing connectors, putting their ends elsewhere, and how they look. */
class ConnectingTest extends BoardFixture {

  private void draw(BoardViewModel model, Route route, Point from, Point to) {
    model
        .gestures()
        .use(new ConnectorTool(model.relations().connecting(), route, model.gestures()::done));
    drag(model, from.x(), from.y(), to.x() - from.x(), to.y() - from.y());
  }

  private WidgetId drawn(Point from, Point to) {
    draw(anas, Route.STRAIGHT, from, to);
    return anas.selection().now().iterator().next();
  }

  private WidgetKind.Connector line(BoardViewModel model, WidgetId id) {
    return (WidgetKind.Connector) widget(model, id).orElseThrow().kind();
  }

  private static Optional<Anchor> on(WidgetId widget, double fx, double fy) {
    return Optional.of(new Anchor(widget, fx, fy));
  }

  private Optional<Point> tip(BoardViewModel model, WidgetId line, boolean start) {
    settle();
    return model.canvas().item(line).orElseThrow().tip(start);
  }

  @Test
  void aDragFromWidgetToWidgetBindsBothEndsAndTheLineFollowsThem() {
    WidgetId a = addNote(anas, 0, 0);
    WidgetId b = addNote(anas, 400, 0);
    WidgetId line = drawn(new Point(98, 38), new Point(405, 43));
    assertThat(line(bens, line).from().anchor()).isEqualTo(on(a, 1, 0.5));
    assertThat(line(bens, line).to().anchor()).isEqualTo(on(b, 0, 0.5));
    assertThat(anas.gestures().tool().get()).isInstanceOf(SelectTool.class);

    anas.selection().select(List.of(b));
    press(anas, 450, 40);
    anas.gestures().tool().get().dragged(at(450, 240, anas));

    assertThat(tip(anas, line, false)).contains(new Point(400, 240));
    assertThat(tip(bens, line, false)).contains(new Point(400, 240));
  }

  @Test
  void anEndInsideIsBoundToJustThisPlaceAndOneNearAnEdgeToTheEdge() {
    WidgetId a = addNote(anas, 0, 0);
    addNote(anas, 400, 0);
    WidgetId line = drawn(new Point(30, 20), new Point(420, 84));
    assertThat(line(bens, line).from().anchor()).isEqualTo(on(a, 0.3, 0.25));
    assertThat(line(bens, line).to().anchor().map(Anchor::fy)).contains(1.0);
    assertThat(line(bens, line).to().anchor().map(Anchor::fx)).contains(0.2);
  }

  @Test
  void anEndJustInsideOfAnEdgeIsBoundToTheEdgeOnEachSide() {
    WidgetId a = addNote(anas, 0, 0);
    WidgetId b = addNote(anas, 400, 0);
    WidgetId line = drawn(new Point(404, 20), new Point(30, 77));
    assertThat(line(bens, line).from().anchor()).isEqualTo(on(b, 0, 0.25));
    assertThat(line(bens, line).to().anchor()).isEqualTo(on(a, 0.3, 1));
    line = drawn(new Point(425, 3), new Point(97, 20));
    assertThat(line(bens, line).from().anchor()).isEqualTo(on(b, 0.25, 0));
    assertThat(line(bens, line).to().anchor()).isEqualTo(on(a, 1, 0.25));
  }

  @Test
  void anEndOnAFreePlaceIsFreeAndACornerOfTheRouteIsKept() {
    draw(anas, Route.ELBOW, new Point(0, 0), new Point(300, 200));
    WidgetId line = anas.selection().now().iterator().next();
    assertThat(line(bens, line))
        .isEqualTo(
            new WidgetKind.Connector(End.free(new Point(0, 0)), End.free(new Point(300, 200))));
    assertThat(widget(bens, line).orElseThrow().style().get(StyleProperty.ROUTE)).contains("elbow");
  }

  @Test
  void aClickDrawsNothingAndLeavesTheToolInHand() {
    anas.gestures()
        .use(
            new ConnectorTool(
                anas.relations().connecting(), Route.STRAIGHT, anas.gestures()::done));
    drag(anas, 10, 10, 1, 1);
    settle();
    assertThat(bens.canvas().size()).isZero();
    assertThat(anas.gestures().tool().get()).isInstanceOf(ConnectorTool.class);
  }

  @Test
  void whatAnEndWouldBeBoundToIsShownWhileThePointerIsThere() {
    WidgetId a = addNote(anas, 0, 0);
    anas.gestures()
        .use(
            new ConnectorTool(
                anas.relations().connecting(), Route.STRAIGHT, anas.gestures()::done));
    anas.gestures().tool().get().hovered(at(98, 38, anas));
    assertThat(anas.relations().connecting().dock().flatMap(Dock::widget)).contains(a);
    assertThat(anas.relations().connecting().dock().orElseThrow().spots()).hasSize(5);
    anas.gestures().tool().get().hovered(at(300, 38, anas));
    assertThat(anas.relations().connecting().dock().flatMap(Dock::widget)).isEmpty();
    anas.gestures().tool().get().pressed(at(98, 38, anas));
    anas.gestures().tool().get().dragged(at(300, 200, anas));
    assertThat(anas.relations().connecting().sketch().map(Widget::kind))
        .isEqualTo(
            Optional.of(
                new WidgetKind.Connector(
                    End.bound(new Point(100, 40), new Anchor(a, 1, 0.5)),
                    End.free(new Point(300, 200)))));
    anas.gestures().tool().get().cancel();
    assertThat(anas.relations().connecting().sketch()).isEmpty();
    anas.gestures().tool().get().hovered(at(98, 38, anas));
    anas.gestures().tool().get().left();
    assertThat(anas.relations().connecting().dock()).isEmpty();
  }

  @Test
  void aConnectorDoesNotEndOnWhatItBeginsOn() {
    WidgetId a = addNote(anas, 0, 0);
    WidgetId line = drawn(new Point(20, 20), new Point(80, 60));
    assertThat(line(bens, line).from().anchor().map(Anchor::widget)).contains(a);
    assertThat(line(bens, line).to().anchor()).isEmpty();
  }

  @Test
  void anEndOfTheSelectedConnectorIsPutElsewhereInOneStep() {
    addNote(anas, 0, 0);
    WidgetId b = addNote(anas, 400, 0);
    WidgetId c = addNote(anas, 400, 300);
    WidgetId line = drawn(new Point(98, 38), new Point(405, 43));
    int before = handle(anaClient).submitted().size();

    press(anas, 400, 40);
    anas.gestures().tool().get().dragged(at(450, 300, anas));
    assertThat(tip(anas, line, false)).contains(new Point(450, 300));
    assertThat(line(bens, line).to().anchor()).isEqualTo(on(b, 0, 0.5));
    anas.gestures().tool().get().released(at(450, 300, anas));

    assertThat(line(bens, line).to().anchor()).isEqualTo(on(c, 0.5, 0));
    assertThat(handle(anaClient).submitted()).hasSize(before + 1);
    anas.undo();
    assertThat(line(bens, line).to().anchor()).isEqualTo(on(b, 0, 0.5));
    anas.redo();
    assertThat(line(bens, line).to().anchor()).isEqualTo(on(c, 0.5, 0));
  }

  @Test
  void anEndThatIsGivenUpIsShownWhereItWas() {
    addNote(anas, 0, 0);
    addNote(anas, 400, 0);
    WidgetId line = drawn(new Point(98, 38), new Point(405, 43));
    press(anas, 400, 40);
    anas.gestures().tool().get().dragged(at(600, 500, anas));
    anas.gestures().tool().get().cancel();
    assertThat(tip(anas, line, false)).contains(new Point(400, 40));
  }

  @Test
  void whatSomebodyElseDidToTheOtherEndStaysWhenIUndo() {
    WidgetId a = addNote(anas, 0, 0);
    WidgetId b = addNote(anas, 400, 0);
    WidgetId line = drawn(new Point(98, 38), new Point(405, 43));
    drag(anas, 400, 40, 100, 400);
    bens.selection().select(List.of(line));
    drag(bens, 100, 40, -50, 400);
    assertThat(line(anas, line).from().anchor()).isEmpty();

    anas.undo();

    assertThat(line(bens, line).to().anchor()).isEqualTo(on(b, 0, 0.5));
    assertThat(line(bens, line).from().anchor()).isEmpty();
    assertThat(a).isNotEqualTo(b);
  }

  @Test
  void twoSelectedWidgetsAreConnectedWithoutAPointer() {
    WidgetId b = addNote(anas, 400, 0);
    WidgetId a = addNote(anas, 0, 0);
    assertThat(anas.relations().connecting().mayConnect().get()).isFalse();
    anas.selection().select(List.of(a, b));
    assertThat(anas.relations().connecting().mayConnect().get()).isTrue();
    anas.relations().connecting().connect();
    WidgetId line = anas.selection().now().iterator().next();
    assertThat(line(bens, line).from().anchor()).isEqualTo(on(a, 0.5, 0.5));
    assertThat(line(bens, line).to().anchor()).isEqualTo(on(b, 0.5, 0.5));
  }

  @Test
  void anEndIsBoundToTheWidgetThatIsSelectedTooWithoutAPointer() {
    WidgetId a = addNote(anas, 0, 0);
    WidgetId line = drawn(new Point(300, 300), new Point(600, 300));
    assertThat(anas.relations().connecting().mayBind().get()).isFalse();
    anas.selection().select(List.of(line, a));
    assertThat(anas.relations().connecting().mayBind().get()).isTrue();
    anas.relations().connecting().bindSelected(true);
    assertThat(line(bens, line).from().anchor()).isEqualTo(on(a, 0.5, 0.5));
    assertThat(line(bens, line).to()).isEqualTo(End.free(new Point(600, 300)));
    anas.undo();
    assertThat(line(bens, line).from()).isEqualTo(End.free(new Point(300, 300)));
  }

  @Test
  void routeAndHeadsOfTheSelectedConnectorsChangeAndNothingElseDoes() {
    WidgetId note = addNote(anas, 500, 500);
    WidgetId line = drawn(new Point(0, 0), new Point(300, 200));
    anas.selection().selectAll();
    anas.relations().connecting().route(Route.CURVE);
    anas.relations().connecting().head(true, Head.DOT);
    Widget seen = widget(bens, line).orElseThrow();
    assertThat(seen.style().get(StyleProperty.ROUTE)).contains("curve");
    assertThat(seen.style().get(StyleProperty.START_HEAD)).contains("dot");
    assertThat(widget(bens, note).orElseThrow().style().properties()).isEmpty();
    anas.undo();
    assertThat(widget(bens, line).orElseThrow().style().get(StyleProperty.START_HEAD)).isEmpty();
  }

  @Test
  void aConnectorOutlivesWhatItWasBoundTo() {
    addNote(anas, 0, 0);
    WidgetId b = addNote(anas, 400, 0);
    WidgetId line = drawn(new Point(98, 38), new Point(405, 43));
    bens.selection().select(List.of(b));
    bens.actions().delete();
    assertThat(tip(anas, line, false)).contains(new Point(400, 40));
    bens.undo();
    anas.selection().select(List.of(b));
    drag(anas, 450, 40, 0, 100);
    assertThat(tip(anas, line, false)).contains(new Point(400, 140));
  }

  @Test
  void aConnectorStaysWhereItIsSeenWhenWhatItIsBoundToIsRemoved() {
    addNote(anas, 0, 0);
    WidgetId b = addNote(anas, 400, 0);
    WidgetId line = drawn(new Point(98, 38), new Point(405, 43));
    anas.selection().select(List.of(b));
    drag(anas, 450, 40, 0, 300);
    anas.actions().delete();
    assertThat(tip(bens, line, false)).contains(new Point(400, 340));
    assertThat(line(bens, line).to()).isEqualTo(End.free(new Point(400, 340)));

    anas.undo();

    assertThat(line(bens, line).to().anchor()).isEqualTo(on(b, 0, 0.5));
    assertThat(tip(bens, line, false)).contains(new Point(400, 340));
  }

  @Test
  void aConnectorThatIsBoundAtBothEndsIsNotMovedByItself() {
    addNote(anas, 0, 0);
    addNote(anas, 400, 0);
    WidgetId line = drawn(new Point(98, 38), new Point(405, 43));
    int before = handle(anaClient).submitted().size();
    drag(anas, 250, 40, 0, 100);
    assertThat(handle(anaClient).submitted()).hasSize(before);
    assertThat(tip(bens, line, true)).contains(new Point(100, 40));
  }

  @Test
  void whoMayOnlyViewDrawsNothingAndTakesNoEnd() {
    WidgetId line = drawn(new Point(0, 0), new Point(300, 200));
    benIs(Role.VIEWER);
    settle();
    draw(bens, Route.STRAIGHT, new Point(500, 500), new Point(700, 700));
    assertThat(toasts.text().get()).isEqualTo(Texts.of("void.not-allowed"));
    bens.selection().select(List.of(line));
    drag(bens, 300, 200, 100, 100);
    settle();
    assertThat(handle(benClient).submitted()).isEmpty();
    assertThat(anas.canvas().size()).isEqualTo(1);
  }

  @Test
  void aLabelIsWrittenByADoubleClickOnTheLine() {
    WidgetId line = drawn(new Point(0, 0), new Point(300, 0));
    anas.gestures().editText(line);
    anas.writing().wrote("then");
    anas.writing().stop();
    assertThat(text(bens, line)).isEqualTo("then");
  }

  @Test
  void copiesOfConnectorsAmongCopiedWidgetsAreBoundToTheCopies() {
    WidgetId a = addNote(anas, 0, 0);
    WidgetId b = addNote(anas, 400, 0);
    WidgetId line = drawn(new Point(98, 38), new Point(405, 43));
    anas.selection().select(List.of(a, b, line));
    anas.copying().duplicate();
    settle();
    WidgetId copy =
        anas.selection().now().stream()
            .filter(id -> widget(bens, id).orElseThrow().kind() instanceof WidgetKind.Connector)
            .findFirst()
            .orElseThrow();
    assertThat(line(bens, copy).from().anchor().map(Anchor::widget))
        .isPresent()
        .isNotEqualTo(Optional.of(a));
    assertThat(anas.selection().now())
        .contains(line(bens, copy).to().anchor().orElseThrow().widget());
  }

  @Test
  void aCopyOfAConnectorAloneLiesBesideWhereTheLineIsSeen() {
    addNote(anas, 0, 0);
    WidgetId b = addNote(anas, 400, 0);
    WidgetId line = drawn(new Point(98, 38), new Point(405, 43));
    anas.selection().select(List.of(b));
    anas.actions().nudge(0, 500);
    anas.selection().select(List.of(line));
    anas.copying().duplicate();
    WidgetId copy = anas.selection().now().iterator().next();
    assertThat(line(bens, copy).to()).isEqualTo(End.free(new Point(424, 564)));
  }

  @Test
  void aDrawnConnectorIsOneOperationWithTheBoxAroundItsEnds() {
    WidgetId line = drawn(new Point(300, 200), new Point(0, 0));
    assertThat(handle(anaClient).submitted())
        .singleElement()
        .isInstanceOf(Operation.WidgetAdd.class);
    assertThat(widget(bens, line).orElseThrow().bounds()).isEqualTo(Bounds.of(0, 0, 300, 200));
  }
}
