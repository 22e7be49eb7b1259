package io.streamboard.desktop.board;

import io.streamboard.desktop.action.Action;
import io.streamboard.desktop.action.ActionControls;
import io.streamboard.desktop.action.Place;
import io.streamboard.desktop.action.Registry;
import io.streamboard.desktop.canvas.Palette;
import io.streamboard.desktop.ui.Controls;
import io.streamboard.desktop.ui.Texts;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Separator;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/**
 * The bar over the board: where I am, tools, what to do with the selection, undo, who is here,
 * sharing. Chooses from the board's actions; what they are and do is said there.
 */
final class BoardBar extends HBox {

  /** Of a longer title so many pixels count as needed before the bar folds. */
  private static final double TITLE = 160;

  private static final Set<KeyCode> RENAMING = Set.of(KeyCode.ENTER, KeyCode.F2, KeyCode.SPACE);

  private static final int MOST_PEOPLE = 5;
  private static final int MOST_PEOPLE_FOLDED = 2;

  private final BoardViewModel model;
  private final Registry registry;
  private final PeopleHere people;
  private final MenuButton more;
  private final List<Node> foldable;
  private boolean folded;

  /** Builds the bar; it folds by itself when it is too narrow for everything on it. */
  BoardBar(BoardViewModel model, Registry registry) {
    this.model = model;
    this.registry = registry;
    people = new PeopleHere(model);
    more = more();
    List<Node> edits = Stream.of("raise", "lower", "lock", "delete").map(this::button).toList();
    Node theme = button("theme");
    foldable = Stream.concat(edits.stream(), Stream.of(theme)).toList();
    setId("board-bar");
    getStyleClass().add("bar");
    setAlignment(Pos.CENTER_LEFT);
    getChildren().setAll(button("home"), title(), line());
    getChildren().addAll(toggle("tool-select"), toggle("tool-note"), shapes(), toggle("tool-text"));
    getChildren().addAll(line(), colours());
    getChildren().addAll(edits);
    getChildren().addAll(more, line(), button("undo"), button("redo"));
    getChildren().addAll(Controls.filler(), people, theme, share());
    fold(false);
  }

  @Override
  protected void layoutChildren() {
    boolean narrow = getWidth() < unfolded();
    if (narrow != folded) {
      fold(narrow);
    }
    super.layoutChildren();
  }

  private void fold(boolean now) {
    folded = now;
    foldable.forEach(node -> show(node, !now));
    show(more, now);
    people.show(now ? MOST_PEOPLE_FOLDED : MOST_PEOPLE);
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  /** The width at which nothing has to fold; the same whether it is folded now or not. */
  private double unfolded() {
    double width = snappedLeftInset() + snappedRightInset();
    List<Node> shown = getChildren().stream().filter(node -> !node.equals(more)).toList();
    for (Node node : shown) {
      width +=
          node.equals(people)
              ? people.widthOf(MOST_PEOPLE)
              : node instanceof Label title
                  ? Math.min(TITLE, title.prefWidth(-1))
                  : node.prefWidth(-1);
    }
    return width + getSpacing() * (shown.size() - 1);
  }

  private Node title() {
    Label title = Controls.line("");
    title.setId("board-title");
    title.getStyleClass().add("board-title");
    title.textProperty().bind(model.title());
    title.setMaxWidth(260);
    title.focusTraversableProperty().bind(model.mayManage());
    title.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2) {
            boolean _ = registry.get("rename").perform();
          }
        });
    title.setOnKeyPressed(
        event -> {
          if (RENAMING.contains(event.getCode()) && registry.get("rename").perform()) {
            event.consume();
          }
        });
    HBox.setHgrow(title, Priority.SOMETIMES);
    return title;
  }

  private Node button(String id) {
    return ActionControls.button(registry.get(id));
  }

  private Node toggle(String id) {
    return ActionControls.toggle(registry.get(id));
  }

  private MenuButton shapes() {
    MenuButton menu = Controls.menu("tool-shape", MaterialDesignS.SHAPE_OUTLINE, "tool.shape");
    menu.getItems()
        .setAll(ActionControls.plain(registry.in(Place.SHAPES_MENU), ActionControls::icon));
    menu.disableProperty().bind(model.mayAdd().not());
    return menu;
  }

  private MenuButton colours() {
    MenuButton menu = Controls.menu("colours", MaterialDesignP.PALETTE_OUTLINE, "edit.colour");
    menu.getItems()
        .setAll(ActionControls.plain(registry.in(Place.COLOURS_MENU), BoardBar::picture));
    menu.disableProperty().bind(model.selection().mayChange().not());
    return menu;
  }

  /** What a narrow bar has no room for, in a menu and with its names written out. */
  private MenuButton more() {
    MenuButton menu = Controls.menu("more", MaterialDesignD.DOTS_HORIZONTAL, "bar.more");
    menu.getItems()
        .setAll(ActionControls.plain(registry.in(Place.MORE_MENU), ActionControls::icon));
    return menu;
  }

  /** A patch of the colour that the action gives, or its icon. */
  static Node picture(Action action) {
    return Palette.FILLS.stream()
        .filter(colour -> action.id().equals("colour-" + colour))
        .findFirst()
        .flatMap(Palette::colour)
        .map(BoardBar::swatch)
        .orElseGet(() -> ActionControls.icon(action));
  }

  private static Node swatch(String colour) {
    Rectangle swatch = new Rectangle(16, 16, Color.web(colour));
    swatch.getStyleClass().add("swatch");
    return swatch;
  }

  private Node share() {
    Action share = registry.get("share");
    Button button = Controls.text("share", "bar.share", share::perform);
    button.setGraphic(new FontIcon(share.icon().orElseThrow()));
    button.getStyleClass().add("accent");
    button.setMinWidth(USE_PREF_SIZE);
    button.setTooltip(Controls.hint(Texts.of("bar.share.tip")));
    return button;
  }

  private static Separator line() {
    return new Separator(Orientation.VERTICAL);
  }
}
