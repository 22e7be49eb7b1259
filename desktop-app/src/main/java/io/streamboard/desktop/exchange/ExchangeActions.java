package io.streamboard.desktop.exchange;

import io.streamboard.desktop.action.Action;
import io.streamboard.desktop.action.Category;
import io.streamboard.desktop.action.Place;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** What can be done with files. */
final class ExchangeActions {

  private ExchangeActions() {}

  /**
   * On a board.
   *
   * @param mayAdd whether the person may put something on the board
   * @param some whether there is anything to write
   * @param selected whether something is selected
   */
  static List<Action> of(
      Imports imports,
      Exports exports,
      ForeignClips clips,
      FileWork work,
      ObservableBooleanValue mayAdd,
      ObservableBooleanValue some,
      ObservableBooleanValue selected) {
    List<Action> all = new ArrayList<>();
    all.add(open(imports::choose, both(mayAdd, work)));
    all.add(
        Action.of("copy-excalidraw", Category.FILE)
            .icon(MaterialDesignC.CLIPBOARD_ARROW_RIGHT_OUTLINE)
            .keys("Ctrl+Shift+C")
            .in(Place.SELECTION_MENU)
            .when(both(selected, work))
            .does(clips::copy));
    for (FileFormat format : FileFormat.values()) {
      all.add(
          Action.of("export-" + format.ending(), Category.FILE)
              .icon(icon(format))
              .in(Place.BOARD_MENU, Place.SELECTION_MENU)
              .when(both(some, work))
              .does(() -> exports.export(format)));
    }
    return all;
  }

  /** Where there is no board. */
  static List<Action> ofHome(NewBoards boards, FileWork work) {
    return List.of(open(boards::choose, work.busy().not()));
  }

  private static Action open(Runnable work, ObservableBooleanValue when) {
    return Action.of("import-file", Category.FILE)
        .icon(MaterialDesignF.FOLDER_OPEN_OUTLINE)
        .keys("Ctrl+O")
        .in(Place.BOARD_MENU)
        .when(when)
        .does(work);
  }

  private static BooleanBinding both(ObservableBooleanValue possible, FileWork work) {
    return Bindings.and(possible, work.busy().not());
  }

  private static Ikon icon(FileFormat format) {
    return switch (format) {
      case EXCALIDRAW, CANVAS -> MaterialDesignE.EXPORT;
      case BOARD -> MaterialDesignF.FILE_OUTLINE;
      case SVG -> MaterialDesignF.FILE_CODE_OUTLINE;
      case PNG -> MaterialDesignF.FILE_IMAGE_OUTLINE;
    };
  }
}
