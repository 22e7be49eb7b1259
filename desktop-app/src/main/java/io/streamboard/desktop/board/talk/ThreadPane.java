package io.streamboard.desktop.board.talk;

import io.streamboard.desktop.action.ActionControls;
import io.streamboard.desktop.action.Registry;
import io.streamboard.desktop.canvas.Item;
import io.streamboard.desktop.ui.Controls;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.model.widget.Comment;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** The open thread: what it is about, its comments, and where one more is written. */
final class ThreadPane extends BorderPane {

  private static final int SUBJECT = 60;

  private final TalkViewModel talk;
  private final LongSupplier clock;
  private final Label subject = Controls.line("");
  private final Label settled = new Label(Texts.of("talk.settled"));
  private final VBox comments = new VBox();
  private final ScrollPane scroll = new ScrollPane(comments);
  private final Composer composer;
  private final Button back;
  private final Map<String, CommentRow> rows = new HashMap<>();
  private Open before = new Open.Nothing();

  ThreadPane(TalkViewModel talk, Registry registry, LongSupplier clock) {
    this.talk = talk;
    this.clock = clock;
    setId("thread");
    composer = new Composer("comment", "talk.say", talk, talk::say, talk::leave, talk::keep);
    back = Controls.icon("thread-back", MaterialDesignA.ARROW_LEFT, "talk.back", talk::leave);
    subject.setId("thread-subject");
    settled.setId("thread-settled");
    settled.getStyleClass().addAll("muted", "small");
    comments.getStyleClass().add("comments");
    scroll.setFitToWidth(true);
    scroll.setMinHeight(0);
    scroll.getStyleClass().addAll("see-through", "edge-to-edge");
    scroll.setFocusTraversable(false);
    setTop(head(registry));
    setCenter(scroll);
    setBottom(composer);
  }

  private Node head(Registry registry) {
    HBox actions = new HBox(2, back);
    List.of("thread-previous", "thread-next", "thread-resolve", "thread-delete")
        .forEach(id -> actions.getChildren().add(ActionControls.control(registry.get(id))));
    actions.getStyleClass().add("thread-actions");
    actions.setAlignment(Pos.CENTER_LEFT);
    HBox about = new HBox(8, subject, Controls.filler(), settled);
    about.getStyleClass().add("thread-about");
    about.setAlignment(Pos.CENTER_LEFT);
    return new VBox(actions, about);
  }

  /** Shows the thread that is open now; the keys go to what is written when it is another one. */
  void show() {
    Open now = talk.open().get();
    subject.setText(
        talk.subject()
            .map(item -> Texts.of("talk.about", subject(item)))
            .orElseGet(() -> Texts.of("talk.about-place")));
    settled.setVisible(talk.shown().filter(ThreadItem::resolved).isPresent());
    settled.setManaged(settled.isVisible());
    show(talk.shown());
    boolean mayWrite = !(now instanceof Open.There) || talk.mayResolve().get();
    boolean wrote = composer.isVisible();
    composer.setVisible(mayWrite);
    composer.setManaged(mayWrite);
    if (!now.equals(before)) {
      another(now);
    } else if (mayWrite && !wrote && back.isFocused()) {
      composer.takeKeys();
    }
  }

  /** Gives the keys to what is written, or to the way back for who may not write. */
  void takeKeys() {
    if (composer.isVisible()) {
      composer.takeKeys();
    } else {
      back.requestFocus();
    }
  }

  private static String subject(Item item) {
    String text = Shortened.of(item.widget().text(), SUBJECT);
    return text.isEmpty() ? Kinds.name(item.widget().kind()) : text;
  }

  private void another(Open now) {
    before = now;
    composer.begin(talk.draft());
    takeKeys();
  }

  /** Scrolls to the end of what has just been put into a row. */
  private void reveal(Node node) {
    scroll.applyCss();
    scroll.layout();
    double end = comments.sceneToLocal(node.localToScene(node.getLayoutBounds())).getMaxY();
    double seen = scroll.getViewportBounds().getHeight();
    double hidden = comments.getHeight() - seen;
    if (hidden > 0) {
      scroll.setVvalue(Math.clamp((end - seen) / hidden, 0, 1));
    }
  }

  private void show(Optional<ThreadItem> thread) {
    List<Comment> all = thread.map(ThreadItem::comments).orElse(List.of());
    Set<String> there = new HashSet<>();
    all.forEach(comment -> there.add(comment.id()));
    boolean more = !rows.keySet().containsAll(there);
    rows.keySet().retainAll(there);
    comments
        .getChildren()
        .setAll(
            all.stream()
                .map(
                    comment ->
                        rows.computeIfAbsent(
                            comment.id(), id -> new CommentRow(talk, clock, comment, this::reveal)))
                .toList());
    thread.ifPresent(
        shown ->
            all.forEach(
                comment ->
                    Optional.ofNullable(rows.get(comment.id()))
                        .ifPresent(row -> row.show(shown, comment))));
    if (more) {
      scroll.applyCss();
      scroll.layout();
      scroll.setVvalue(scroll.getVmax());
    }
  }
}
