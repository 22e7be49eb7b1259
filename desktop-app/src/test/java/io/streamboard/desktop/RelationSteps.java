package io.streamboard.desktop;

import io.streamboard.model.id.WidgetId;
import io.streamboard.model.widget.Anchor;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.StyleProperty;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Connectors, frames and groups. */
final class RelationSteps {

  private final ActionSteps robot;

  RelationSteps(ActionSteps robot) {
    this.robot = robot;
  }

  void add() {
    for (String tool :
        List.of("tool-connector", "tool-connector-elbow", "tool-connector-curve", "tool-frame")) {
      robot.on(tool, () -> robot.isChosen(tool));
    }
    frames();
    groups();
    robot.on("connect", robot.select(ActionSteps.A, ActionSteps.C), () -> connector().isPresent());
    bound("bind-start", true);
    bound("bind-end", false);
    for (String route : List.of("straight", "elbow", "curve")) {
      styled("route-" + route, StyleProperty.ROUTE, route);
    }
    for (String head : List.of("none", "arrow", "triangle", "dot")) {
      styled("start-" + head, StyleProperty.START_HEAD, head);
      styled("end-" + head, StyleProperty.END_HEAD, head);
    }
  }

  private void frames() {
    robot.on(
        "frame-selection",
        robot.select(ActionSteps.A, ActionSteps.B),
        () -> held().toList().equals(List.of(ActionSteps.A, ActionSteps.B)));
    robot.on(
        "dissolve-frame",
        () -> {
          robot.select(ActionSteps.A, ActionSteps.B).run();
          robot.model().relations().framing().frameSelection();
        },
        () -> held().findAny().isEmpty() && robot.stored(ActionSteps.A).isPresent());
  }

  private void groups() {
    robot.on(
        "group",
        robot.select(ActionSteps.A, ActionSteps.B),
        () -> grouped().toList().equals(List.of(ActionSteps.A, ActionSteps.B)));
    robot.on(
        "ungroup",
        () -> {
          robot.select(ActionSteps.A, ActionSteps.B).run();
          robot.model().relations().grouping().group();
        },
        () -> grouped().findAny().isEmpty());
  }

  private Stream<String> held() {
    return ActionSteps.ALL.stream()
        .filter(name -> robot.stored(name).flatMap(Widget::holder).isPresent());
  }

  private Stream<String> grouped() {
    return ActionSteps.ALL.stream()
        .filter(name -> robot.stored(name).flatMap(Widget::group).isPresent());
  }

  private void bound(String action, boolean start) {
    robot.on(
        action,
        () -> {
          robot.select(ActionSteps.A, ActionSteps.C).run();
          robot.model().relations().connecting().connect();
          WidgetId line = robot.model().selection().now().iterator().next();
          robot.model().selection().select(List.of(line, robot.id(ActionSteps.B)));
        },
        () ->
            connector()
                .map(Widget::kind)
                .map(kind -> (WidgetKind.Connector) kind)
                .flatMap(kind -> (start ? kind.from() : kind.to()).anchor())
                .map(Anchor::widget)
                .equals(Optional.of(robot.id(ActionSteps.B))));
  }

  private void styled(String action, StyleProperty property, String value) {
    robot.on(
        action,
        () -> {
          robot.select(ActionSteps.A, ActionSteps.C).run();
          robot.model().relations().connecting().connect();
        },
        () ->
            connector()
                .map(Widget::style)
                .map((Style style) -> style.get(property))
                .equals(Optional.of(Optional.of(value))));
  }

  private Optional<Widget> connector() {
    return robot.model().canvas().all().stream()
        .map(item -> item.id())
        .flatMap((WidgetId id) -> robot.server().state(robot.board()).live(id).stream())
        .map(state -> state.widget())
        .filter(widget -> widget.kind() instanceof WidgetKind.Connector)
        .findFirst();
  }
}
