package io.streamboard.desktop;

import io.streamboard.desktop.board.BoardViewModel;
import io.streamboard.desktop.board.relation.ConnectorTool;
import io.streamboard.desktop.board.relation.Head;
import io.streamboard.desktop.board.relation.Route;
import io.streamboard.desktop.board.tool.Held;
import io.streamboard.desktop.board.tool.Pointer;
import io.streamboard.desktop.board.tool.Tool;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.widget.ShapeForm;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.StyleProperty;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import java.util.List;
import java.util.Optional;

/** Connectors, frames and groups, with what is shown while they are made. */
final class RelationsChapter implements Chapter {

  private final Screens walk;
  private BoardId board = new BoardId("none");
  private Optional<ZKey> top = Optional.empty();

  RelationsChapter(Screens walk) {
    this.walk = walk;
  }

  @Override
  public List<String> pictures() {
    return List.of(
        "board-connector-drawn",
        "board-connector",
        "board-frame-taking",
        "board-frame",
        "board-frame-name",
        "board-group",
        "board-group-inside");
  }

  @Override
  public void walk() {
    walk.studio().run(this::fill);
    walk.studio().run(this::drawing);
    walk.shot("board-connector-drawn");
    walk.studio().run(this::connectors);
    walk.shot("board-connector");
    frames();
    groups();
    walk.studio().run(() -> walk.app().open(walk.board()));
  }

  private BoardViewModel model() {
    return walk.model();
  }

  private void fill() {
    board = walk.server().board(walk.ana(), "Retrospective of orders");
    walk.app().open(board);
    add("order", new WidgetKind.Note(), Bounds.of(0, 0, 180, 120), "yellow", "An order comes in");
    add("stock", shape(ShapeForm.DIAMOND), Bounds.of(320, -20, 180, 160), "orange", "In stock?");
    add("pack", shape(ShapeForm.ROUNDED), Bounds.of(640, 0, 170, 90), "green", "Pack it");
    add("buy", shape(ShapeForm.RECTANGLE), Bounds.of(330, 290, 160, 90), "blue", "Buy it");
    add("send", shape(ShapeForm.ELLIPSE), Bounds.of(640, 280, 180, 110), "teal", "Send it");
    model().viewport().look(new io.streamboard.desktop.canvas.Camera(-60, -110, 0.7));
  }

  private static WidgetKind shape(ShapeForm form) {
    return new WidgetKind.Shape(form);
  }

  private void add(String id, WidgetKind kind, Bounds bounds, String fill, String text) {
    ZKey z = ZKey.between(top, Optional.empty());
    top = Optional.of(z);
    Style style = Style.of(StyleProperty.FILL, fill);
    walk.server()
        .submit(
            board,
            walk.ana(),
            new WriterId("relations"),
            new Operation.WidgetAdd(new Widget(new WidgetId(id), kind, bounds, z, style, text)));
  }

  private Pointer at(double x, double y) {
    Point world = new Point(x, y);
    var camera = model().viewport().camera().get();
    return new Pointer(world, camera.screenX(x), camera.screenY(y), Held.NONE, 1);
  }

  private Tool tool() {
    return model().gestures().tool().get();
  }

  private void take(Route route) {
    model()
        .gestures()
        .use(new ConnectorTool(model().relations().connecting(), route, model().gestures()::done));
  }

  private void drawing() {
    take(Route.STRAIGHT);
    tool().pressed(at(178, 60));
    tool().dragged(at(345, 62));
  }

  private void connectors() {
    tool().released(at(322, 60));
    draw(Route.ELBOW, at(410, 139), at(410, 292));
    draw(Route.CURVE, at(489, 335), at(641, 335));
    draw(Route.ELBOW, at(728, 90), at(728, 281));
    draw(Route.STRAIGHT, at(500, 60), at(642, 45));
    model().relations().connecting().head(true, Head.DOT);
    WidgetId yes = model().selection().now().iterator().next();
    model().writing().edit(yes);
    model().writing().wrote("yes");
    model().writing().stop();
  }

  private void draw(Route route, Pointer from, Pointer to) {
    take(route);
    tool().pressed(from);
    tool().released(to);
  }

  private void frames() {
    walk.studio()
        .run(
            () -> {
              model()
                  .relations()
                  .framing()
                  .add(Bounds.of(280, -60, 260, 500))
                  .ifPresent(this::name);
              model().selection().select(List.of(new WidgetId("order")));
              tool().pressed(at(90, 60));
              tool().dragged(at(410, 250));
            });
    walk.shot("board-frame-taking");
    walk.studio().run(() -> tool().cancel());
    walk.studio().run(() -> model().selection().select(List.of(frame())));
    walk.shot("board-frame");
    walk.studio().run(() -> model().writing().edit(frame()));
    walk.shot("board-frame-name");
    walk.studio().run(() -> model().writing().stop());
  }

  private void name(WidgetId frame) {
    model().writing().edit(frame);
    model().writing().wrote("Purchasing");
    model().writing().stop();
  }

  private WidgetId frame() {
    return model().canvas().all().stream()
        .filter(item -> item.widget().kind() instanceof WidgetKind.Frame)
        .map(item -> item.id())
        .findFirst()
        .orElseThrow();
  }

  private void groups() {
    walk.studio()
        .run(
            () -> {
              model().selection().select(List.of(new WidgetId("pack"), new WidgetId("send")));
              model().relations().grouping().group();
            });
    walk.shot("board-group");
    walk.studio().run(() -> model().gestures().editText(new WidgetId("pack")));
    walk.shot("board-group-inside");
  }
}
