package io.streamboard.desktop.window;

import io.streamboard.desktop.board.BoardLink;
import io.streamboard.desktop.board.BoardScreen;
import io.streamboard.desktop.board.BoardViewModel;
import io.streamboard.desktop.board.EditorChange;
import io.streamboard.desktop.board.Seeking;
import io.streamboard.desktop.exchange.FileWork;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.desktop.ui.Toasts;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.WidgetId;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

/**
 * A board that is open in a window. What is known and under way on it lives here until the tab is
 * closed; its picture is made when it is first shown. While it is not shown nothing is painted for
 * it, and what is there when it is shown again is painted once.
 */
public final class BoardTab {

  /** The window that the tab is in. */
  interface Keeper {

    /** The board is gone for the person, or could not be opened; the sentence says why. */
    void gone(BoardTab tab, String sentence);

    /** Somebody mentioned the person on the board, or that is not to be told any more. */
    void mentioned();
  }

  private final BoardId id;
  private final Parts parts;
  private final Session session;
  private final Toasts toasts;
  private final BoardViewModel model;
  private final FileWork files;
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
  private Optional<Keeper> keeper = Optional.empty();
  private Optional<BoardScreen> picture = Optional.empty();
  private boolean open;

  /**
   * Opens nothing yet: that is done when the tab is first shown.
   *
   * @param known the board's title as far as it is known; empty when it is not
   */
  BoardTab(BoardId id, String known, Parts parts, Session session) {
    this.id = id;
    this.parts = parts;
    this.session = session;
    toasts = new Toasts(parts.fx());
    model =
        new BoardViewModel(
            session.client().me(),
            parts.fx(),
            toasts,
            parts.ids(),
            parts.millis(),
            parts.snaps(),
            session.images());
    files = parts.files().newWork();
    model.show(new Unseen());
    title.set(known);
    model.status().title().addListener((observed, before, now) -> title.set(now));
    model.beside().announcements().on().bindBidirectional(parts.announcing());
    model.beside().meet(session.client(), parts.fx(), id);
    model.beside().talk().mentioned().addListener((observed, before, now) -> tellMention());
    model.beside().names().watch(this::tellMention);
  }

  BoardId id() {
    return id;
  }

  /** Empty while it is not known. */
  ReadOnlyStringProperty title() {
    return title.getReadOnlyProperty();
  }

  /** What a window is called that shows the board to this person. */
  ObservableValue<String> windowTitle() {
    String me = session.client().name();
    return title.map(
        known -> known.isEmpty() ? Texts.of("app.title") : Texts.of("app.window", known, me));
  }

  BoardViewModel model() {
    return model;
  }

  Toasts toasts() {
    return toasts;
  }

  /** The import or export that is under way on the board. */
  FileWork files() {
    return files;
  }

  /** The picture; empty while the tab is not shown or was not shown since the last rewording. */
  Optional<BoardScreen> picture() {
    return picture;
  }

  /** The tab is in this window from now on, which makes a picture of its own. */
  void keep(Keeper by) {
    keeper = Optional.of(by);
    reword();
  }

  /** The next picture is made anew; who was writing in the one before has left its editor. */
  void reword() {
    model.writing().stop();
    picture.ifPresent(BoardScreen::retire);
    picture = Optional.empty();
    model.show(new Unseen());
  }

  /** Begins to paint; opens the board when that was not done yet. */
  BoardScreen show(Supplier<BoardScreen> maker) {
    BoardScreen made = picture.orElseGet(maker);
    picture = Optional.of(made);
    model.show(made);
    model.following().hidden(false);
    model.beside().hidden(false);
    if (!open) {
      open = true;
      model.attach(session.client().open(id, new BoardLink(parts.fx(), model)));
    }
    return made;
  }

  /** Ends what the person had in hand, and paints no more. */
  void hide() {
    if (open) {
      model.writing().stop();
      model.pointAt(Optional.empty());
      model.following().hidden(true);
    }
    model.beside().hidden(true);
    model.show(new Unseen());
  }

  /** Brings the person to a widget as soon as the board is there. */
  void seek(WidgetId widget) {
    new Seeking(model, toasts).seek(widget);
  }

  private void tellMention() {
    keeper.ifPresent(Keeper::mentioned);
  }

  void gone(String sentence) {
    keeper.ifPresent(in -> in.gone(this, sentence));
  }

  /** Leaves the board; what has no outcome yet is still sent. */
  void close() {
    files.cancel();
    model.show(new Unseen());
    picture.ifPresent(BoardScreen::retire);
    picture = Optional.empty();
    int lost = model.images().unfinished();
    if (lost > 0) {
      session.home().say(Texts.of("image.unfinished", lost, title().get()));
    }
    if (open) {
      model.close();
    }
  }

  /** A window in which nobody sees the board. */
  private final class Unseen implements BoardViewModel.Window {

    @Override
    public void repaint() {}

    @Override
    public void editor(EditorChange change) {}

    @Override
    public void leave(String sentence) {
      gone(sentence);
    }
  }
}
