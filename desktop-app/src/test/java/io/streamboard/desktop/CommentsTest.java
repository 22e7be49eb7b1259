package io.streamboard.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.desktop.board.talk.TalkViewModel;
import io.streamboard.desktop.board.talk.ThreadItem;
import io.streamboard.desktop.canvas.Box;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.model.access.Role;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.widget.Comment;
import io.streamboard.model.wire.Presence;
import io.streamboard.model.wire.ServerMessage;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Threads of comments as they are read, written and left by keys and mouse. */
class CommentsTest extends WindowFixture {

  private static final WidgetId NOTE = new WidgetId("note");

  private final BoardId board = server.board(ana, "Plan");

  @Start
  void start(Stage given) {
    SampleBoard.share(server, board, ana, ben, Role.COMMENTER);
    add(board, ana, note(NOTE, Bounds.of(0, 0, 200, 160), "Green tea"));
    App app = begin(900, 600, "Ana");
    app.open(board);
    app.show();
  }

  private TalkViewModel talk() {
    return screen().model().beside().talk();
  }

  private Optional<ThreadItem> thread() {
    return talk().threads().about(NOTE).stream().findFirst();
  }

  private List<Comment> said() {
    return thread().map(ThreadItem::comments).orElse(List.of());
  }

  private static boolean has(FxRobot robot, String selector) {
    return robot.lookup(selector).tryQuery().filter(Node::isFocused).isPresent();
  }

  private static boolean sees(FxRobot robot, String selector) {
    return robot
        .lookup(selector)
        .tryQuery()
        .filter(
            node ->
                Stream.<Node>iterate(node, found -> found.getParent() != null, Node::getParent)
                    .allMatch(Node::isVisible))
        .isPresent();
  }

