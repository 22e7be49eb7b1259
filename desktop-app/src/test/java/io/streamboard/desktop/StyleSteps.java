package io.streamboard.desktop;

import io.streamboard.desktop.canvas.Palette;
import io.streamboard.model.widget.StyleProperty;
import io.streamboard.model.widget.Widget;
import java.util.Optional;

/** How what is selected looks. */
final class StyleSteps {

  /** What no action sets, so that each has something to change. */
  private static final String OTHER = "other";

  private final ActionSteps robot;

  StyleSteps(ActionSteps robot) {
    this.robot = robot;
  }

  void add() {
    Palette.FILLS.forEach(fill -> sets("colour-" + fill, StyleProperty.FILL, fill));
    sets("line-grey", StyleProperty.STROKE, "#768390");
    sets("line-red", StyleProperty.STROKE, "#d1242f");
    sets("line-orange", StyleProperty.STROKE, "#c4620d");
    sets("line-green", StyleProperty.STROKE, "#218838");
    sets("line-teal", StyleProperty.STROKE, "#0f8b8d");
    sets("line-blue", StyleProperty.STROKE, "#2074d4");
    sets("line-violet", StyleProperty.STROKE, "#8b5ad6");
    sets("line-pink", StyleProperty.STROKE, "#c24a8f");
    sets("line-thin", StyleProperty.STROKE_WIDTH, "1");
    sets("line-medium", StyleProperty.STROKE_WIDTH, "2");
    sets("line-thick", StyleProperty.STROKE_WIDTH, "4");
    sets("line-heavy", StyleProperty.STROKE_WIDTH, "8");
    sets("line-solid", StyleProperty.STROKE_LINE, "solid");
    sets("line-dashed", StyleProperty.STROKE_LINE, "dashed");
    sets("line-dotted", StyleProperty.STROKE_LINE, "dotted");
    sets("opacity-full", StyleProperty.OPACITY, "1");
    sets("opacity-high", StyleProperty.OPACITY, "0.75");
    sets("opacity-half", StyleProperty.OPACITY, "0.5");
    sets("opacity-low", StyleProperty.OPACITY, "0.25");
    texts();
    robot.on("style", robot.select(ActionSteps.A), this::isInTheBar);
    robot.on("link-open", this::writeAddress, () -> ActionSteps.shows("#scrim"));
    robot.on("link-edit", robot.select(ActionSteps.A), () -> ActionSteps.shows("#dialog-link"));
    robot.on("link-remove", this::writeAddress, () -> text().equals("see"));
    asks("colour-custom");
    asks("line-custom");
  }

  private void texts() {
    sets("text-auto", StyleProperty.TEXT_SIZE, "auto");
    sets("text-small", StyleProperty.TEXT_SIZE, "12");
    sets("text-medium", StyleProperty.TEXT_SIZE, "16");
    sets("text-large", StyleProperty.TEXT_SIZE, "24");
    sets("text-huge", StyleProperty.TEXT_SIZE, "40");
    sets("text-bold", StyleProperty.TEXT_WEIGHT, "bold");
    sets("text-italic", StyleProperty.TEXT_SLANT, "italic");
    sets("text-left", StyleProperty.TEXT_ALIGN, "left");
    sets("text-centre", StyleProperty.TEXT_ALIGN, "center");
    sets("text-right", StyleProperty.TEXT_ALIGN, "right");
    sets("list-none", StyleProperty.TEXT_LIST, "none");
    sets("list-bullets", StyleProperty.TEXT_LIST, "bullet");
    sets("list-numbers", StyleProperty.TEXT_LIST, "number");
  }

  private void sets(String action, StyleProperty property, String value) {
    robot.on(
        action,
        () -> {
          robot.restyle(ActionSteps.A, property, OTHER);
          robot.select(ActionSteps.A).run();
        },
        () -> look(property).equals(Optional.of(value)));
  }

  private Optional<String> look(StyleProperty property) {
    return robot.stored(ActionSteps.A).map(Widget::style).flatMap(style -> style.get(property));
  }

  private String text() {
    return robot.stored(ActionSteps.A).map(Widget::text).orElse("");
  }

  private void writeAddress() {
    robot.model().writing().edit(robot.id(ActionSteps.A));
    robot.model().writing().wrote("see https://boards.example.invalid");
    robot.model().writing().stop();
    robot.select(ActionSteps.A).run();
  }

  private void asks(String action) {
    robot.on(action, robot.select(ActionSteps.A), () -> ActionSteps.shows("#dialog-colour"));
  }

  private boolean isInTheBar() {
    return robot.app().scene().lookup("#style-bar #colours").isFocused();
  }
}
