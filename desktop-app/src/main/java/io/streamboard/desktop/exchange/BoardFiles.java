package io.streamboard.desktop.exchange;

import io.streamboard.desktop.action.Action;
import io.streamboard.desktop.board.BoardViewModel;
import io.streamboard.desktop.ui.FileChoice;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.model.id.BoardId;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Point2D;
import javafx.scene.Node;

/** Files in and out of one open board, put together. On the JavaFX thread. */
public final class BoardFiles {

  private final BoardViewModel model;
  private final FileWork work;
  private final Imports imports;
  private final Exports exports;
  private final ForeignClips clips;

  /**
   * @param work of this board; lives longer than this, which belongs to one picture of the board
   */
  public BoardFiles(
      FileMeans means,
      FileWork work,
      BoardId board,
      BoardViewModel model,
      PictureFiles pictures,
      FileChoice choice,
      ExchangeWindow window) {
    this.model = model;
    this.work = work;
    BoardFileParts here =
        new BoardFileParts(model.desk(), board, means.fx(), work, pictures, choice, window);
    imports = new Imports(here, model.viewport()::centre);
    clips = new ForeignClips(here, means.clips(), imports);
    exports = new Exports(here);
  }

  public List<Action> actions() {
    return ExchangeActions.of(
        imports,
        exports,
        clips,
        work,
        model.status().mayAdd(),
        model.status().hasWidgets(),
        model.selection().some());
  }

  /**
   * Takes from now on what is dropped on the board's screen, and what Excalidraw has copied.
   *
   * @param canvas in whose pixels the camera counts
   */
  public void install(Node screen, Node canvas) {
    model.pasting().first(clips::paste);
    new FileDrop((files, at) -> dropped(files, canvas.sceneToLocal(at))).install(screen);
  }

  private void dropped(List<Path> files, Point2D at) {
    imports.read(files, model.viewport().camera().get().world(at.getX(), at.getY()));
  }

  /** Puts on the board what was read before the board was made, as soon as the board is here. */
  public void bring(Arrived arrived) {
    String name = Texts.of("import.name", arrived.name());
    ObservableBooleanValue loaded = model.status().loaded();
    if (loaded.get()) {
      imports.bring(List.of(arrived), name);
      return;
    }
    work.show(new FileWork.Progress(name, 0));
    loaded.addListener(
        new javafx.beans.value.ChangeListener<>() {
          @Override
          public void changed(
              javafx.beans.value.ObservableValue<? extends Boolean> observed,
              Boolean before,
              Boolean now) {
            loaded.removeListener(this);
            imports.bring(List.of(arrived), name);
            model.viewport().fit();
          }
        });
  }
}