  /** Says the first word about the note. */
  private void begin(FxRobot robot) {
    until(() -> app().board().filter(screen -> screen.hasKeys()).isPresent());
    until(() -> screen().painted(NOTE).isPresent());
    robot.interact(() -> screen().model().selection().select(List.of(NOTE)));
    robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.M);
    until(() -> has(robot, "#comment-text"));
  }

  @Test
  void aThreadIsBegunWithAMentionAnsweredSettledAndLeftByKeys(FxRobot robot) {
    begin(robot);
    assertThat(robot.lookup("#thread-subject").queryAs(Label.class).getText())
        .isEqualTo(Texts.of("talk.about", "Green tea"));
    robot.write("Hot, ").push(KeyCode.SHIFT, KeyCode.ENTER).write("@Be");
    until(() -> sees(robot, "#mentions"));
    robot.type(KeyCode.TAB);
    until(() -> !sees(robot, "#mentions"));
    robot.write("now").type(KeyCode.ENTER);
    until(() -> said().size() == 1);
    assertThat(said().getFirst().text()).isEqualTo("Hot, \n@Ben now");
    assertThat(said().getFirst().mentions()).containsExactly(ben);

    WidgetId thread = thread().orElseThrow().id();
    submit(board, ben, new Operation.CommentAdd(thread, "bens", "Soon", List.of()));
    until(() -> robot.lookup("Soon").tryQuery().isPresent());
    assertThat(robot.lookup("#comment-change-bens").tryQuery()).as("Ben's own").isEmpty();
    assertThat(has(robot, "#comment-text")).as("the keys stay where Ana writes").isTrue();

    robot.type(KeyCode.F9);
    until(() -> sees(robot, "#thread-settled"));
    robot.type(KeyCode.ESCAPE);
    until(() -> sees(robot, "#threads-empty"));
    assertThat(robot.lookup("#threads-empty").queryAs(Label.class).getText())
        .isEqualTo(Texts.of("talk.none"));
    robot.interact(() -> talk().showsResolved().set(true));
    until(() -> sees(robot, "#threads"));
    robot.interact(() -> robot.lookup("#threads").query().requestFocus());
    robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
    until(() -> sees(robot, "#thread-settled"));
  }

  @Test
  void whatISaidIsChangedInItsPlaceAndEscapeLeavesItAsItWas(FxRobot robot) {
    begin(robot);
    robot.write("Becuase").type(KeyCode.ENTER);
    until(() -> said().size() == 1);
    String mine = said().getFirst().id();
    robot.clickOn("#comment-change-" + mine);
    until(() -> has(robot, "#change-text"));
    robot.write("!").type(KeyCode.ESCAPE);
    until(() -> robot.lookup("#change-text").tryQuery().isEmpty());
    assertThat(said().getFirst().text()).isEqualTo("Becuase");
    robot.clickOn("#comment-change-" + mine);
    until(() -> has(robot, "#change-text"));
    assertThat(robot.lookup("#change-text").queryAs(TextInputControl.class).getText())
        .isEqualTo("Becuase");
    robot.push(KeyCode.CONTROL, KeyCode.A).write("Because").type(KeyCode.ENTER);
    until(() -> said().getFirst().text().equals("Because"));
    assertThat(said().getFirst().edited()).isTrue();
    robot.clickOn("#comment-remove-" + mine);
    until(() -> said().isEmpty());
  }

  @Test
  void aPinIsClickedWhereItsWidgetIsAndOpensItsThread(FxRobot robot) {
    begin(robot);
    robot.write("Why?").type(KeyCode.ENTER);
    until(() -> said().size() == 1);
    robot.type(KeyCode.ESCAPE);
    until(() -> sees(robot, "#threads"));
    Point at = talk().at(thread().orElseThrow());
    Box note = screen().painted(NOTE).orElseThrow();
    double zoom = screen().model().viewport().camera().get().zoom();
    Point2D pin =
        screen().localToScreen(note.x() + at.x() * zoom + 13, note.y() + at.y() * zoom - 13);
    robot.clickOn(pin);
    until(() -> sees(robot, "#thread"));
    assertThat(robot.lookup("Why?").tryQuery()).isPresent();
  }

  @Test
  void findingOpensWhileACommentIsWrittenAndTheCommentStays(FxRobot robot) {
    begin(robot);
    robot.write("half a thought").push(KeyCode.CONTROL, KeyCode.F);
    until(() -> has(robot, "#find-text"));
    assertThat(written(robot)).isEqualTo("half a thought");
    robot.write("green");
    until(() -> screen().model().finding().found().get().widgets().equals(List.of(NOTE)));
  }

  private static String last(FxRobot robot, String selector) {
    return robot.lookup(selector).<Node>queryAll().stream()
        .reduce((before, next) -> next)
        .orElseThrow()
        .getStyle();
  }

  private static ServerMessage.PersonPresence here(PersonId person) {
    return new ServerMessage.PersonPresence(
        "session-" + person, person, person.value(), Presence.NONE);
  }

  @Test
  void whoIsHereWithOthersHasAColourOfTheirOwnInCommentsToo(FxRobot robot) {
    begin(robot);
    robot.write("Why?").type(KeyCode.ENTER);
    until(() -> said().size() == 1);
    WidgetId thread = thread().orElseThrow().id();
    submit(board, ben, new Operation.CommentAdd(thread, "bens", "Soon", List.of()));
    until(() -> robot.lookup("Soon").tryQuery().isPresent());
    String away = last(robot, ".comment .disc");
    PersonId first =
        IntStream.range(0, 1000)
            .mapToObj(at -> new PersonId("a" + at))
            .filter(each -> talk().names().colour(each).equals(talk().names().colour(ben)))
            .findFirst()
            .orElseThrow();
    robot.interact(() -> screen().model().presence(List.of(here(ben), here(first))));
    until(() -> !last(robot, ".comment .disc").equals(away));
    assertThat(last(robot, "#person-" + first)).isEqualTo(away);
    assertThat(last(robot, "#person-" + ben)).isEqualTo(last(robot, ".comment .disc"));
  }

  private static String written(FxRobot robot) {
    return robot.lookup("#comment-text").queryAs(TextInputControl.class).getText();
  }

  @Test
  void whatIsHalfWrittenOutlivesAnotherThreadAndAnotherLanguage(FxRobot robot) {
    begin(robot);
    robot.write("First").type(KeyCode.ENTER);
    until(() -> said().size() == 1);
    WidgetId first = thread().orElseThrow().id();
    robot.write("half an answer");
    robot.interact(() -> talk().beginAt(new Point(500, 500)));
    assertThat(written(robot)).isEmpty();
    robot.interact(() -> robot.lookup("#comment-text").query().requestFocus());
    robot.write("half a thread");
    robot.interact(() -> talk().open(first));
    assertThat(written(robot)).isEqualTo("half an answer");
    robot.interact(() -> app().windows().getFirst().reword());
    until(() -> sees(robot, "#comment-text"));
    assertThat(written(robot)).isEqualTo("half an answer");
    robot.interact(() -> talk().beginAt(new Point(500, 500)));
    assertThat(written(robot)).isEqualTo("half a thread");
  }

  @Test
  void whatIsHalfWrittenInAThreadThatSomebodyDeletesBeginsANewOne(FxRobot robot) {
    begin(robot);
    robot.write("First").type(KeyCode.ENTER);
    until(() -> said().size() == 1);
    robot.write("half an answer");
    submit(board, ana, new Operation.WidgetRemove(List.of(thread().orElseThrow().id())));
    until(() -> said().isEmpty());
    assertThat(toast(robot)).isEqualTo(Texts.of("talk.taken"));
    assertThat(written(robot)).isEqualTo("half an answer");
    robot.interact(() -> robot.lookup("#comment-text").query().requestFocus());
    robot.type(KeyCode.ENTER);
    until(() -> said().size() == 1);
    assertThat(said().getFirst().text()).isEqualTo("half an answer");
    assertThat(written(robot)).isEmpty();
  }

  @Test
  void aCommentThatIsTooLongIsLeftAsItIsAndThatIsTold(FxRobot robot) {
    begin(robot);
    String text = "w".repeat(2_001);
    robot.interact(
        () -> robot.lookup("#comment-text").queryAs(TextInputControl.class).setText(text));
    robot.type(KeyCode.ENTER);
    assertThat(toast(robot)).isEqualTo(Texts.of("text.too-long", 2_001, 2_000));
    assertThat(written(robot)).isEqualTo(text);
    assertThat(said()).isEmpty();
  }

  private static String toast(FxRobot robot) {
    return robot.lookup("#toast").queryAs(Label.class).getText();
  }
}
