package io.streamboard.desktop.board.talk;

import io.streamboard.desktop.ui.Controls;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.desktop.ui.Times;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.widget.Comment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** One comment: who said it and when, what, and what I may do with it. */
final class CommentRow extends VBox {

  private final TalkViewModel talk;
  private final LongSupplier clock;
  private final Consumer<Node> reveal;
  private Optional<Composer> rewriting = Optional.empty();
  private Comment comment;
  private List<Object> painted = List.of();

  /**
   * @param reveal scrolls to what is rewritten
   */
  CommentRow(TalkViewModel talk, LongSupplier clock, Comment first, Consumer<Node> reveal) {
    this.talk = talk;
    this.clock = clock;
    this.reveal = reveal;
    comment = first;
    getStyleClass().add("comment");
    setAccessibleRole(AccessibleRole.PARENT);
  }

  /** Shows the comment as it is now, unless it is being rewritten. */
  void show(ThreadItem thread, Comment now) {
    comment = now;
    setAccessibleText(Texts.of("talk.comment", talk.names().of(now.author()), when(), now.text()));
    String colour = talk.names().colour(now.author());
    List<Object> seen = List.of(now, getAccessibleText(), thread.view().level(), colour);
    if (rewriting.isEmpty() && !seen.equals(painted)) {
      painted = seen;
      getChildren().setAll(head(thread), words());
    }
  }

  private String when() {
    return comment.time() == 0
        ? Texts.of("talk.sending")
        : Times.ago(comment.time(), clock.getAsLong());
  }

  private Node head(ThreadItem thread) {
    String name = talk.names().of(comment.author());
    Label who = Controls.line(name);
    who.getStyleClass().add("heading");
    Label time = new Label(comment.edited() ? Texts.of("talk.edited", when()) : when());
    time.getStyleClass().addAll("muted", "small");
    time.setMinWidth(USE_PREF_SIZE);
    if (comment.time() != 0) {
      time.setTooltip(Controls.hint(Times.exact(comment.time())));
    }
    HBox head = new HBox(8, disc(name, comment.author()), who, time, Controls.filler());
    head.setAlignment(Pos.CENTER_LEFT);
    head.setMinHeight(36);
    if (thread.mayEdit(comment, talk.me())) {
      head.getChildren().add(button("change", MaterialDesignP.PENCIL_OUTLINE, this::rewrite));
    }
    if (thread.mayRemove(comment, talk.me())) {
      head.getChildren()
          .add(button("remove", MaterialDesignD.DELETE_OUTLINE, () -> talk.remove(comment)));
    }
    return head;
  }

  private Button button(String what, Ikon icon, Runnable work) {
    Button button =
        Controls.icon("comment-" + what + "-" + comment.id(), icon, "talk." + what, work);
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }

  private Label disc(String name, PersonId person) {
    Label disc = new Label(name.isEmpty() ? "?" : name.substring(0, name.offsetByCodePoints(0, 1)));
    disc.getStyleClass().add("disc");
    disc.setStyle("-fx-background-color: " + talk.names().colour(person) + ";");
    return disc;
  }

  private Node words() {
    Label words = new Label(comment.text());
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    return words;
  }

  private void rewrite() {
    Composer composer =
        new Composer("change", "talk.change.go", talk, this::said, this::leave, draft -> {});
    Map<PersonId, String> mentioned = new LinkedHashMap<>();
    comment.mentions().forEach(person -> mentioned.put(person, talk.names().of(person)));
    composer.begin(new Draft(comment.text(), mentioned));
    rewriting = Optional.of(composer);
    getChildren().set(1, composer);
    composer.takeKeys();
    reveal.accept(composer);
  }

  private void said(Words words) {
    if (!words.text().equals(comment.text())) {
      talk.change(comment, words);
    }
    leave();
  }

  private void leave() {
    rewriting = Optional.empty();
    painted = List.of();
    talk.shown().ifPresent(thread -> show(thread, comment));
    lookupAll(".button").stream().findFirst().ifPresent(Node::requestFocus);
  }
}
