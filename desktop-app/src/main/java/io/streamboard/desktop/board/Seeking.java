package io.streamboard.desktop.board;

import io.streamboard.desktop.canvas.Item;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.desktop.ui.Toasts;
import io.streamboard.model.id.WidgetId;
import java.util.List;
import java.util.Optional;

/**
 * Brings the person to a widget that was found from outside of the board, which may only just be
 * opening. Called by the window that opens the board, on the JavaFX thread.
 */
public final class Seeking {

  /** From farther away a text is hard to read: then the view goes as near as this. */
  private static final double READABLE = 0.6;

  private final BoardViewModel board;
  private final Toasts toasts;

  public Seeking(BoardViewModel board, Toasts toasts) {
    this.board = board;
    this.toasts = toasts;
  }

  /** Selects the widget and brings it into sight once the board is there; says if it is not. */
  public void seek(WidgetId widget) {
    board.viewport().whenKnown(() -> go(widget));
  }

  private void go(WidgetId widget) {
    Optional<Item> item = board.canvas().item(widget);
    item.ifPresentOrElse(this::show, () -> toasts.show(Texts.of("search.gone")));
  }

  private void show(Item item) {
    board.writing().stop();
    board.selection().select(List.of(item.id()));
    Viewport viewport = board.viewport();
    if (viewport.camera().get().zoom() < READABLE) {
      viewport.centre(item.bounds(), 1);
    }
    viewport.reveal(item.bounds());
  }
}
