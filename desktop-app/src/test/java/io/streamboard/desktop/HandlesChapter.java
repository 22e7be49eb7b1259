package io.streamboard.desktop;

import io.streamboard.desktop.board.tool.Held;
import io.streamboard.desktop.board.tool.LassoTool;
import io.streamboard.desktop.board.tool.Pointer;
import io.streamboard.desktop.canvas.Camera;
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

/** What is taken hold of: turned, snapped, pulled off, and drawn around. */
final class HandlesChapter implements Chapter {

  private static final Held ALT = new Held(false, true, false);

  private final Screens walk;
  private BoardId board = new BoardId("none");

  HandlesChapter(Screens walk) {
    this.walk = walk;
  }

  @Override
  public List<String> pictures() {
    return List.of("board-turned", "board-guides", "board-grid", "board-copies", "board-lasso");
  }

  @Override
  public void walk() {
    walk.studio().run(this::open);
    walk.studio().run(() -> walk.model().selection().select(List.of(new WidgetId("turned"))));
    walk.shot("board-turned");
    walk.studio().run(() -> drag(Held.NONE, 150, 330, 3, 62));
    walk.shot("board-guides");
    walk.studio().run(() -> walk.model().gestures().tool().get().cancel());
    walk.studio().run(() -> walk.model().gestures().snaps().gridShown().set(true));
    walk.shot("board-grid");
    walk.studio().run(() -> walk.model().gestures().snaps().gridShown().set(false));
    walk.studio().run(() -> drag(ALT, 150, 100, 420, 170));
    walk.shot("board-copies");
    walk.studio().run(() -> walk.model().gestures().tool().get().cancel());
    walk.studio().run(this::lasso);
    walk.shot("board-lasso");
    walk.studio().run(() -> walk.model().gestures().tool().get().cancel());
    walk.perform("tool-select");
  }

  private void open() {
    board = walk.server().board(walk.ana(), "Handles");
    add("first", new WidgetKind.Note(), Bounds.of(80, 50, 160, 110), Style.DEFAULT);
    add("second", new WidgetKind.Note(), Bounds.of(300, 50, 160, 110), Style.DEFAULT);
    add("third", new WidgetKind.Note(), Bounds.of(80, 280, 160, 110), Style.DEFAULT);
    add(
        "turned",
        new WidgetKind.Shape(ShapeForm.ROUNDED),
        Bounds.of(380, 260, 220, 120),
        Style.of(StyleProperty.ROTATION, "30"));
    walk.app().open(board);
    walk.model().viewport().look(new Camera(0, 0, 1));
  }

  private void add(String id, WidgetKind kind, Bounds bounds, Style style) {
    Widget widget = new Widget(new WidgetId(id), kind, bounds, ZKey.FIRST, style, id);
    walk.server()
        .submit(board, walk.ana(), new WriterId("handles"), new Operation.WidgetAdd(widget));
  }

  private void drag(Held held, double x, double y, double dx, double dy) {
    walk.model().gestures().tool().get().pressed(at(x, y, held));
    walk.model().gestures().tool().get().dragged(at(x + dx, y + dy, held));
  }

  private void lasso() {
    walk.model().gestures().use(new LassoTool(walk.model().gestures()));
    walk.model().gestures().tool().get().pressed(at(520, 90, Held.NONE));
    for (int i = 1; i < 60; i++) {
      double turn = Math.PI * 1.7 * i / 60;
      walk.model()
          .gestures()
          .tool()
          .get()
          .dragged(at(300 + 220 * Math.cos(turn), 90 + 150 * Math.sin(turn), Held.NONE));
    }
  }

  private static Pointer at(double x, double y, Held held) {
    return new Pointer(new Point(x, y), x, y, held, 1);
  }
}
