package io.streamboard.desktop.exchange;

import io.streamboard.desktop.action.Action;
import io.streamboard.desktop.board.BoardViewModel;
import io.streamboard.desktop.ui.FileChoice;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.BoardId;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.value.ObservableBooleanValue;

/** Files in and out of one open board, put together. On the JavaFX thread. */
public final class BoardFiles {

  private final BoardViewModel model;
  private final FileWork work;
  private final Imports imports;
  private final Exports exports;

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
    imports =
        new Imports(
            model.desk(),
            board,
            means.fx(),
            work,
            pictures,
            choice,
            window,
            model.viewport()::centre);
    exports = new Exports(model.desk(), board, means.fx(), work, pictures, choice, window);
  }

  public List<Action> actions() {
    return ExchangeActions.of(imports, exports, work, model.mayAdd(), model.hasWidgets());
  }

  /** Whether something that was dropped on a board is read here, going by its name. */
  public static boolean reads(Path file) {
    return FileFormat.ofReadable(file).isPresent();
  }

  /** Files were dropped on a place of the board. */
  public void dropped(List<Path> files, Point place) {
    imports.read(files, place);
  }

  /** Puts on the board what was read before the board was made, as soon as the board is here. */
  public void bring(Arrived arrived) {
    String name = Texts.of("import.name", arrived.name());
    ObservableBooleanValue loaded = model.loaded();
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
