package io.streamboard.desktop.board;

import io.streamboard.desktop.board.desk.Edit;
import io.streamboard.desktop.canvas.Item;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.limit.InvalidValueException;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.text.TextDelta;
import io.streamboard.model.widget.WidgetKind;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * My writing in texts: the one that is open, what others write in it meanwhile, and taking writing
 * back. Confined to the JavaFX thread.
 */
public final class TextEditing implements ShownBoard.Texts {

  private final ShownBoard shown;
  private final Supplier<Rights> rights;
  private final Submitting submitting;
  private final History history;
  private final OwnPresence presence;
  private final Consumer<EditorChange> editor;
  private Optional<TextSession> open = Optional.empty();

  /**
   * Begins with no text open.
   *
   * @param editor shows the text that is open
   */
  TextEditing(
      ShownBoard shown,
      Supplier<Rights> rights,
      Submitting submitting,
      History history,
      OwnPresence presence,
      Consumer<EditorChange> editor) {
    this.shown = shown;
    this.rights = rights;
    this.submitting = submitting;
    this.history = history;
    this.presence = presence;
    this.editor = editor;
  }

  /** The text that is open; empty when none is. */
  Optional<TextSession> session() {
    return open;
  }

  /** Opens the widget's text for writing, if I may. */
  public void edit(WidgetId widget) {
    stop();
    changeable(widget)
        .ifPresent(
            item -> {
              open = Optional.of(new TextSession(widget, item.widget().text()));
              presence.typing(Optional.of(widget));
              editor.accept(new EditorChange.Opened(item));
            });
  }

  /** The editor's text is now this. */
  public void wrote(String now) {
    if (open.isPresent()) {
      TextSession session = open.get();
      TextDelta edit = session.wrote(now);
      if (!edit.isEmpty()) {
        long base = item(session.widget()).map(item -> item.view().textRevision()).orElse(0L);
        change(session.widget(), base, edit);
      }
    }
  }

  /**
   * The editor is left; what was written is one step for undo. A text that is left empty is taken
   * off the board again, and if it is my newest then it was never there.
   */
  public void stop() {
    if (open.isEmpty()) {
      return;
    }
    var _ = shown.newest();
    TextSession session = open.get();
    open = Optional.empty();
    presence.typing(Optional.empty());
    editor.accept(new EditorChange.Closed());
    if (isLeftEmpty(session.widget()) && history.withdraw(session.widget())) {
      submitting.submit(new Operation.WidgetRemove(List.of(session.widget())));
    } else {
      record(session);
      grow(session.widget());
    }
  }

  private void record(TextSession session) {
    if (!session.inverse().isEmpty()) {
      history.record(new Undoable.Writing(session.widget(), session.inverse()));
    }
    changeable(session.widget())
        .filter(item -> isLeftEmpty(item.id()))
        .ifPresent(item -> submitting.submit(Edit.remove(List.of(item))));
  }

  /**
   * Whether it is a free text of mine to take away that has no letters now and in which nobody else
   * writes: there is nothing of it to see.
   */
  boolean isLeftEmpty(WidgetId widget) {
    return changeable(widget).filter(TextEditing::isEmptyText).isPresent()
        && !shown.isWrittenByOthers(widget);
  }

  /**
   * Gives free text the box that its lines need. No step of its own: taking the writing back gives
   * it the box of the text before.
   */
  private void grow(WidgetId widget) {
    changeable(widget)
        .filter(item -> item.widget().kind() instanceof WidgetKind.FreeText)
        .filter(item -> !item.grown().equals(item.widget().bounds().size()))
        .ifPresent(
            item -> {
              Bounds box = new Bounds(item.widget().bounds().position(), item.grown());
              submitting.submit(
                  new Operation.WidgetResize(List.of(new Operation.Resize(widget, box))));
            });
  }

  private static boolean isEmptyText(Item item) {
    return item.widget().kind() instanceof WidgetKind.FreeText && item.widget().text().isBlank();
  }

  /** The board is gone: nothing of it is written in any more. */
  void forget() {
    open = Optional.empty();
  }

  /**
   * Looks whether the text that is open was taken away, or is another one than was told by edits.
   */
  void follow() {
    if (open.isEmpty()) {
      return;
    }
    TextSession session = open.get();
    Optional<Item> item = changeable(session.widget());
    if (item.isEmpty()) {
      stop();
    } else if (!item.get().widget().text().equals(session.text())) {
      carry(session, TextDelta.between(session.text(), item.get().widget().text()));
    }
  }

  /** Others edited a text: what takes my writing back goes along with it. */
  @Override
  public void edited(WidgetId widget, List<TextDelta> edits) {
    for (TextDelta edit : edits) {
      open.filter(session -> session.widget().equals(widget))
          .ifPresentOrElse(session -> carry(session, edit), () -> history.carry(widget, edit));
    }
  }

  /** An edit that does not fit is left to {@link #follow}, which takes the text as it is. */
  private void carry(TextSession session, TextDelta edit) {
    session
        .others(edit)
        .ifPresent(
            below -> {
              history.carry(session.widget(), below);
              editor.accept(new EditorChange.Edited(session.text(), edit));
            });
  }

  /** Gives the widget another text as one step of mine, without an editor. */
  public void rewrite(WidgetId widget, String to) {
    stop();
    changeable(widget)
        .map(item -> TextDelta.between(item.widget().text(), to))
        .filter(edit -> !edit.isEmpty())
        .flatMap(edit -> write(widget, edit))
        .ifPresent(inverse -> history.record(new Undoable.Writing(widget, inverse)));
  }

  /**
   * Makes the edit on the text as it is now; returns the edit that takes it back, or empty when it
   * cannot be made.
   */
  Optional<TextDelta> write(WidgetId widget, TextDelta edit) {
    Optional<Item> item = changeable(widget);
    Optional<TextDelta> inverse = item.flatMap(found -> inverse(edit, found.widget().text()));
    if (inverse.isPresent()) {
      change(widget, item.orElseThrow().view().textRevision(), edit);
      grow(widget);
    }
    return inverse;
  }

  private static Optional<TextDelta> inverse(TextDelta edit, String text) {
    try {
      return Optional.of(edit.inverse(text));
    } catch (InvalidValueException misfit) {
      return Optional.empty();
    }
  }

  private Optional<Item> item(WidgetId widget) {
    return shown.canvas().item(widget);
  }

  private void change(WidgetId widget, long base, TextDelta edit) {
    submitting.submit(new Operation.TextChange(widget, base, edit));
  }

  private Optional<Item> changeable(WidgetId widget) {
    return item(widget).filter(found -> rights.get().mayChange(found.view()));
  }
}
