package io.streamboard.desktop.board.talk;

import io.streamboard.desktop.action.Registry;
import java.util.function.LongSupplier;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/**
 * The comments beside the board: the list of threads, or the one that is open. Escape goes back
 * from a thread to the list. Made by the board's screen.
 */
public final class TalkPanel extends StackPane {

  private final TalkViewModel talk;
  private final ThreadList list;
  private final ThreadPane thread;

  /**
   * @param clock milliseconds since the epoch
   */
  public TalkPanel(TalkViewModel talk, Registry registry, LongSupplier clock) {
    this.talk = talk;
    list = new ThreadList(talk, clock);
    thread = new ThreadPane(talk, registry, clock);
    setId("comments-panel");
    getChildren().setAll(list, thread);
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    talk.ticks().addListener((observed, before, now) -> show());
    show();
  }

  /** Gives the keys to what is read now. */
  public void takeKeys() {
    if (isThread()) {
      thread.takeKeys();
    } else {
      list.takeKeys();
    }
  }

  private boolean isThread() {
    return !(talk.open().get() instanceof Open.Nothing);
  }

  private void show() {
    boolean wasThread = thread.isVisible();
    list.setVisible(!isThread());
    thread.setVisible(isThread());
    list.show();
    if (isThread()) {
      thread.show();
    } else if (wasThread && getScene() != null) {
      thread.show();
      list.takeKeys();
    }
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && isThread()) {
      talk.leave();
      event.consume();
    }
  }
}
