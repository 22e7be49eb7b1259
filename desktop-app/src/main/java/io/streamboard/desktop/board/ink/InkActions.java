package io.streamboard.desktop.board.ink;

import io.streamboard.desktop.action.Action;
import io.streamboard.desktop.action.Category;
import io.streamboard.desktop.action.Place;
import io.streamboard.desktop.board.tool.Tool;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/** Pen and eraser, and what the pen draws with. */
public final class InkActions {

  private InkActions() {}

  /**
   * All of them.
   *
   * @param tool the one in hand
   * @param mayAdd whether I may draw and rub out at all
   */
  public static List<Action> of(
      InkViewModel model, ObservableValue<Tool> tool, ObservableBooleanValue mayAdd) {
    List<Action> all = new ArrayList<>();
    all.add(
        Action.of("tool-pen", Category.ADD)
            .icon(MaterialDesignD.DRAW)
            .keys("P")
            .in(Place.TOOLS, Place.BOARD_MENU)
            .when(mayAdd)
            .chosen(now(tool, PenTool.class))
            .does(model::draw));
    all.add(
        Action.of("tool-eraser", Category.ADD)
            .icon(MaterialDesignE.ERASER)
            .keys("E")
            .in(Place.TOOLS)
            .when(mayAdd)
            .chosen(now(tool, EraserTool.class))
            .does(model::erase));
    for (Nib nib : Nib.values()) {
      all.add(
          Action.of("pen-" + nib.key(), Category.PEN)
              .icon(icon(nib))
              .when(mayAdd)
              .chosen(now(model, style -> style.nib() == nib))
              .does(() -> model.draw(nib)));
    }
    for (PenColour colour : PenColour.values()) {
      all.add(
          Action.of("pen-" + colour.key(), Category.PEN)
              .icon(MaterialDesignC.CIRCLE)
              .when(mayAdd)
              .chosen(now(model, style -> style.colour() == colour))
              .does(() -> model.draw(colour)));
    }
    return all;
  }

  private static ObservableBooleanValue now(ObservableValue<Tool> tool, Class<?> kind) {
    return Bindings.createBooleanBinding(() -> kind.isInstance(tool.getValue()), tool);
  }

  private static ObservableBooleanValue now(InkViewModel model, Predicate<InkStyle> chosen) {
    return Bindings.createBooleanBinding(() -> chosen.test(model.style().get()), model.style());
  }

  private static Ikon icon(Nib nib) {
    return switch (nib) {
      case FINE -> MaterialDesignC.CIRCLE_SMALL;
      case MEDIUM -> MaterialDesignC.CIRCLE_MEDIUM;
      case BROAD -> MaterialDesignC.CIRCLE;
      case MARKER -> MaterialDesignM.MARKER;
    };
  }
}
