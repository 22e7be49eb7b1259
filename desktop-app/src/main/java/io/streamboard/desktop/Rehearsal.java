package io.streamboard.desktop;

import io.streamboard.client.SignedIn;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.view.WidgetView;
import io.streamboard.model.widget.ShapeForm;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import java.net.URI;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javafx.animation.AnimationTimer;

/**
 * What people do first, done by nobody and without a server while a package is made: the JVM keeps
 * what it loads here in the cache with which the desktop starts (JEP 483 and 514). Confined to the
 * JavaFX thread.
 */
final class Rehearsal extends AnimationTimer {

  /** Before the next step, so that its picture is made. */
  private static final int FRAMES = 20;

  /** Where nobody listens. */
  private static final SignedIn NOBODY =
      new SignedIn(URI.create("http://127.0.0.1:1"), new PersonId("nobody"), "-", "-");

  private final App app;
  private final Iterator<Runnable> steps;
  private int frames;

  private Rehearsal(App app) {
    this.app = app;
    this.steps = List.<Runnable>of(this::home, this::board, this::widgets, app::quit).iterator();
  }

  /** Goes through all steps after the first screen was shown, and ends the desktop. */
  static void of(App app) {
    new Rehearsal(app).start();
  }

  @Override
  public void handle(long now) {
    frames++;
    if (frames % FRAMES == 0 && steps.hasNext()) {
      steps.next().run();
    }
  }

  private void home() {
    app.connect(NOBODY);
    app.home();
  }

  private void board() {
    app.open(new BoardId("rehearsal"));
  }

  private void widgets() {
    show("note", new WidgetKind.Note());
    show("shape", new WidgetKind.Shape(ShapeForm.ELLIPSE));
    show("text", new WidgetKind.FreeText());
  }

  private void show(String id, WidgetKind kind) {
    Widget widget =
        new Widget(
            new WidgetId(id), kind, Bounds.of(0, 0, 200, 160), ZKey.FIRST, Style.DEFAULT, id);
    app.board()
        .orElseThrow()
        .model()
        .canvas()
        .put(
            new WidgetView(widget, NOBODY.person(), WidgetLevel.EDIT, Optional.empty(), 0),
            Optional.empty());
  }
}
