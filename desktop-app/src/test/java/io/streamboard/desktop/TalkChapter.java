package io.streamboard.desktop;

import io.streamboard.desktop.board.talk.TalkViewModel;
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
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;

/** Comment threads and who is mentioned in them. */
final class TalkChapter implements Chapter {

  private static final WidgetId QUIET = new WidgetId("thread-quiet");
  private static final WidgetId SETTLED = new WidgetId("thread-settled");
  private static final WidgetId LONG = new WidgetId("thread-long");

  private final Screens walk;

  TalkChapter(Screens walk) {
    this.walk = walk;
  }

  @Override
  public List<String> pictures() {
    return List.of(
        "comments-none",
        "comments-begun",
        "comments-pins",
        "comments-list",
        "comments-thread",
        "comments-mention",
        "comments-changing",
        "comments-resolved",
        "announced",
        "mentioned");
  }

  @Override
  public void walk() {
    walk.select();
    walk.perform("comments");
    walk.shot("comments-none");
    walk.select("note-40-120");
    walk.perform("comment");
    walk.shot("comments-begun");
    walk.studio().run(talk()::leave);
    walk.perform("comments");
    walk.studio().run(this::others);
    walk.select();
    walk.shot("comments-pins");
    walk.perform("comments");
    walk.shot("comments-list");
    walk.studio().run(() -> talk().open(LONG));
    walk.shot("comments-thread");
    walk.studio()
        .run(
            () -> {
              TextInputControl field = walk.studio().node(TextInputControl.class, "#comment-text");
              field.setText("@");
              field.end();
            });
    walk.studio().until("people", () -> walk.studio().node(Node.class, "#mentions").isVisible());
    walk.shot("comments-mention");
    walk.type("#comment-text", "");
    walk.press("#comment-change-mine");
    walk.shot("comments-changing");
    walk.studio().run(() -> talk().open(SETTLED));
    walk.shot("comments-resolved");
    walk.perform("comments");
    announced();
    mentioned();
    walk.studio().run(this::away);
  }

  /** What others do comes as a line that stands for some seconds. */
  private void announced() {
    walk.perform("announce");
    walk.studio()
        .run(
            () -> {
              say(QUIET, walk.longName(), "two", "Is this still so? Who could tell us that today?");
              walk.server().time(0);
            });
    walk.studio().until("a line", () -> walk.studio().node(Node.class, "#announced").isVisible());
    walk.shot("announced");
    walk.perform("announce");
  }

  private void mentioned() {
    walk.studio()
        .run(
            () -> {
              say(QUIET, walk.longName(), "three", "Is this true, @Ana?");
              walk.server().time(0);
            });
    walk.studio()
        .until("the sign", () -> walk.studio().node(Node.class, "#mention-sign").isVisible());
    walk.shot("mentioned");
    walk.studio().run(talk()::dismissMention);
    walk.studio().run(talk()::dismissMention);
  }

  private TalkViewModel talk() {
    return walk.model().beside().talk();
  }

  private void others() {
    long now = System.currentTimeMillis();
    thread(
        QUIET,
        walk.ben(),
        new WidgetId("note-300-276"),
        520,
        276,
        now - TimeUnit.HOURS.toMillis(3));
    say(QUIET, walk.longName(), "one", "Is this still true?");
    thread(SETTLED, walk.ana(), Screens.QUESTION, 1030, 200, now - TimeUnit.DAYS.toMillis(2));
    say(SETTLED, walk.ana(), "one", "Who decides this?");
    say(SETTLED, walk.longName(), "two", "Ana does.");
    submit(walk.ana(), new Operation.ThreadResolve(List.of(SETTLED), true));
    thread(
        LONG,
        walk.ana(),
        new WidgetId("note-40-120"),
        260,
        120,
        now - TimeUnit.MINUTES.toMillis(7));
    say(
        LONG,
        walk.longName(),
        "long",
        "I have looked through everything that came in since the workshop, and this is by far the"
            + " most frequent wish.\n"
            + "@Ana what would it take to have it in the spring release?");
    say(
        LONG,
        walk.ana(),
        "mine",
        "A week, I guess. @" + Screens.LONG_NAME + " may I have your list?");
    walk.server().time(0);
  }

  private void thread(WidgetId id, PersonId by, WidgetId about, double x, double y, long time) {
    walk.server().time(time);
    submit(
        by.equals(walk.ben()) ? walk.ana() : by,
        new Operation.WidgetAdd(
            new Widget(
                id,
                new WidgetKind.Thread(List.of(), false),
                Bounds.of(x - 12, y - 12, 24, 24),
                ZKey.FIRST,
                Style.DEFAULT,
                "",
                Optional.of(about),
                Optional.empty())));
  }

  private void say(WidgetId thread, PersonId by, String id, String text) {
    submit(by, new Operation.CommentAdd(thread, id, text, List.of(walk.ana())));
  }

  /** Later chapters have pictures without pins. */
  private void away() {
    submit(walk.ana(), new Operation.WidgetRemove(List.of(QUIET, SETTLED, LONG)));
  }

  private void submit(PersonId by, Operation operation) {
    walk.server().submit(walk.board(), by, new WriterId("talk-" + by), operation);
  }
}
