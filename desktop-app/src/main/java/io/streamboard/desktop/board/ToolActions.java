package io.streamboard.desktop.board;

import io.streamboard.desktop.action.Action;
import io.streamboard.desktop.action.Category;
import io.streamboard.desktop.action.Place;
import io.streamboard.desktop.board.tool.AddTool;
import io.streamboard.desktop.board.tool.LassoTool;
import io.streamboard.desktop.board.tool.SelectTool;
import io.streamboard.model.widget.ShapeForm;
import io.streamboard.model.widget.WidgetKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignN;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** Which tool is in hand. */
final class ToolActions {

  private ToolActions() {}

  static List<Action> of(BoardViewModel model) {
    List<Action> all = new ArrayList<>();
    all.add(
        Action.of("tool-select", Category.ADD)
            .icon(MaterialDesignC.CURSOR_DEFAULT_OUTLINE)
            .keys("V")
            .in(Place.TOOLS)
            .chosen(
                Bindings.createBooleanBinding(
                    () -> model.gestures().tool().get() instanceof SelectTool,
                    model.gestures().tool()))
            .does(() -> model.gestures().use(new SelectTool(model.gestures()))));
    all.add(
        Action.of("tool-lasso", Category.ADD)
            .icon(MaterialDesignL.LASSO)
            .keys("Shift+V")
            .in(Place.TOOLS)
            .when(model.status().hasWidgets())
            .chosen(
                Bindings.createBooleanBinding(
                    () -> model.gestures().tool().get() instanceof LassoTool,
                    model.gestures().tool()))
            .does(() -> model.gestures().use(new LassoTool(model.gestures()))));
    all.add(
        adding(model, "tool-note", new WidgetKind.Note())
            .icon(MaterialDesignN.NOTE_OUTLINE)
            .keys("N")
            .in(Place.TOOLS, Place.BOARD_MENU)
            .does(use(model, new WidgetKind.Note())));
    all.add(
        adding(model, "tool-text", new WidgetKind.FreeText())
            .icon(MaterialDesignF.FORMAT_TEXT)
            .keys("T")
            .in(Place.TOOLS, Place.BOARD_MENU)
            .does(use(model, new WidgetKind.FreeText())));
    for (ShapeForm form : ShapeForm.values()) {
      WidgetKind kind = new WidgetKind.Shape(form);
      all.add(
          adding(model, "shape-" + form.name().toLowerCase(Locale.ROOT), kind)
              .icon(icon(form))
              .keys(keys(form))
              .in(Place.SHAPES_MENU)
              .does(use(model, kind)));
    }
    return all;
  }

  private static Action.Draft adding(BoardViewModel model, String id, WidgetKind kind) {
    return Action.of(id, Category.ADD)
        .when(model.status().mayAdd())
        .chosen(
            Bindings.createBooleanBinding(
                () ->
                    model.gestures().tool().get() instanceof AddTool add && add.kind().equals(kind),
                model.gestures().tool()));
  }

  private static Runnable use(BoardViewModel model, WidgetKind kind) {
    return () -> model.gestures().use(new AddTool(model.gestures(), kind));
  }

  private static String[] keys(ShapeForm form) {
    return switch (form) {
      case RECTANGLE -> new String[] {"R"};
      case ELLIPSE -> new String[] {"O"};
      case ROUNDED, DIAMOND, TRIANGLE, STAR, BUBBLE, CYLINDER -> new String[0];
    };
  }

  private static Ikon icon(ShapeForm form) {
    return switch (form) {
      case RECTANGLE -> MaterialDesignR.RECTANGLE_OUTLINE;
      case ROUNDED -> MaterialDesignS.SQUARE_ROUNDED_OUTLINE;
      case ELLIPSE -> MaterialDesignE.ELLIPSE_OUTLINE;
      case DIAMOND -> MaterialDesignR.RHOMBUS_OUTLINE;
      case TRIANGLE -> MaterialDesignT.TRIANGLE_OUTLINE;
      case STAR -> MaterialDesignS.STAR_OUTLINE;
      case BUBBLE -> MaterialDesignC.CHAT_OUTLINE;
      case CYLINDER -> MaterialDesignD.DATABASE_OUTLINE;
    };
  }
}
