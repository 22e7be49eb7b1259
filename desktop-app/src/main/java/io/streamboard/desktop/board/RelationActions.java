package io.streamboard.desktop.board;

import io.streamboard.desktop.action.Action;
import io.streamboard.desktop.action.Category;
import io.streamboard.desktop.action.Place;
import io.streamboard.desktop.board.relation.Connecting;
import io.streamboard.desktop.board.relation.ConnectorTool;
import io.streamboard.desktop.board.relation.Head;
import io.streamboard.desktop.board.relation.Route;
import io.streamboard.desktop.board.tool.AddTool;
import io.streamboard.model.widget.WidgetKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignG;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/** Connectors, frames and groups. */
final class RelationActions {

  private RelationActions() {}

  static List<Action> of(BoardViewModel model) {
    List<Action> all = new ArrayList<>();
    for (Route route : Route.values()) {
      all.add(tool(model, route));
    }
    all.add(frameTool(model));
    all.addAll(frames(model));
    all.addAll(groups(model));
    all.add(
        Action.of("connect", Category.TOGETHER)
            .icon(MaterialDesignV.VECTOR_LINE)
            .keys("Ctrl+J")
            .in(Place.SELECTION_MENU)
            .when(model.relations().connecting().mayConnect())
            .does(model.relations().connecting()::connect));
    all.add(bind(model, true));
    all.add(bind(model, false));
    for (Route route : Route.values()) {
      all.add(
          line(model, "route-" + name(route), icon(route))
              .does(() -> model.relations().connecting().route(route)));
    }
    for (Head head : Head.values()) {
      all.add(head(model, true, head));
      all.add(head(model, false, head));
    }
    return all;
  }

  private static Action bind(BoardViewModel model, boolean start) {
    return Action.of(start ? "bind-start" : "bind-end", Category.LINE)
        .icon(start ? MaterialDesignR.RAY_END_ARROW : MaterialDesignR.RAY_START_ARROW)
        .in(Place.SELECTION_MENU)
        .when(model.relations().connecting().mayBind())
        .does(() -> model.relations().connecting().bindSelected(start));
  }

  private static Action tool(BoardViewModel model, Route route) {
    Action.Draft draft =
        Action.of(
                route == Route.STRAIGHT ? "tool-connector" : "tool-connector-" + name(route),
                Category.ADD)
            .icon(icon(route))
            .in(Place.LINES_MENU)
            .when(model.status().mayAdd())
            .chosen(
                Bindings.createBooleanBinding(
                    () ->
                        model.gestures().tool().get() instanceof ConnectorTool tool
                            && tool.route() == route,
                    model.gestures().tool()));
    return (route == Route.STRAIGHT ? draft.keys("L") : draft)
        .does(
            () -> {
              Connecting connecting = model.relations().connecting();
              model.gestures().use(new ConnectorTool(connecting, route, model.gestures()::done));
            });
  }

  private static Action frameTool(BoardViewModel model) {
    WidgetKind frame = new WidgetKind.Frame();
    return Action.of("tool-frame", Category.ADD)
        .icon(MaterialDesignA.ARTBOARD)
        .keys("F")
        .in(Place.TOOLS, Place.BOARD_MENU)
        .when(model.status().mayAdd())
        .chosen(
            Bindings.createBooleanBinding(
                () ->
                    model.gestures().tool().get() instanceof AddTool add
                        && add.kind().equals(frame),
                model.gestures().tool()))
        .does(() -> model.gestures().use(new AddTool(model.gestures(), frame)));
  }

  private static List<Action> frames(BoardViewModel model) {
    return List.of(
        Action.of("frame-selection", Category.TOGETHER)
            .icon(MaterialDesignS.SELECT_GROUP)
            .in(Place.SELECTION_MENU)
            .when(model.relations().framing().mayFrame())
            .does(model.relations().framing()::frameSelection),
        Action.of("dissolve-frame", Category.TOGETHER)
            .icon(MaterialDesignS.SELECT_OFF)
            .in(Place.SELECTION_MENU)
            .when(model.relations().framing().mayDissolve())
            .does(model.relations().framing()::dissolve));
  }

  private static List<Action> groups(BoardViewModel model) {
    return List.of(
        Action.of("group", Category.TOGETHER)
            .icon(MaterialDesignG.GROUP)
            .keys("Ctrl+G")
            .in(Place.SELECTION_MENU)
            .when(model.relations().grouping().mayGroup())
            .does(model.relations().grouping()::group),
        Action.of("ungroup", Category.TOGETHER)
            .icon(MaterialDesignU.UNGROUP)
            .keys("Ctrl+Shift+G")
            .in(Place.SELECTION_MENU)
            .when(model.relations().grouping().mayUngroup())
            .does(model.relations().grouping()::ungroup));
  }

  private static Action head(BoardViewModel model, boolean start, Head head) {
    return line(model, (start ? "start-" : "end-") + name(head), icon(start, head))
        .does(() -> model.relations().connecting().head(start, head));
  }

  private static Action.Draft line(BoardViewModel model, String id, Ikon icon) {
    return Action.of(id, Category.LINE)
        .icon(icon)
        .in(Place.SELECTION_MENU, Place.CONNECTOR_MENU)
        .when(model.relations().connecting().mayStyle());
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static Ikon icon(Route route) {
    return switch (route) {
      case STRAIGHT -> MaterialDesignV.VECTOR_LINE;
      case ELBOW -> MaterialDesignV.VECTOR_POLYLINE;
      case CURVE -> MaterialDesignV.VECTOR_CURVE;
    };
  }

  private static Ikon icon(boolean start, Head head) {
    return switch (head) {
      case NONE -> MaterialDesignM.MINUS;
      case ARROW -> start ? MaterialDesignA.ARROW_LEFT_THIN : MaterialDesignA.ARROW_RIGHT_THIN;
      case TRIANGLE -> start ? MaterialDesignM.MENU_LEFT : MaterialDesignM.MENU_RIGHT;
      case DOT -> MaterialDesignC.CIRCLE_SMALL;
    };
  }
}
