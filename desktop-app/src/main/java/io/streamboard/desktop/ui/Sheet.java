package io.streamboard.desktop.ui;

import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * A card over what a window shows, which is dimmed and does not hear anything meanwhile. Goes by
 * Escape, by a click beside it, and with the screen it stands over; the focus is then where it was.
 * There is one at a time.
 */
public final class Sheet extends StackPane {

  private static final String ID = "sheet";
  private static final double WIDTH = 620;
  private static final double HEIGHT = 560;

  private final Scene over;
  private final Region card;
  private final InvalidationListener resized = observed -> fill();
  private Optional<Node> focusBefore = Optional.empty();

  public Sheet(Scene over, Region card) {
    super(card);
    this.over = over;
    this.card = card;
    setId(ID);
    setManaged(false);
    getStyleClass().add("scrim");
    card.getStyleClass().add("sheet");
    StackPane.setAlignment(card, Pos.TOP_CENTER);
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    setOnMousePressed(this::pressed);
    addEventHandler(MouseEvent.ANY, MouseEvent::consume);
  }

  /** Shows the card and gives the focus to what is in it. */
  public void show(Node first) {
    if (over.getRoot() instanceof Pane screen) {
      closeAny(over);
      focusBefore = Optional.ofNullable(over.getFocusOwner());
      screen.getChildren().add(this);
      over.widthProperty().addListener(resized);
      over.heightProperty().addListener(resized);
      fill();
      first.requestFocus();
    }
  }

  /** Closes the card that stands over the window, if there is one. */
  public static void closeAny(Scene over) {
    if (over.lookup("#" + ID) instanceof Sheet open) {
      open.close();
    }
  }

  public void close() {
    over.widthProperty().removeListener(resized);
    over.heightProperty().removeListener(resized);
    if (getParent() instanceof Pane screen) {
      screen.getChildren().remove(this);
      focusBefore.ifPresent(Node::requestFocus);
    }
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      close();
    } else if (event.getCode() == KeyCode.TAB) {
      event.consume();
    }
  }

  private void pressed(MouseEvent event) {
    if (event.getTarget() == this) {
      close();
    }
  }

  private void fill() {
    double margin = Math.min(64, over.getHeight() / 12);
    StackPane.setMargin(
        card, new Insets(margin, Tokens.NOW.space().l(), 0, Tokens.NOW.space().l()));
    card.setMaxSize(WIDTH, Math.min(HEIGHT, over.getHeight() - 2 * margin));
    resize(over.getWidth(), over.getHeight());
    requestLayout();
  }
}
