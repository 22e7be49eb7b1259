package io.streamboard.desktop.board;

import io.streamboard.desktop.canvas.Box;
import io.streamboard.desktop.canvas.CanvasView;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.desktop.ui.ToastLabel;
import io.streamboard.desktop.ui.Toasts;
import io.streamboard.model.id.WidgetId;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/**
 * The picture of a board window: bar on top, canvas with what lies over it, and small signs in the
 * corners.
 */
public final class BoardScreen extends BorderPane implements BoardViewModel.Window {

  private final BoardViewModel model;
  private final CanvasView canvas;
  private final Overlay overlay;
  private final Cursors cursors;
  private final TextEditor editor;
  private final Consumer<String> leave;

  /**
   * @param leave takes the window elsewhere, with a sentence to say there
   */
  public BoardScreen(
      BoardViewModel model,
      Toasts toasts,
      ObservableBooleanValue dark,
      Node bar,
      Node sign,
      Consumer<String> leave) {
    this.model = model;
    this.leave = leave;
    canvas = new CanvasView(model.canvas());
    overlay = new Overlay(model);
    cursors = new Cursors(model);
    editor = new TextEditor(model, dark, canvas::editing);
    setId("board-screen");
    getStyleClass().add("board-screen");
    setTop(bar);
    setCenter(centre(toasts, sign));
    bind(dark);
    new BoardInput(model, canvas, () -> bar.lookup("#tool-select").requestFocus()).install(this);
    model.show(this);
    model.viewport().camera().addListener((observed, before, now) -> repaint());
    model.selection().widgets().addListener((observed, before, now) -> repaint());
  }

  private StackPane centre(Toasts toasts, Node sign) {
    Node zoom = new ZoomBar(model);
    Node toast = new ToastLabel(toasts);
    Label empty = emptyHint();
    StackPane centre = new StackPane(canvas, overlay, cursors, editor, empty, sign, zoom, toast);
    StackPane.setAlignment(sign, Pos.BOTTOM_LEFT);
    StackPane.setAlignment(zoom, Pos.BOTTOM_RIGHT);
    StackPane.setAlignment(toast, Pos.BOTTOM_CENTER);
    StackPane.setMargin(sign, new Insets(12));
    StackPane.setMargin(zoom, new Insets(12));
    StackPane.setMargin(toast, new Insets(0, 0, 56, 0));
    return centre;
  }

  private Label emptyHint() {
    Label hint = new Label(Texts.of("board.loading"));
    hint.setId("board-hint");
    hint.getStyleClass().add("hint");
    hint.setMouseTransparent(true);
    return hint;
  }

  private void bind(ObservableBooleanValue dark) {
    canvas.dark(dark.get());
    dark.addListener((observed, before, now) -> canvas.dark(now));
    canvas.widthProperty().addListener((observed, before, now) -> resized());
    canvas.heightProperty().addListener((observed, before, now) -> resized());
  }

  private void resized() {
    model.viewport().resize(canvas.getWidth(), canvas.getHeight());
    repaint();
  }

  /** Where a widget is painted now, in pixels of the scene; empty when it is not in sight. */
  public Optional<Box> painted(WidgetId widget) {
    return canvas
        .painted(widget)
        .map(
            box -> {
              var corner = canvas.localToScene(box.x(), box.y());
              return new Box(corner.getX(), corner.getY(), box.width(), box.height());
            });
  }

  /** Keys go to the board from now on. */
  public void focusCanvas() {
    canvas.requestFocus();
  }

  public BoardViewModel model() {
    return model;
  }

  @Override
  public void repaint() {
    canvas.look(model.viewport().camera().get());
    overlay.requestLayout();
    cursors.requestLayout();
    editor.requestLayout();
    hint();
  }

  private void hint() {
    if (lookup("#board-hint") instanceof Label hint) {
      boolean loaded = model.loaded().get();
      hint.setVisible(!loaded || (model.canvas().size() == 0 && model.mayAdd().get()));
      hint.setText(Texts.of(loaded ? "board.empty" : "board.loading"));
    }
  }

  @Override
  public void editor(EditorChange change) {
    editor.take(change);
    if (change instanceof EditorChange.Closed) {
      canvas.requestFocus();
    }
  }

  @Override
  public void leave(String sentence) {
    leave.accept(sentence);
  }
}
