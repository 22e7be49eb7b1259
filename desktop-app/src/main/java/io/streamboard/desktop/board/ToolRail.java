package io.streamboard.desktop.board;

import io.streamboard.desktop.action.Action;
import io.streamboard.desktop.action.ActionControls;
import io.streamboard.desktop.action.Place;
import io.streamboard.desktop.action.Registry;
import io.streamboard.desktop.ui.Controls;
import io.streamboard.desktop.ui.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/**
 * The tools at the left of the board, one over the other, made from the actions of {@link
 * Place#TOOLS}; tools that differ in form only share a menu. In a low window the last ones are in a
 * menu at the end. Lives on the JavaFX thread.
 */
final class ToolRail extends VBox {

  /** Tools that share a menu, and the menu's id, icon and text. */
  private record Group(Place place, String id, Ikon icon, String key) {

    static Optional<Group> of(Action action) {
      return GROUPS.stream().filter(group -> action.places().contains(group.place)).findFirst();
    }
  }

  private static final List<Group> GROUPS =
      List.of(
          new Group(Place.SHAPES_MENU, "tool-shape", MaterialDesignS.SHAPE_OUTLINE, "tool.shape"),
          new Group(Place.LINES_MENU, "tool-line", MaterialDesignV.VECTOR_LINE, "tool.line"));

  /** A control, and what stands for it in the menu when there is no room for it. */
  private record Tool(Node control, List<MenuItem> items) {

    void show(boolean shown) {
      control.setVisible(shown);
      control.setManaged(shown);
      items.forEach(item -> item.setVisible(!shown));
    }
  }

  private final Registry registry;
  private final MenuButton more =
      Controls.menu("tool-more", MaterialDesignD.DOTS_HORIZONTAL, "tool.more");
  private final List<Tool> tools = new ArrayList<>();

  ToolRail(Registry registry) {
    this.registry = registry;
    setId("tool-rail");
    getStyleClass().add("rail");
    setAlignment(Pos.TOP_CENTER);
    setMinHeight(0);
    setAccessibleText(Texts.of("category.ADD"));
    fill();
    tools.forEach(tool -> getChildren().add(tool.control()));
    tools.forEach(tool -> more.getItems().addAll(tool.items()));
    getChildren().add(more);
    fit(tools.size());
  }

  private void fill() {
    Map<Group, Tool> groups = new HashMap<>();
    for (Action action : registry.all()) {
      Optional<Group> group = Group.of(action);
      if (group.isPresent()) {
        Tool _ = groups.computeIfAbsent(group.get(), this::add);
      } else if (action.places().contains(Place.TOOLS)) {
        tools.add(
            new Tool(
                ActionControls.control(action),
                ActionControls.plain(List.of(action), ActionControls::icon)));
      }
    }
  }

  private Tool add(Group group) {
    List<Action> actions = registry.in(group.place);
    MenuButton menu = Controls.menu(group.id, group.icon, group.key);
    menu.getItems().setAll(ActionControls.plain(actions, ActionControls::icon));
    menu.disableProperty().bind(ActionControls.noneOf(actions));
    Tool tool = new Tool(menu, ActionControls.plain(actions, ActionControls::icon));
    tools.add(tool);
    return tool;
  }

  @Override
  protected void layoutChildren() {
    fit(room());
    super.layoutChildren();
  }

  /** How many tools have room; when not all have, the menu takes the room of one. */
  private int room() {
    double each = more.minHeight(-1) + getSpacing();
    double room = getHeight() - snappedTopInset() - snappedBottomInset() + getSpacing();
    int fitting = (int) Math.floor(room / each);
    return fitting >= tools.size() ? tools.size() : Math.max(1, fitting - 1);
  }

  private void fit(int shown) {
    for (int at = 0; at < tools.size(); at++) {
      tools.get(at).show(at < shown);
    }
    more.setVisible(shown < tools.size());
    more.setManaged(shown < tools.size());
  }
}
