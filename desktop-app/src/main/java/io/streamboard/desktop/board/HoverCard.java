package io.streamboard.desktop.board;

import io.streamboard.desktop.canvas.Camera;
import io.streamboard.desktop.canvas.Item;
import io.streamboard.desktop.ui.Tokens;
import io.streamboard.model.id.WidgetId;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/**
 * Tells who rests the pointer on a widget, or asks for its details, who has added it, who changed
 * it last and when, and who has locked it and why. Takes no mouse and no keys.
 */
final class HoverCard extends Label {

  /** From the pointer to the card, in pixels. */
  private static final double AWAY = 16;

  private static final double WIDEST = 320;

  private final BoardViewModel model;
  private final PauseTransition rest =
      new PauseTransition(Duration.millis((double) Tokens.NOW.motion().hint().toMillis()));
  private Optional<WidgetId> pointed = Optional.empty();

  /**
   * @param canvas where the pointer is watched; the card is in its coordinates
   */
  HoverCard(BoardViewModel model, Node canvas) {
    this.model = model;
    setId("hover-card");
    getStyleClass().addAll("tooltip", "hover-card");
    setAccessibleRole(AccessibleRole.TOOLTIP);
    setMouseTransparent(true);
    setManaged(false);
    setVisible(false);
    setWrapText(true);
    setMaxWidth(WIDEST);
    canvas.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
    canvas.addEventHandler(MouseEvent.MOUSE_EXITED, event -> leave());
    canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> leave());
    canvas.addEventHandler(ScrollEvent.SCROLL, event -> leave());
    canvas.addEventHandler(KeyEvent.KEY_PRESSED, event -> leave());
    rest.setOnFinished(event -> show());
    model.beside().details().watch(this::renew);
    model.beside().details().shown().addListener((observed, before, now) -> asked(now));
    model.viewport().camera().addListener((observed, before, now) -> leave());
    model.selection().widgets().addListener((observed, before, now) -> leave());
  }

  /** Without a pointer the card stands below the widget. */
  private void asked(Optional<WidgetId> widget) {
    widget
        .flatMap(model.canvas()::item)
        .ifPresent(
            item -> {
              Camera camera = model.viewport().camera().get();
              pointed = widget;
              setLayoutX(camera.screenX(item.bounds().x()));
              setLayoutY(camera.screenY(item.bounds().y() + item.bounds().height()) + AWAY);
              show();
            });
  }

  private void moved(MouseEvent event) {
    Optional<WidgetId> now =
        model
            .canvas()
            .hit(model.viewport().camera().get().world(event.getX(), event.getY()))
            .map(Item::id);
    if (!now.equals(pointed)) {
      leave();
      pointed = now;
      setLayoutX(event.getX() + AWAY);
      setLayoutY(event.getY() + AWAY);
      now.ifPresent(widget -> rest.playFromStart());
    }
  }

  private void leave() {
    pointed = Optional.empty();
    rest.stop();
    setVisible(false);
    model.beside().details().show(Optional.empty());
  }

  private void renew() {
    if (isVisible()) {
      tell();
    }
  }

  private void show() {
    pointed.ifPresent(model.beside().details()::lookAt);
    tell();
  }

  private void tell() {
    pointed
        .flatMap(model.canvas()::item)
        .ifPresent(
            item -> {
              setText(model.beside().details().of(item.view()));
              applyCss();
              double width = Math.min(WIDEST, prefWidth(Region.USE_COMPUTED_SIZE));
              resize(width, prefHeight(width));
              stayInside(width);
              setVisible(true);
              notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
            });
  }

  private void stayInside(double width) {
    if (getParent() instanceof Region parent) {
      setLayoutX(Math.max(0, Math.min(getLayoutX(), parent.getWidth() - width)));
      setLayoutY(Math.max(0, Math.min(getLayoutY(), parent.getHeight() - getHeight())));
    }
  }
}
