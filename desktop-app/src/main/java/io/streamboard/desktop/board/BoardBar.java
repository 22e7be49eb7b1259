package io.streamboard.desktop.board;

import io.streamboard.desktop.action.Action;
import io.streamboard.desktop.action.ActionControls;
import io.streamboard.desktop.action.Category;
import io.streamboard.desktop.action.Place;
import io.streamboard.desktop.action.Registry;
import io.streamboard.desktop.ui.Controls;
import io.streamboard.desktop.ui.Texts;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Separator;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;

/**
 * The bar over the board: where I am, undo, what to do with the selection, what else is shown, who
 * is here, sharing. Made from the actions of {@link Place#BAR}; what they are and do is said there.
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
  private final MenuButton more =
      Controls.menu("more", MaterialDesignD.DOTS_HORIZONTAL, "bar.more");
  private final boolean alwaysMore;

  /** What stays longest comes first. */
  private final List<Foldable> foldable;

  /** A control of the bar, and what stands for it in the menu when there is no room for it. */
  private record Foldable(Node control, MenuItem item) {

    void show(boolean shown) {
      BoardBar.show(control, shown);
      item.setVisible(!shown);
    }
  }

  /** Builds the bar; it folds by itself when it is too narrow for everything on it. */
  BoardBar(BoardViewModel model, Registry registry) {
    this.model = model;
    this.registry = registry;
    people = new PeopleHere(model);
    List<Action> always = registry.in(Place.MORE_MENU);
    alwaysMore = !always.isEmpty();
    List<Foldable> view = foldable(BoardBar::isOfTheView);
    List<Foldable> edits = foldable(action -> !isOfTheView(action));
    foldable = Stream.concat(view.stream(), edits.stream()).toList();
    edits.forEach(each -> more.getItems().add(each.item()));
    view.forEach(each -> more.getItems().add(each.item()));
    more.getItems().addAll(ActionControls.plain(always, ActionControls::icon));
    setId("board-bar");
    getStyleClass().add("edge-bar");
    setAlignment(Pos.CENTER_LEFT);
    getChildren().setAll(button("home"), title(), line());
    getChildren().addAll(button("undo"), button("redo"), line());
    edits.forEach(each -> getChildren().add(each.control()));
    getChildren().add(Controls.filler());
    view.forEach(each -> getChildren().add(each.control()));
    getChildren().addAll(more, people, share());
    fold(foldable.size());
  }

  private static boolean isOfTheView(Action action) {
    return action.category().compareTo(Category.VIEW) >= 0;
  }

  private List<Foldable> foldable(Predicate<Action> which) {
    return registry.in(Place.BAR).stream()
        .filter(which)
        .map(
            action ->
                new Foldable(
                    ActionControls.control(action),
                    ActionControls.plain(List.of(action), ActionControls::icon).getFirst()))
        .toList();
  }

  @Override
  protected void layoutChildren() {
    fold(room());
    super.layoutChildren();
  }

  private void fold(int shown) {
    for (int at = 0; at < foldable.size(); at++) {
      foldable.get(at).show(at < shown);
    }
    boolean folded = shown < foldable.size();
    show(more, folded || alwaysMore);
    people.show(folded ? MOST_PEOPLE_FOLDED : MOST_PEOPLE);
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  /** How many of what folds there is room for; the same whatever is folded now. */
  private int room() {
    double all = foldable.stream().mapToDouble(each -> width(each.control())).sum();
    if (getWidth() >= fixed(MOST_PEOPLE) + all + (alwaysMore ? width(more) : 0)) {
      return foldable.size();
    }
    double left = getWidth() - fixed(MOST_PEOPLE_FOLDED) - width(more);
    int shown = 0;
    while (shown < foldable.size() && left >= width(foldable.get(shown).control())) {
      left -= width(foldable.get(shown).control());
      shown++;
    }
    return Math.min(shown, foldable.size() - 1);
  }

  private double width(Node node) {
    return node.prefWidth(-1) + getSpacing();
  }

  /** The width of what never folds, with discs for so many people at most. */
  private double fixed(int discs) {
    Set<Node> others =
        Stream.concat(foldable.stream().map(Foldable::control), Stream.of(more, people))
            .collect(Collectors.toSet());
    double width = snappedLeftInset() + snappedRightInset() + people.widthOf(discs);
    for (Node node : getChildren()) {
      if (!others.contains(node)) {
        width += node instanceof Label title ? titled(title) : width(node);
      }
    }
    return width;
  }

  private double titled(Label title) {
    return Math.min(TITLE, title.prefWidth(-1)) + getSpacing();
  }

  private Node title() {
    Label title = Controls.line("");
    title.setId("board-title");
    title.getStyleClass().add("board-title");
    title.textProperty().bind(model.status().title());
    title.setMaxWidth(260);
    title.focusTraversableProperty().bind(model.status().mayManage());
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
