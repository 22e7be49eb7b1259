package io.streamboard.desktop.board.style;

import io.streamboard.desktop.action.Action;
import io.streamboard.desktop.action.ActionControls;
import io.streamboard.desktop.action.Place;
import io.streamboard.desktop.action.Registry;
import io.streamboard.desktop.canvas.Box;
import io.streamboard.desktop.canvas.Palette;
import io.streamboard.desktop.ui.Controls;
import io.streamboard.desktop.ui.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignO;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/**
 * The bar beside what is selected: how it looks, made from the actions of {@link Place#STYLE_BAR}
 * and of the menus that stand in it. Shows only what can be done with the selection, stands over or
 * under it and never on it while it is written in. Lies over the canvas; lives on the JavaFX
 * thread.
 */
public final class StyleBar extends Region {

  private static final PseudoClass MIXED = PseudoClass.getPseudoClass("mixed");

  /** Between the bar and the box of the selection: handles stand there. */
  private static final double GAP = 44;

  private static final double EDGE = 8;

  /** At the bottom stand signs and the zoom. */
  private static final double CORNERS = 64;

  private static final double SWATCH = 16;

  private final Styling styling;
  private final Registry registry;
  private final Supplier<Optional<Box>> selected;
  private final Supplier<Boolean> writing;
  private final HBox bar = new HBox();

  /**
   * @param selected the box around what is selected, in pixels of this; empty when the bar is of no
   *     use now
   * @param writing whether a text of it is open
   */
  public StyleBar(
      Styling styling,
      Registry registry,
      Supplier<Optional<Box>> selected,
      Supplier<Boolean> writing) {
    this.styling = styling;
    this.registry = registry;
    this.selected = selected;
    this.writing = writing;
    setPickOnBounds(false);
    bar.setId("style-bar");
    bar.getStyleClass().addAll("floating", "style-bar");
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.setAccessibleText(Texts.of("style.bar"));
    bar.setVisible(false);
    fill();
    getChildren().setAll(bar);
    styling.watch(this::requestLayout);
  }

  private void fill() {
    menu(Place.COLOURS_MENU, "colours", MaterialDesignP.PALETTE_OUTLINE, Manner.FILL);
    menu(Place.LINE_COLOURS_MENU, "lines", MaterialDesignP.PENCIL_OUTLINE, Manner.LINE_COLOUR);
    menu(
        Place.LINES_STYLE_MENU, "line-style", MaterialDesignF.FORMAT_LINE_STYLE, Manner.LINE_WIDTH);
    show(menu(Place.CONNECTOR_MENU, "connector", MaterialDesignV.VECTOR_LINE));
    menu(Place.OPACITY_MENU, "opacity", MaterialDesignO.OPACITY, Manner.OPACITY);
    menu(Place.TEXT_SIZES_MENU, "text-size", MaterialDesignF.FORMAT_SIZE, Manner.TEXT_SIZE);
    menu(Place.TEXT_LINES_MENU, "text-lines", MaterialDesignF.FORMAT_ALIGN_LEFT, Manner.ALIGN);
    for (Action action : registry.in(Place.STYLE_BAR)) {
      ButtonBase button = ActionControls.control(action);
      mark(button, action.id());
      show(button);
    }
  }

  private void menu(Place place, String id, Ikon icon, Manner manner) {
    MenuButton menu = menu(place, id, icon);
    mixed(menu, manner);
    show(menu);
  }

  private MenuButton menu(Place place, String id, Ikon icon) {
    List<Action> actions = registry.in(place);
    MenuButton menu = Controls.menu(id, icon, "style." + id);
    Function<Action, Node> picture = StyleBar::picture;
    menu.getItems().setAll(ActionControls.plain(actions, picture));
    menu.disableProperty().bind(ActionControls.noneOf(actions));
    return menu;
  }

  /** What cannot be done takes no room. */
  private void show(Node control) {
    control.visibleProperty().bind(control.disableProperty().not());
    control.managedProperty().bind(control.visibleProperty());
    control.managedProperty().addListener((observed, before, now) -> requestLayout());
    bar.getChildren().add(control);
  }

  private void mark(ButtonBase button, String id) {
    switch (id) {
      case "text-bold" -> mixed(button, Manner.WEIGHT);
      case "text-italic" -> mixed(button, Manner.SLANT);
      default -> {}
    }
  }

  /** Says and shows when the selected look differently. */
  private void mixed(ButtonBase button, Manner manner) {
    String name = button.getAccessibleText();
    var mixed = styling.isMixed(manner);
    mixed.addListener((observed, before, now) -> mixed(button, name, now));
    mixed(button, name, mixed.get());
    button.getProperties().put(MIXED, mixed);
  }

  private static void mixed(ButtonBase button, String name, boolean now) {
    button.pseudoClassStateChanged(MIXED, now);
    button.setAccessibleText(now ? Texts.of("style.mixed", name) : name);
  }

  /** A patch of the colour that the action gives, or its icon. */
  public static Node picture(Action action) {
    return colour(action.id()).map(StyleBar::swatch).orElseGet(() -> ActionControls.icon(action));
  }

  private static Optional<String> colour(String id) {
    for (LineColour line : LineColour.values()) {
      if (id.equals("line-" + line.key())) {
        return Optional.of(line.value());
      }
    }
    return Palette.FILLS.stream()
        .filter(fill -> id.equals("colour-" + fill))
        .findFirst()
        .flatMap(Palette::colour);
  }

  private static Node swatch(String colour) {
    Rectangle swatch = new Rectangle(SWATCH, SWATCH, Color.web(colour));
    swatch.getStyleClass().add("swatch");
    return swatch;
  }

  /** Gives the keys to the first control; returns whether there is one. */
  public boolean focusFirst() {
    Optional<Node> first = bar.getChildren().stream().filter(Node::isVisible).findFirst();
    first.filter(node -> bar.isVisible()).ifPresent(Node::requestFocus);
    return bar.isVisible() && first.isPresent();
  }

  @Override
  protected void layoutChildren() {
    Optional<Box> place =
        styling.isSome() ? selected.get().flatMap(this::beside) : Optional.empty();
    bar.setVisible(place.isPresent());
    place.ifPresent(
        box ->
            bar.resizeRelocate(Math.rint(box.x()), Math.rint(box.y()), box.width(), box.height()));
  }

  private Optional<Box> beside(Box box) {
    double width = Math.min(bar.prefWidth(-1), getWidth() - 2 * EDGE);
    double height = bar.prefHeight(-1);
    double most = Math.max(EDGE, getWidth() - width - EDGE);
    double x = Math.clamp(box.x() + (box.width() - width) / 2, EDGE, most);
    double over = box.y() - GAP - height;
    double under = box.y() + box.height() + GAP / 2;
    if (over >= EDGE) {
      return Optional.of(new Box(x, Math.min(over, getHeight() - height - EDGE), width, height));
    }
    if (under + height + CORNERS <= getHeight()) {
      return Optional.of(new Box(x, Math.max(EDGE, under), width, height));
    }
    return writing.get() ? Optional.empty() : Optional.of(new Box(x, EDGE, width, height));
  }
}
