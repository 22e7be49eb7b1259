package io.streamboard.desktop.board.image;

import io.streamboard.desktop.action.Action;
import io.streamboard.desktop.action.Category;
import io.streamboard.desktop.action.Place;
import io.streamboard.desktop.canvas.Item;
import io.streamboard.model.widget.WidgetKind;
import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** What is done with images. */
public final class ImageActions {

  /** What the actions ask of the window. */
  public interface Window {

    /** Asks for files of pictures and puts them on the board. */
    void insert();

    /** Asks what the selected image shows. */
    void describe();
  }

  private ImageActions() {}

  public static boolean isImage(Item item) {
    return item.widget().kind() instanceof WidgetKind.Image;
  }

  /**
   * All of them.
   *
   * @param mayAdd whether I may put something new on the board
   * @param mayDescribe whether one image is selected that I may change
   */
  public static List<Action> of(
      Window window, ObservableBooleanValue mayAdd, ObservableBooleanValue mayDescribe) {
    return List.of(
        Action.of("insert-image", Category.ADD)
            .icon(MaterialDesignI.IMAGE_PLUS)
            .keys("I")
            .in(Place.TOOLS, Place.BOARD_MENU)
            .when(mayAdd)
            .does(window::insert),
        Action.of("alt-text", Category.EDIT)
            .icon(MaterialDesignT.TEXT_BOX_OUTLINE)
            .in(Place.SELECTION_MENU)
            .when(mayDescribe)
            .does(window::describe));
  }
}
