package io.streamboard.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.client.ConnectionState;
import io.streamboard.desktop.board.BoardScreen;
import io.streamboard.desktop.fake.FakeClient;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.model.access.Principal;
import io.streamboard.model.access.Role;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.wire.Answer;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Finding on all boards by the keyboard alone, on the fake server. */
class SearchTest extends WindowFixture {

  private static final WidgetId NEAR = new WidgetId("near");
  private static final WidgetId FAR = new WidgetId("far");
  private static final WidgetId HIDDEN = new WidgetId("hidden");

  private final BoardId plan = server.board(ana, "Plan");
  private final BoardId garden = server.board(ben, "Garden");

  @Start
  void start(Stage given) {
    add(plan, ana, note(NEAR, Bounds.of(0, 0, 200, 160), "milk and bread"));
    garden(new WidgetId("other"), 0, "a hedge");
    garden(HIDDEN, 300, "milk nobody hears of");
    garden(FAR, 60_000, "more milk");
    garden(new Operation.BoardGrant(new Principal.Person(ana), Role.EDITOR));
    garden(
        new Operation.WidgetGrant(List.of(HIDDEN), new Principal.Person(ana), WidgetLevel.HIDDEN));
    App app = begin(720, 480, "Ana");
    app.home();
    app.show();
  }

  private void garden(WidgetId id, double x, String text) {
    add(garden, ben, note(id, Bounds.of(x, 0, 200, 160), text));
  }

  private void garden(Operation operation) {
    submit(garden, ben, operation);
  }

  private List<BoardId> open() {
    return app().windows().getFirst().boards();
  }

  private static List<WidgetId> found(FxRobot robot) {
    return robot.lookup("#search-found").<Answer.Hit>queryListView().getItems().stream()
        .map(Answer.Hit::widget)
        .toList();
  }

  private void show(FxRobot robot, BoardId board) {
    robot.interact(() -> app().open(board));
    until(() -> app().board().filter(BoardScreen::hasKeys).isPresent());
  }

  /** Opens the search over a board and waits for what is found. */
  private void search(FxRobot robot, String text) {
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
    until(() -> robot.lookup("#search-text").tryQuery().filter(Node::isFocused).isPresent());
    robot.write(text, 0);
    until(() -> robot.lookup("#search-found").queryAs(ListView.class).getItems().size() == 2);
  }

  private boolean isAt(WidgetId widget) {
    return app()
        .board()
        .filter(screen -> screen.model().selection().now().equals(Set.of(widget)))
        .flatMap(screen -> screen.painted(widget))
        .filter(box -> box.width() > 100)
        .isPresent();
  }

  @Test
  void arrowsAndEnterLeadToAWidgetOnABoardThatIsOpenedForIt(FxRobot robot) {
    show(robot, plan);
    search(robot, "milk");
    assertThat(found(robot)).containsExactly(NEAR, FAR);
    robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
    until(() -> isAt(FAR));
    assertThat(open()).containsExactly(plan, garden);
    assertThat(robot.lookup("#search-text").tryQuery()).isEmpty();

    search(robot, "milk");
    robot.type(KeyCode.ENTER);
    until(() -> isAt(NEAR));
    assertThat(open()).as("the tab is there already").containsExactly(plan, garden);
  }

  @Test
  void escapeLeadsBackToTheBoard(FxRobot robot) {
    show(robot, plan);
    search(robot, "milk");
    robot.type(KeyCode.ESCAPE);
    until(() -> app().board().filter(BoardScreen::hasKeys).isPresent());
    assertThat(robot.lookup("#search-text").tryQuery()).isEmpty();
    assertThat(open()).containsExactly(plan);
  }

  private static String why(FxRobot robot) {
    return robot.lookup("#search-state").tryQueryAs(Label.class).map(Label::getText).orElse("");
  }

  @Test
  void aClearedFieldFindsNothingAndSaysWhatItIsFor(FxRobot robot) {
    show(robot, plan);
    search(robot, "milk");
    robot.push(KeyCode.CONTROL, KeyCode.A).type(KeyCode.DELETE);
    until(() -> found(robot).isEmpty());
    until(() -> why(robot).equals(Texts.of("search.idle")));
    robot.type(KeyCode.ENTER);
    assertThat(open()).as("nothing is chosen").containsExactly(plan);
    assertThat(robot.lookup("#search-text").tryQuery()).isPresent();
  }

  @Test
  void aSheetThatIsClosedAsksNoMore(FxRobot robot) {
    List<String> asked = new CopyOnWriteArrayList<>();
    FakeClient client = outside().client("Ana");
    client.answering(
        find -> {
          asked.add(find.text());
          return CompletableFuture.completedFuture(server.findWidgets(ana, find.text()));
        });
    show(robot, plan);
    robot.interact(() -> client.connection(new ConnectionState.Waiting(1, 1_000)));
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
    until(() -> robot.lookup("#search-text").tryQuery().filter(Node::isFocused).isPresent());
    robot.write("bread", 0);
    until(() -> why(robot).equals(Texts.of("search.offline")));
    robot.type(KeyCode.ESCAPE);
    until(() -> robot.lookup("#search-text").tryQuery().isEmpty());

    robot.interact(() -> client.connection(new ConnectionState.Online(true)));
    search(robot, "milk");
    assertThat(asked).as("what waited for a connection is not asked").containsExactly("milk");
  }

  @Test
  void theListOfBoardsGivesWayToWhatIsFoundAndComesBackWithEscape(FxRobot robot) {
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
    until(() -> robot.lookup("#home-search").query().isFocused());
    robot.write("hedge", 0);
    until(() -> found(robot).equals(List.of(new WidgetId("other"))));
    assertThat(isSeen(robot, "#boards")).isFalse();
    robot.type(KeyCode.ESCAPE);
    until(() -> isSeen(robot, "#boards"));
    assertThat(robot.lookup("#home-search").queryAs(TextField.class).getText()).isEmpty();
    robot.write("milk", 0);
    until(() -> found(robot).size() == 2);
    robot.clickOn("more ");
    until(() -> isAt(FAR));
  }

  private static boolean isSeen(FxRobot robot, String selector) {
    for (Node at = robot.lookup(selector).query(); at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  @Test
  void whatIsGoneMeanwhileIsToldWhenTheBoardIsThere(FxRobot robot) {
    show(robot, plan);
    search(robot, "milk");
    garden(new Operation.WidgetRemove(List.of(FAR)));
    robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
    until(() -> open().equals(List.of(plan, garden)));
    until(() -> robot.lookup(Texts.of("search.gone")).tryQuery().isPresent());
  }
}
