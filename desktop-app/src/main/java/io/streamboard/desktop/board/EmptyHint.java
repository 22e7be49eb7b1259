package io.streamboard.desktop.board;

import io.streamboard.desktop.board.tool.SelectTool;
import io.streamboard.desktop.ui.Texts;
import javafx.scene.control.Label;
import javafx.scene.text.TextAlignment;

/**
 * What stands on a board without anything: that it is coming, and then how to begin, while the
 * arrow is in hand of somebody who may add. Made and refreshed by the board's screen.
 */
final class EmptyHint extends Label {

  private final BoardViewModel model;
  private final String begin;

  /**
   * @param keys those of the palette, as a person reads them
   */
  EmptyHint(BoardViewModel model, String keys) {
    super(Texts.of("board.loading"));
    this.model = model;
    begin = Texts.of("board.empty", keys);
    setId("board-hint");
    getStyleClass().add("hint");
    setTextAlignment(TextAlignment.CENTER);
    setMouseTransparent(true);
  }

  void refresh() {
    boolean loaded = model.status().loaded().get();
    setVisible(!loaded || (isEmpty() && model.gestures().tool().get() instanceof SelectTool));
    setText(loaded ? begin : Texts.of("board.loading"));
  }

  private boolean isEmpty() {
    return model.canvas().size() == 0 && model.status().mayAdd().get();
  }
}
