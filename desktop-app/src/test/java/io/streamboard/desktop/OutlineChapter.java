package io.streamboard.desktop;

import io.streamboard.desktop.canvas.Camera;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.operation.Operation;
import java.util.List;
import java.util.Set;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** Locks with a reason, what the pointer is told of a widget, and the outline. */
final class OutlineChapter implements Chapter {

  private static final WidgetId LOCKED = new WidgetId("note-300-276");
  private static final String REASON = "As agreed on Monday";

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
    walk.studio().run(() -> submit(new Operation.WidgetLock(List.of(LOCKED), REASON)));
    walk.select();
    walk.perform("zoom-fit");
    point(MouseEvent.MOUSE_MOVED);
    walk.studio().until("who has locked it", () -> told().contains(REASON));
    walk.shot("widget-pointed");
    point(MouseEvent.MOUSE_EXITED);
    walk.perform("outline");
    walk.studio().run(() -> walk.model().selection().select(Set.of(LOCKED)));
    walk.shot("outline");
    walk.perform("outline");
    walk.studio().run(() -> submit(new Operation.WidgetUnlock(List.of(LOCKED))));
    walk.select();
  }

  private String told() {
    Label card = walk.studio().node(Label.class, "#hover-card");
    return card.isVisible() ? card.getText() : "";
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
              Node canvas = walk.studio().node(Node.class, "#canvas");
              Point2D at =
                  canvas.localToScene(
                      camera.screenX(box.x() + box.width() / 2),
                      camera.screenY(box.y() + box.height() / 2));
              canvas.fireEvent(
                  new MouseEvent(
                      type,
                      at.getX(),
                      at.getY(),
                      at.getX(),
                      at.getY(),
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
