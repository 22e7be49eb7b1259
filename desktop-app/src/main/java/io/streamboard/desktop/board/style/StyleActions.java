package io.streamboard.desktop.board.style;

import io.streamboard.desktop.action.Action;
import io.streamboard.desktop.action.Category;
import io.streamboard.desktop.action.Place;
import io.streamboard.desktop.canvas.Palette;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** How what is selected looks. */
public final class StyleActions {

  private final Styling styling;
  private final UnaryOperator<Optional<String>> ask;
  private final List<Action> all = new ArrayList<>();

  private StyleActions(Styling styling, UnaryOperator<Optional<String>> ask) {
    this.styling = styling;
    this.ask = ask;
  }

  /**
   * All of them.
   *
   * @param ask asks the person for a colour as {@code #rrggbb}, beginning with the one that is
   *     there; empty when the person has none in mind
   */
  public static List<Action> of(Styling styling, UnaryOperator<Optional<String>> ask) {
    StyleActions actions = new StyleActions(styling, ask);
    actions.colours();
    actions.lines();
    actions.texts();
    actions.opacity();
    return List.copyOf(actions.all);
  }

  private void colours() {
    for (String colour : Palette.FILLS) {
      add(
          choice("colour-" + colour, Category.COLOUR, Manner.FILL, colour)
              .in(Place.COLOURS_MENU, Place.SELECTION_MENU),
          Manner.FILL,
          colour);
    }
    custom("colour-custom", Manner.FILL, Place.COLOURS_MENU);
    for (LineColour colour : LineColour.values()) {
      add(
          choice("line-" + colour.key(), Category.OUTLINE, Manner.LINE_COLOUR, colour.value())
              .in(Place.LINE_COLOURS_MENU),
          Manner.LINE_COLOUR,
          colour.value());
    }
    custom("line-custom", Manner.LINE_COLOUR, Place.LINE_COLOURS_MENU);
  }

  private void custom(String id, Manner manner, Place place) {
    all.add(
        Action.of(id, manner == Manner.FILL ? Category.COLOUR : Category.OUTLINE)
            .icon(MaterialDesignE.EYEDROPPER)
            .in(place)
            .when(styling.may(manner))
            .does(
                () ->
                    ask.apply(styling.common(manner).flatMap(Palette::colour))
                        .ifPresent(colour -> styling.choose(manner, colour))));
  }

  private void lines() {
    width("line-thin", "1");
    width("line-medium", "2");
    width("line-thick", "4");
    width("line-heavy", "8");
    dash("line-solid", "solid");
    dash("line-dashed", "dashed");
    dash("line-dotted", "dotted");
  }

  private void width(String id, String value) {
    menu(id, Category.OUTLINE, Manner.LINE_WIDTH, value, Place.LINES_STYLE_MENU);
  }

  private void dash(String id, String value) {
    menu(id, Category.OUTLINE, Manner.LINE_DASH, value, Place.LINES_STYLE_MENU);
  }

  private void texts() {
    size("text-auto", Manner.AUTO);
    size("text-small", "12");
    size("text-medium", "16");
    size("text-large", "24");
    size("text-huge", "40");
    toggle("text-bold", "Ctrl+B", MaterialDesignF.FORMAT_BOLD, Manner.WEIGHT, "bold");
    toggle("text-italic", "Ctrl+I", MaterialDesignF.FORMAT_ITALIC, Manner.SLANT, "italic");
    align("text-left", MaterialDesignF.FORMAT_ALIGN_LEFT, "left");
    align("text-centre", MaterialDesignF.FORMAT_ALIGN_CENTER, "center");
    align("text-right", MaterialDesignF.FORMAT_ALIGN_RIGHT, "right");
    list("list-none", MaterialDesignF.FORMAT_ALIGN_JUSTIFY, "none");
    list("list-bullets", MaterialDesignF.FORMAT_LIST_BULLETED, "bullet");
    list("list-numbers", MaterialDesignF.FORMAT_LIST_NUMBERED, "number");
  }

  private void size(String id, String value) {
    menu(id, Category.TEXT, Manner.TEXT_SIZE, value, Place.TEXT_SIZES_MENU);
  }

  private void align(String id, Ikon icon, String value) {
    add(
        choice(id, Category.TEXT, Manner.ALIGN, value).icon(icon).in(Place.TEXT_LINES_MENU),
        Manner.ALIGN,
        value);
  }

  private void list(String id, Ikon icon, String value) {
    add(
        choice(id, Category.TEXT, Manner.LIST, value).icon(icon).in(Place.TEXT_LINES_MENU),
        Manner.LIST,
        value);
  }

  private void toggle(String id, String keys, Ikon icon, Manner manner, String on) {
    all.add(
        choice(id, Category.TEXT, manner, on)
            .keys(keys)
            .icon(icon)
            .in(Place.STYLE_BAR)
            .does(() -> styling.toggle(manner, on, "normal")));
  }

  private void opacity() {
    menu("opacity-full", Category.OUTLINE, Manner.OPACITY, "1", Place.OPACITY_MENU);
    menu("opacity-high", Category.OUTLINE, Manner.OPACITY, "0.75", Place.OPACITY_MENU);
    menu("opacity-half", Category.OUTLINE, Manner.OPACITY, "0.5", Place.OPACITY_MENU);
    menu("opacity-low", Category.OUTLINE, Manner.OPACITY, "0.25", Place.OPACITY_MENU);
  }

  private void menu(String id, Category category, Manner manner, String value, Place place) {
    add(choice(id, category, manner, value).in(place), manner, value);
  }

  private Action.Draft choice(String id, Category category, Manner manner, String value) {
    return Action.of(id, category).when(styling.may(manner)).chosen(styling.is(manner, value));
  }

  private void add(Action.Draft draft, Manner manner, String value) {
    all.add(draft.does(() -> styling.choose(manner, value)));
  }
}
