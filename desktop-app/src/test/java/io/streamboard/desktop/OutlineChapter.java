package io.streamboard.desktop;

import io.streamboard.desktop.canvas.Camera;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.operation.Operation;
import java.util.List;
import java.util.Set;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** Locks with a reason, what the pointer is told of a widget, and the outline. */
final class OutlineChapter implements Chapter {

  private static final WidgetId LOCKED = new WidgetId("note-300-276");

  private final Screens walk;

  OutlineChapter(Screens walk) {
    this.walk = walk;
  }

  @Override
  public List<String> pictures() {
    return List.of("lock-reason", "widget-pointed", "outline");
  }

  @Override
  public void walk() {
    walk.select(LOCKED.value());
    walk.studio().begin(() -> walk.app().registry().get("lock-with-reason").perform());
    walk.studio().until("the question", () -> walk.studio().shows("#dialog-text"));
    walk.shot("lock-reason");
    walk.studio().closeOthers();
    walk.studio()
        .run(() -> submit(new Operation.WidgetLock(List.of(LOCKED), "As agreed on Monday")));
    walk.select();
    walk.perform("zoom-fit");
    point(MouseEvent.MOUSE_MOVED);
    walk.studio()
        .until("the card", () -> walk.studio().node(Node.class, "#hover-card").isVisible());
    walk.shot("widget-pointed");
    point(MouseEvent.MOUSE_EXITED);
    walk.perform("outline");
    walk.studio().run(() -> walk.model().selection().select(Set.of(LOCKED)));
    walk.shot("outline");
    walk.perform("outline");
    walk.studio().run(() -> submit(new Operation.WidgetUnlock(List.of(LOCKED))));
    walk.select();
  }

  private void submit(Operation operation) {
    walk.server().submit(walk.board(), walk.longName(), new WriterId("locks"), operation);
  }

  private void point(EventType<MouseEvent> type) {
    walk.studio()
        .run(
            () -> {
              Bounds box = walk.model().canvas().item(LOCKED).orElseThrow().bounds();
              Camera camera = walk.model().viewport().camera().get();
              double x = camera.screenX(box.x() + box.width() / 2);
              double y = camera.screenY(box.y() + box.height() / 2);
              Node canvas = walk.studio().node(Node.class, "#canvas");
              canvas.fireEvent(
                  new MouseEvent(
                      type,
                      x,
                      y,
                      x,
                      y,
                      MouseButton.NONE,
                      0,
                      false,
                      false,
                      false,
                      false,
                      false,
                      false,
                      false,
                      true,
                      false,
                      true,
                      null));
            });
  }
}
