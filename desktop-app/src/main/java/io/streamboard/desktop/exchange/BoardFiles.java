package io.streamboard.desktop.exchange;

import io.streamboard.desktop.action.Action;
import io.streamboard.desktop.board.BoardViewModel;
import io.streamboard.desktop.board.image.ImageSource;
import io.streamboard.desktop.exchange.FileProblemException.Problem;
import io.streamboard.desktop.ui.Clips;
import io.streamboard.desktop.ui.FileChoice;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.BoardId;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Point2D;
import javafx.scene.Node;

/** Files in and out of one open board, put together. On the JavaFX thread. */
public final class BoardFiles {

  private static final int MOST_NAMED = 8;

  private final BoardViewModel model;
  private final FileWork work;
  private final Imports imports;
  private final Exports exports;
  private final ForeignClips clips;
  private final ExchangeWindow window;

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
    this.window = window;
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
   * Takes from now on what is dropped on the board's screen, and copied files and what Excalidraw
   * has copied.
   *
   * @param canvas in whose pixels the camera counts
   */
  public void install(Node screen, Node canvas) {
    model.pasting().first(this::paste);
    new FileDrop((files, at) -> dropped(files, canvas.sceneToLocal(at))).install(screen);
  }

  /** Whether it is something of these that was copied. */
  boolean paste(Clips.Clip clip) {
    return clips.paste(clip) || pasteFiles(clip);
  }

  private boolean pasteFiles(Clips.Clip clip) {
    DroppedFiles files = DroppedFiles.of(clip.files());
    boolean taken = clip.widgets().isEmpty() && files.anyTaken();
    if (taken) {
      take(files, model.desk().place());
    }
    return taken;
  }

  private void dropped(DroppedFiles files, Point2D at) {
    take(files, model.viewport().camera().get().world(at.getX(), at.getY()));
  }

  /** Puts on the board what can be put there, around a place of it, and names what cannot. */
  void take(DroppedFiles files, Point around) {
    model.images().insert(files.pictures().stream().map(ImageSource.Stored::new).toList(), around);
    if (!files.boards().isEmpty()) {
      imports.read(files.boards(), around);
    }
    if (!files.others().isEmpty()) {
      window.failed(Texts.of("drop.left"), names(files.others()));
    }
  }

  private static String names(List<Path> files) {
    String named =
        files.stream()
            .limit(MOST_NAMED)
            .map(file -> String.valueOf(file.getFileName()))
            .collect(Collectors.joining("\n"));
    int more = files.size() - MOST_NAMED;
    String all = more > 0 ? named + "\n" + Texts.of("drop.more", more) : named;
    return all + "\n\n" + Texts.ofCode("file-error", Problem.UNKNOWN.code());
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
