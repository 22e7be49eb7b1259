package io.streamboard.desktop.board;

import io.streamboard.desktop.action.Registry;
import io.streamboard.desktop.board.outline.OutlinePanel;
import io.streamboard.desktop.board.talk.Open;
import io.streamboard.desktop.board.talk.TalkPanel;
import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.beans.value.ObservableBooleanValue;

/**
 * Opens what is read beside the board in its place at the right. Panels are made when they are
 * first shown. Confined to the JavaFX thread.
 */
final class BesidePanels {

  static final String COMMENTS = "comments";
  static final String OUTLINE = "outline";

  private final BoardViewModel model;
  private final SidePanel side;
  private final LongSupplier clock;
  private Registry registry = Registry.EMPTY;
  private Optional<TalkPanel> talk = Optional.empty();
  private Optional<OutlinePanel> outline = Optional.empty();

  /**
   * @param clock milliseconds since the epoch
   */
  BesidePanels(BoardViewModel model, SidePanel side, LongSupplier clock) {
    this.model = model;
    this.side = side;
    this.clock = clock;
    model.beside().talk().open().addListener((observed, before, now) -> opened(now));
    side.shown().addListener((observed, before, now) -> left(now));
  }

  /** Panels have the buttons of these actions. A thread that was open in another picture is so. */
  void use(Registry all) {
    registry = all;
    opened(model.beside().talk().open().get());
  }

  ObservableBooleanValue isShown(String panel) {
    return side.shown().isEqualTo(panel);
  }

  /** Shows the panel and gives it the keys, or closes it. */
  void toggle(String panel) {
    if (side.shown().get().equals(panel)) {
      side.close();
    } else {
      show(panel);
    }
  }

  private void show(String panel) {
    switch (panel) {
      case COMMENTS -> showComments();
      case OUTLINE -> showOutline();
      default -> throw new IllegalStateException("no panel " + panel);
    }
  }

  private void showComments() {
    TalkPanel shown = talk.orElseGet(() -> new TalkPanel(model.beside().talk(), registry, clock));
    talk = Optional.of(shown);
    side.show(COMMENTS, "talk.title", shown);
    shown.takeKeys();
  }

  private void showOutline() {
    OutlinePanel shown =
        outline.orElseGet(
            () ->
                new OutlinePanel(
                    model.beside().outline(), model.selection().widgets(), model::write));
    outline = Optional.of(shown);
    side.show(OUTLINE, "outline.title", shown);
    shown.takeKeys();
  }

  private void opened(Open now) {
    if (!(now instanceof Open.Nothing) && !side.shown().get().equals(COMMENTS)) {
      show(COMMENTS);
    }
  }

  private void left(String now) {
    if (!now.equals(COMMENTS)) {
      model.beside().talk().leave();
    }
  }
}
