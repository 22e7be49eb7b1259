package io.streamboard.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.desktop.canvas.Camera;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.model.access.Principal;
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
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A board in the smallest window there is, with a long title, mostly by keyboard. */
class NarrowWindowTest extends WindowFixture {

  private static final String TITLE = "A plan whose title is longer than any bar could ever show";
  private static final WidgetId BELOW = new WidgetId("below");
  private static final WidgetId ABOVE = new WidgetId("above");

  private final BoardId board = server.board(ana, TITLE);

  @Start
  void start(Stage given) {
    ZKey low = ZKey.FIRST;
    add(BELOW, 0, low);
    add(ABOVE, 3_000, ZKey.between(Optional.of(low), Optional.empty()));
    App app = begin(720, 480, "Ana");
    app.open(board);
    app.show();
  }

  private void add(WidgetId id, double x, ZKey z) {
    Widget note =
        new Widget(
            id, new WidgetKind.Note(), Bounds.of(x, 0, 200, 160), z, Style.DEFAULT, id.value());
    add(board, ana, note);
  }

  private void ready(FxRobot robot) {
    until(() -> screen().model().canvas().size() == 2);
    until(() -> robot.lookup("#share").tryQuery().filter(share -> width(share) > 0).isPresent());
  }

  private static double width(Node node) {
    return node.getLayoutBounds().getWidth();
  }

  private static boolean visible(FxRobot robot, String id) {
    return robot.lookup(id).query().isVisible();
  }

  private static String painted(Node control) {
    return ((Text) control.lookup(".text")).getText();
  }

  @Test
  void aNarrowBarFoldsSoThatShareStaysReadableAndTheTitleKeepsItsBeginning(FxRobot robot) {
    ready(robot);
    Button share = robot.lookup("#share").queryButton();
    Label title = robot.lookup("#board-title").queryAs(Label.class);
    robot.interact(() -> narrow(460));
    until(() -> visible(robot, "#more"));
    until(() -> width(robot.lookup("#board-bar").query()) < 500);
    assertThat(painted(share)).isEqualTo(share.getText());
    assertThat(painted(title)).startsWith("A plan").isNotEqualTo(TITLE);
    assertThat(title.getTooltip().getText()).isEqualTo(TITLE);
    assertThat(visible(robot, "#delete")).isFalse();

    robot.interact(() -> narrow(990));
    until(() -> visible(robot, "#delete"));
    assertThat(List.of("#undo", "#redo", "#lock", "#delete")).allMatch(id -> visible(robot, id));
  }

  private void narrow(double width) {
    Stage window = app().windows().getFirst().stage();
    window.setMinWidth(0);
    window.setWidth(width);
  }

  @Test
  void whatIsFoldedAwayIsInTheMenu(FxRobot robot) {
    ready(robot);
    robot.interact(() -> narrow(460));
    robot.push(KeyCode.CONTROL, KeyCode.A);
    MenuButton more = robot.lookup("#more").queryAs(MenuButton.class);
    MenuItem delete =
        more.getItems().stream()
            .filter(item -> "menu-delete".equals(item.getId()))
            .findFirst()
            .orElseThrow();
    until(() -> !delete.isDisable());
    robot.interact(delete::fire);
    until(() -> server.state(board).liveWidgets() == 0);
  }

  @Test
  void aDialogHasAnEdgeAndDimsTheBoard(FxRobot robot) {
    ready(robot);
    robot.interact(() -> robot.lookup("#share").queryButton().fire());
    until(() -> robot.lookup("#share-dialog").tryQuery().isPresent());
    until(() -> robot.lookup("#scrim").tryQuery().isPresent());
    Region scrim = robot.lookup("#scrim").queryAs(Region.class);
    Region dialog = robot.lookup("#share-dialog").queryAs(Region.class);
    until(() -> dialog.getBorder() != null);
    assertThat(scrim.getWidth()).isEqualTo(scrim.getScene().getWidth());
    assertThat(scrim.getBackground().getFills()).hasSize(1);
    robot.type(KeyCode.ESCAPE);
    until(() -> robot.lookup("#share-dialog").tryQuery().isEmpty());
    assertThat(robot.lookup("#scrim").tryQuery()).isEmpty();
  }

  @Test
  void bracketsLayerBySignWhereverTheyLieOnTheKeyboard(FxRobot robot) {
    ready(robot);
    robot.interact(() -> screen().model().selection().select(Set.of(BELOW)));
    altGr(robot, KeyCode.DIGIT9, "]");
    until(() -> order().equals(List.of(ABOVE, BELOW)));
    altGr(robot, KeyCode.DIGIT8, "[");
    until(() -> order().equals(List.of(BELOW, ABOVE)));
  }

  private List<WidgetId> order() {
    return screen().model().canvas().all().stream().map(item -> item.id()).toList();
  }

