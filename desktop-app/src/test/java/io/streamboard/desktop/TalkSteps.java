package io.streamboard.desktop;

import io.streamboard.desktop.board.talk.Open;
import io.streamboard.desktop.board.talk.TalkViewModel;
import io.streamboard.desktop.board.talk.ThreadItem;
import io.streamboard.model.access.Principal;
import io.streamboard.model.access.Role;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import java.util.List;
import java.util.Optional;

/** Comment threads: the robot finds two of them on the first note. */
final class TalkSteps {

  private static final String FIRST = "first";
  private static final String SECOND = "second";

  private final ActionSteps robot;

  TalkSteps(ActionSteps robot) {
    this.robot = robot;
  }

  void add() {
    robot.on("tool-comment", () -> robot.isChosen("tool-comment"));
    robot.on(
        "comment",
        robot.select(ActionSteps.B),
        () -> talk().open().get() instanceof Open.Begun && ActionSteps.shows("#comment-text"));
    robot.on("comments", () -> ActionSteps.shows("#comments-panel"));
    robot.on("thread-next", () -> threads(SECOND), () -> isOpen(FIRST));
    robot.on("thread-previous", () -> threads(FIRST), () -> isOpen(SECOND));
    robot.on(
        "thread-resolve",
        () -> threads(FIRST),
        () -> talk().shown().filter(ThreadItem::resolved).isPresent());
    robot.on(
        "thread-delete",
        () -> {
          threads(FIRST);
          robot.app().board().orElseThrow().focusCanvas();
        },
        () -> robot.server().state(robot.board()).live(robot.id(FIRST)).isEmpty());
    robot.on(
        "announce",
        () -> robot.model().beside().announcements().on().set(false),
        () -> robot.isChosen("announce"));
    robot.on("mention-open", this::benMentionsMe, () -> isOpen(FIRST));
    robot.on("outline", () -> ActionSteps.shows("#outline-panel"));
    robot.on("details", robot.select(ActionSteps.A), () -> ActionSteps.shows("#hover-card"));
    robot.on("threads-resolved", () -> talk().showsResolved().get());
  }

  private TalkViewModel talk() {
    return robot.model().beside().talk();
  }

  private boolean isOpen(String name) {
    return talk().open().get().equals(new Open.There(robot.id(name)));
  }

  private void benMentionsMe() {
    threads(SECOND);
    PersonId ben = robot.server().person("Ben");
    robot.submit(new Operation.BoardGrant(new Principal.Person(ben), Role.EDITOR));
    robot
        .server()
        .submit(
            robot.board(),
            ben,
            new WriterId("mentions-" + robot.board()),
            new Operation.CommentAdd(
                robot.id(FIRST), "to-ana", "What says @Ana?", List.of(robot.ana())));
  }

  private void threads(String opened) {
    for (String name : List.of(FIRST, SECOND)) {
      WidgetId thread = robot.id(name);
      robot.submit(
          new Operation.WidgetAdd(
              new Widget(
                  thread,
                  new WidgetKind.Thread(List.of(), false),
                  Bounds.of(88, name.equals(FIRST) ? -12 : 40, 24, 24),
                  ZKey.FIRST,
                  Style.DEFAULT,
                  "",
                  Optional.of(robot.id(ActionSteps.A)),
                  Optional.empty())));
      robot.submit(new Operation.CommentAdd(thread, "said", "What is " + name + "?", List.of()));
    }
    talk().open(robot.id(opened));
  }
}
