package io.streamboard.desktop.board;

import io.streamboard.desktop.ui.Controls;
import io.streamboard.desktop.ui.Texts;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/**
 * The place at the right of a board for what is read beside it, one panel at a time. Takes no room
 * while it is closed. Escape closes it and gives the keys back to the canvas.
 */
final class SidePanel extends BorderPane {

  /** That nothing is shown. */
  static final String NONE = "";

  private final ReadOnlyStringWrapper shown = new ReadOnlyStringWrapper(NONE);
  private final Label title = Controls.line("");
  private final Runnable closed;

  /**
   * Begins closed.
   *
   * @param closed takes the focus when the panel goes
   */
  SidePanel(Runnable closed) {
    this.closed = closed;
    setId("side-panel");
    getStyleClass().add("side-panel");
    title.getStyleClass().add("title-4");
    HBox head =
        new HBox(
            title,
            Controls.filler(),
            Controls.icon("side-close", MaterialDesignC.CLOSE, "side.close", this::close));
    head.getStyleClass().add("side-head");
    setTop(head);
    // What does not fit must not push out of the window what is told below the board.
    setMinHeight(0);
    visibleProperty().bind(shown.isNotEqualTo(NONE));
    managedProperty().bind(visibleProperty());
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  /** The id of the panel that is shown, or {@link #NONE}. */
  ReadOnlyStringProperty shown() {
    return shown.getReadOnlyProperty();
  }

  /**
   * Shows a panel in place of what is there.
   *
   * @param titleKey of the text over it
   */
  void show(String id, String titleKey, Node content) {
    title.setText(Texts.of(titleKey));
    setCenter(content);
    shown.set(id);
  }

  void close() {
    if (!shown.get().equals(NONE)) {
      shown.set(NONE);
      setCenter(new Region());
      closed.run();
    }
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      close();
    }
  }
}
