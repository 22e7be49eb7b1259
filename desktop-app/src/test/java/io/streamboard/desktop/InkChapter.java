package io.streamboard.desktop;

import io.streamboard.desktop.board.tool.Held;
import io.streamboard.desktop.board.tool.Pointer;
import io.streamboard.desktop.canvas.Camera;
import io.streamboard.model.geometry.Point;
import java.util.List;

/** Lines that are drawn by hand, and rubbed out. */
final class InkChapter implements Chapter {

  private final Screens walk;

  InkChapter(Screens walk) {
    this.walk = walk;
  }

  @Override
  public List<String> pictures() {
    return List.of("board-pen", "board-strokes", "board-eraser");
  }

  @Override
  public void walk() {
    walk.studio().run(() -> walk.app().open(walk.server().board(walk.ana(), "Fresh")));
    walk.studio().run(() -> walk.model().viewport().look(new Camera(0, 0, 1)));
    walk.perform("pen-blue");
    draw(true);
    walk.shot("board-pen");
    walk.studio().run(() -> walk.model().gestures().tool().get().cancel());
    List.of("pen-ink", "pen-fine", "pen-red", "pen-marker", "pen-green", "pen-broad")
        .forEach(this::drawn);
    walk.shot("board-strokes");
    walk.perform("tool-eraser");
    walk.studio()
        .run(
            () -> {
              press(260, 60);
              drag(260, 240);
            });
    walk.shot("board-eraser");
    walk.studio().run(() -> walk.model().gestures().tool().get().cancel());
    walk.perform("tool-select");
  }

  private double below;

  private void drawn(String pen) {
    walk.perform(pen);
    draw(false);
    below += 55;
  }

  private void draw(boolean going) {
    walk.studio()
        .run(
            () -> {
              press(150, 80 + below);
              for (int i = 1; i < 90; i++) {
                drag(150 + 5 * i, 80 + below + 26 * Math.sin(i / 6.0));
              }
              if (!going) {
                walk.model().gestures().tool().get().released(at(600, 80 + below));
              }
            });
  }

  private void press(double x, double y) {
    walk.model().gestures().tool().get().pressed(at(x, y));
  }

  private void drag(double x, double y) {
    walk.model().gestures().tool().get().dragged(at(x, y));
  }

  private static Pointer at(double x, double y) {
    return new Pointer(new Point(x, y), x, y, Held.NONE, 1);
  }
}
