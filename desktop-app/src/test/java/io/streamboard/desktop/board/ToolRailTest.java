package io.streamboard.desktop.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.desktop.action.Action;
import io.streamboard.desktop.action.Category;
import io.streamboard.desktop.action.Place;
import io.streamboard.desktop.action.Registry;
import io.streamboard.desktop.ui.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.materialdesign2.MaterialDesignN;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** The tools beside the board, made from any actions, in high and in low windows. */
@ExtendWith(ApplicationExtension.class)
class ToolRailTest {

  private static final List<String> SINGLE = List.of("tool-note", "tool-text", "find", "focus");
  private static final List<String> SHAPES = List.of("shape-star", "shape-diamond");

  private final List<String> done = new ArrayList<>();
  private final SimpleBooleanProperty mayAdd = new SimpleBooleanProperty(true);
  private Optional<ToolRail> rail = Optional.empty();

  @BeforeEach
  void make(FxRobot robot) {
    Stream<Action> shapes = SHAPES.stream().map(id -> action(id, Place.SHAPES_MENU));
    Stream<Action> single = SINGLE.stream().map(id -> action(id, Place.TOOLS));
    Stream<Action> elsewhere = Stream.of(action("copy", Place.SELECTION_MENU));
    Registry registry =
        new Registry(Stream.of(shapes, single, elsewhere).flatMap(each -> each).toList());
    robot.interact(() -> rail = Optional.of(new ToolRail(registry)));
  }

  private Action action(String id, Place place) {
    Action.Draft draft =
        Action.of(id, Category.ADD).icon(MaterialDesignN.NOTE_OUTLINE).in(place).when(mayAdd);
    return (id.equals("tool-note") ? draft.chosen(mayAdd) : draft).does(() -> done.add(id));
  }

  private ToolRail rail() {
    return rail.orElseThrow();
  }

  private void high(FxRobot robot, double height) {
    robot.interact(
        () -> {
          StackPane root = new StackPane(rail());
          Scene scene = new Scene(root);
          new Theme(Theme.Kind.LIGHT).dress(scene);
          root.resize(60, height);
          root.applyCss();
          root.layout();
        });
  }

  private List<String> shown() {
    return rail().getChildren().stream().filter(Node::isVisible).map(Node::getId).toList();
  }

  @Test
  void toolsStandInTheOrderOfTheRegistryAndAreDoneByAClick(FxRobot robot) {
    high(robot, 900);
    assertThat(shown()).containsExactly("tool-shape", "tool-note", "tool-text", "find", "focus");
    robot.interact(() -> ((ToggleButton) rail().lookup("#tool-note")).fire());
    assertThat(done).containsExactly("tool-note");
    assertThat(((ToggleButton) rail().lookup("#tool-note")).isSelected()).isTrue();
  }

  @Test
  void inALowWindowTheLastToolsAreInAMenuWithTheirNames(FxRobot robot) {
    high(robot, 130);
    assertThat(shown()).first().isEqualTo("tool-shape");
    assertThat(shown()).last().isEqualTo("tool-more");
    MenuButton more = (MenuButton) rail().lookup("#tool-more");
    List<MenuItem> folded = more.getItems().stream().filter(MenuItem::isVisible).toList();
    assertThat(folded).hasSize(SINGLE.size() + 1 - (shown().size() - 1));
    assertThat(folded.getLast().getId()).isEqualTo("menu-focus");
    robot.interact(folded.getLast()::fire);
    assertThat(done).containsExactly("focus");
    assertThat(rail().lookup("#tool-more").getBoundsInParent().getMaxY()).isLessThanOrEqualTo(130);

    high(robot, 900);
    assertThat(shown()).doesNotContain("tool-more").hasSize(SINGLE.size() + 1);
  }

  @Test
  void aMenuOfToolsIsOffWhenNoneOfThemCanBeUsed(FxRobot robot) {
    high(robot, 900);
    Node shapes = rail().lookup("#tool-shape");
    assertThat(shapes.isDisabled()).isFalse();
    robot.interact(() -> mayAdd.set(false));
    assertThat(shapes.isDisabled()).isTrue();
  }
}
