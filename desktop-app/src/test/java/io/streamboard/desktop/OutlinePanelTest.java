package io.streamboard.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.desktop.canvas.Camera;
import io.streamboard.model.access.Role;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The outline as an assistive program reads it, of a board that is far away. */
class OutlinePanelTest extends WindowFixture {

  private static final WidgetId SECRET = new WidgetId("secret");

  private final BoardId board = server.board(ana, "Plan");

  @Start
  void start(Stage given) {
    SampleBoard.share(server, board, ana, ben, Role.EDITOR);
    add("below", new WidgetKind.Note(), 0, 900, Optional.empty());
    add("right", new WidgetKind.Note(), 400, 0, Optional.empty());
    add("frame", new WidgetKind.Frame(), 0, 300, Optional.empty());
    add("inside", new WidgetKind.Note(), 20, 320, Optional.of("frame"));
    add("left", new WidgetKind.FreeText(), 0, 0, Optional.empty());
    add(SECRET.value(), new WidgetKind.Note(), 200, 0, Optional.empty());
    SampleBoard.hide(server, board, ana, SECRET, ben);
    submit(board, ana, new Operation.WidgetLock(List.of(new WidgetId("right")), "final"));
    App app = begin(800, 560, "Ben");
    app.open(board);
    app.show();
  }

  private void add(String id, WidgetKind kind, double x, double y, Optional<String> holder) {
    Widget widget =
        new Widget(
            new WidgetId(id),
            kind,
            Bounds.of(x, y, 180, 120),
            ZKey.FIRST,
            Style.DEFAULT,
            "the " + id,
            holder.map(WidgetId::new),
            Optional.empty());
    add(board, ana, widget);
  }

  /** Nobody paints a node for a widget when the view is that far away. */
  private Node outline(FxRobot robot) {
    until(() -> screen().model().canvas().size() == 5);
    robot.interact(() -> screen().model().viewport().look(new Camera(-5_000, -5_000, 0.05)));
    until(() -> robot.lookup("#widget-left").tryQuery().filter(Node::isVisible).isEmpty());
    robot.interact(() -> app().registry().get("outline").perform());
    until(() -> count(robot.lookup("#outline").query()) == 5);
    return robot.lookup("#outline").query();
  }

  private static int count(Node list) {
    return (int) list.queryAccessibleAttribute(AccessibleAttribute.ITEM_COUNT);
  }

  private static Node row(Node list, int at) {
    return (Node) list.queryAccessibleAttribute(AccessibleAttribute.ITEM_AT_INDEX, at);
  }

  private static String text(Node node) {
    return (String) node.queryAccessibleAttribute(AccessibleAttribute.TEXT);
  }

  private static Object role(Node node) {
    return node.queryAccessibleAttribute(AccessibleAttribute.ROLE);
  }

  @Test
  void visibleWidgetsAreItemsInReadingOrderAlsoFarAwayAndAHiddenOneIsNone(FxRobot robot) {
    Node list = outline(robot);
    assertThat(role(list)).isEqualTo(AccessibleRole.LIST_VIEW);
    assertThat(text(list)).isEqualTo("Outline");
    List<Node> rows = rows(list);
    assertThat(rows).allMatch(row -> role(row) == AccessibleRole.LIST_ITEM);
    assertThat(rows.stream().map(OutlinePanelTest::text))
        .containsExactly(
            "Text, the left, by Ana",
            "Note, the right, Locked by Ana: final, by Ana",
            "Frame, the frame, by Ana",
            "Note, the inside, by Ana, in the frame",
            "Note, the below, by Ana");
  }

  private static List<Node> rows(Node list) {
    return WaitForAsyncUtils.waitForAsyncFx(
        10_000, () -> IntStream.range(0, count(list)).mapToObj(at -> row(list, at)).toList());
  }

  @Test
  void whatIsChosenByKeysIsSelectedAndBroughtIntoSight(FxRobot robot) {
    Node list = outline(robot);
    robot.interact(() -> screen().model().viewport().look(new Camera(50_000, 0, 1)));
    until(list::isFocused);
    robot.type(KeyCode.DOWN).type(KeyCode.DOWN);
    WidgetId chosen = screen().model().selection().now().iterator().next();
    until(() -> screen().painted(chosen).isPresent());
    assertThat(list.isFocused()).isTrue();
    assertThat(screen().model().selection().now()).isNotEqualTo(Set.of(SECRET)).hasSize(1);
  }
}