  /** As a keyboard tells it on which brackets need AltGr. */
  private void altGr(FxRobot robot, KeyCode code, String sign) {
    robot.interact(
        () -> {
          Node canvas = robot.lookup("#canvas").query();
          Event.fireEvent(
              canvas, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, true, true, false));
          Event.fireEvent(
              canvas,
              new KeyEvent(
                  KeyEvent.KEY_TYPED, sign, "", KeyCode.UNDEFINED, false, true, true, false));
        });
  }

  @Test
  void walkingByTabBringsWhatIsSelectedIntoSight(FxRobot robot) {
    ready(robot);
    robot.interact(() -> screen().model().viewport().look(new Camera(-50, -50, 1)));
    robot.type(KeyCode.TAB).type(KeyCode.TAB);
    until(() -> screen().model().selection().now().equals(Set.of(ABOVE)));
    until(() -> screen().painted(ABOVE).isPresent());
    assertThat(screen().painted(ABOVE).orElseThrow().x()).isBetween(0.0, 720.0 - 200);
  }

  @Test
  void arrowsMoveTheViewWhenNothingIsSelected(FxRobot robot) {
    ready(robot);
    Camera before = screen().model().viewport().camera().get();
    robot.type(KeyCode.RIGHT);
    until(() -> screen().model().viewport().camera().get().x() > before.x());
    assertThat(screen().model().viewport().camera().get().y()).isEqualTo(before.y());
  }

  @Test
  void theTitleIsReachedAndRenamedByKeysAndEscapeLeadsBackToTheBoard(FxRobot robot) {
    ready(robot);
    robot.type(KeyCode.F6);
    until(() -> robot.lookup("#tool-select").query().isFocused());
    for (int i = 0; i < 20 && !robot.lookup("#board-title").query().isFocused(); i++) {
      robot.push(KeyCode.SHIFT, KeyCode.TAB);
    }
    assertThat(robot.lookup("#board-title").query().isFocused()).isTrue();
    robot.type(KeyCode.ENTER);
    until(() -> robot.lookup("#dialog-text").tryQuery().isPresent());
    assertThat(robot.lookup("#dialog-text").queryAs(TextField.class).getText()).isEqualTo(TITLE);
    robot.type(KeyCode.ESCAPE);
    until(() -> robot.lookup("#dialog-text").tryQuery().isEmpty());
    robot.type(KeyCode.ESCAPE);
    until(() -> robot.lookup("#canvas").query().isFocused());
  }

  @Test
  void aQuestionMarkShowsTheKeysAndTheyFitIntoTheWindow(FxRobot robot) {
    ready(robot);
    robot.write('?');
    until(() -> robot.lookup("#key-map").tryQuery().isPresent());
    assertThat(bottom(robot.lookup("#key-map").query())).isLessThanOrEqualTo(480);
    robot.type(KeyCode.ESCAPE);
    until(() -> robot.lookup("#key-map").tryQuery().isEmpty());
  }

  @Test
  void theListOfBoardsKeepsRolesInOneColumnAndClearOfTheSign(FxRobot robot) {
    BoardId others = server.board(ben, "Garden");
    submit(others, ben, new Operation.BoardGrant(new Principal.Person(ana), Role.VIEWER));
    robot.interact(() -> app().home());
    until(() -> robot.lookup("#board-" + others).tryQuery().isPresent());
    until(() -> robot.lookup("#connection").tryQuery().filter(it -> width(it) > 0).isPresent());
    assertThat(right(robot.lookup(Texts.of("role.VIEWER")).query()))
        .isEqualTo(right(robot.lookup(Texts.of("role.OWNER")).query()));
    Node list = robot.lookup("#home-screen .scroll-pane").query();
    Node sign = robot.lookup("#connection").query();
    assertThat(bottom(list)).isLessThanOrEqualTo(top(sign));
  }

  @Test
  void theCardToSetUpAServerScrollsFromItsBeginning(FxRobot robot) {
    robot.interact(
        () -> {
          app().home();
          app().signIn(Optional.of("http://localhost:1"), Optional.empty(), "");
        });
    until(() -> robot.lookup("#other-way").tryQuery().isPresent());
    robot.interact(() -> robot.lookup("#other-way").queryAs(Hyperlink.class).fire());
    until(() -> robot.lookup("#code").query().isVisible());
    WaitForAsyncUtils.waitForFxEvents();
    Node scroll = robot.lookup("#sign-in-screen .scroll-pane").query();
    Node card = robot.lookup(".card").query();
    assertThat(card.getLayoutBounds().getHeight()).isGreaterThan(bottom(scroll));
    assertThat(card.getBoundsInParent().getMinY()).isNotNegative();

    robot.interact(() -> robot.lookup("#go").queryButton().fire());
    Node problem = robot.lookup("#problem").query();
    until(problem::isVisible);
    until(() -> top(problem) > 0 && bottom(problem) <= bottom(scroll));
  }

  @Test
  void whoCanBeMentionedPushesNothingOutOfALowWindow(FxRobot robot) {
    submit(board, ana, new Operation.BoardGrant(new Principal.Person(ben), Role.EDITOR));
    ready(robot);
    robot.interact(
        () -> {
          Stage window = app().windows().getFirst().stage();
          window.setMinHeight(0);
          window.setHeight(360);
          screen().model().selection().select(Set.of(BELOW));
        });
    robot.interact(() -> app().registry().get("comment").perform());
    until(() -> robot.lookup("#comment-text").tryQuery().isPresent());
    robot.interact(() -> robot.lookup("#comment-text").queryTextInputControl().setText("@"));
    robot.interact(() -> robot.lookup("#comment-text").queryTextInputControl().end());
    until(() -> visible(robot, "#mentions"));
    Node say = robot.lookup("#comment-say").query();
    until(() -> bottom(screen()) <= say.getScene().getHeight());
    until(() -> bottom(say) <= bottom(screen()));
  }

  private static double right(Node node) {
    return node.localToScene(node.getLayoutBounds()).getMaxX();
  }

  private static double top(Node node) {
    return node.localToScene(node.getLayoutBounds()).getMinY();
  }

  private static double bottom(Node node) {
    return node.localToScene(node.getLayoutBounds()).getMaxY();
  }
}
