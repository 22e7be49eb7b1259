package io.streamboard.desktop.window;

import io.streamboard.desktop.board.BoardLink;
import io.streamboard.desktop.board.BoardScreen;
import io.streamboard.desktop.board.BoardViewModel;
import io.streamboard.desktop.exchange.FileWork;
import io.streamboard.desktop.ui.Toasts;
import io.streamboard.model.id.BoardId;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;

/**
 * A board that is open in a window. What is known and under way on it lives here until the tab is
 * closed; its picture is made when it is first shown.
 */
final class BoardTab {

  private final BoardId id;
  private final Toasts toasts;
  private final BoardViewModel model;
  private final FileWork files;
  private Optional<BoardScreen> picture = Optional.empty();

  /** Opens the board on the session's connection. */
  BoardTab(BoardId id, Parts parts, Session session) {
    this.id = id;
    toasts = new Toasts(parts.fx());
    model =
        new BoardViewModel(session.client().me(), parts.fx(), toasts, parts.ids(), parts.millis());
    files = parts.files().newWork();
    model.attach(session.client().open(id, new BoardLink(parts.fx(), model)));
  }

  BoardId id() {
    return id;
  }

  /** Empty until the first view has come. */
  ReadOnlyStringProperty title() {
    return model.title();
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

  /** The picture, made when there is none. */
  BoardScreen picture(Supplier<BoardScreen> maker) {
    BoardScreen made = picture.orElseGet(maker);
    picture = Optional.of(made);
    return made;
  }

  Optional<BoardScreen> picture() {
    return picture;
  }

  /** The next picture is made anew: words or the window are others now. */
  void forgetPicture() {
    picture = Optional.empty();
  }

  /** Leaves the board; what has no outcome yet is still sent. */
  void close() {
    files.cancel();
    model.close();
  }
}
