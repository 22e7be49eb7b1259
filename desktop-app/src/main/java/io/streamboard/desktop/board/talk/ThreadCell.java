package io.streamboard.desktop.board.talk;

import io.streamboard.desktop.ui.Controls;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.desktop.ui.Times;
import io.streamboard.model.widget.Comment;
import java.util.List;
import java.util.function.LongSupplier;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A thread in the list: who began it and when something was said last, its words, its state. */
final class ThreadCell extends VBox {

  private static final int WORDS = 160;

  private final TalkViewModel talk;
  private final LongSupplier clock;
  private final Label who = Controls.line("");
  private final Label when = new Label();
  private final Label words = Controls.line("");
  private final Label state = new Label();

  ThreadCell(TalkViewModel talk, LongSupplier clock) {
    this.talk = talk;
    this.clock = clock;
    getStyleClass().add("thread-cell");
    who.getStyleClass().add("heading");
    when.getStyleClass().addAll("muted", "small");
    when.setMinWidth(USE_PREF_SIZE);
    state.getStyleClass().addAll("muted", "small");
    HBox head = new HBox(8, who, Controls.filler(), when);
    head.setAlignment(Pos.BASELINE_LEFT);
    getChildren().setAll(head, words, state);
  }

  void show(ThreadItem thread) {
    List<Comment> said = thread.comments();
    boolean unread = talk.threads().isUnread(thread.id());
    who.setText(
        talk.names().of(said.isEmpty() ? thread.view().author() : said.getFirst().author()));
    when.setText(said.isEmpty() ? "" : when(said.getLast()));
    words.setText(
        said.isEmpty()
            ? Texts.of("talk.empty-thread")
            : Shortened.of(said.getFirst().text(), WORDS));
    state.setText(state(thread, unread));
    setAccessibleText(
        Texts.of("talk.thread", who.getText(), words.getText(), state.getText(), when.getText()));
  }

  private static String state(ThreadItem thread, boolean unread) {
    int said = thread.comments().size();
    String count = said == 1 ? Texts.of("talk.count.one") : Texts.of("talk.count", said);
    if (thread.resolved()) {
      return Texts.of("talk.state", count, Texts.of("talk.settled"));
    }
    return unread ? Texts.of("talk.state", count, Texts.of("talk.unread")) : count;
  }

  private String when(Comment last) {
    return last.time() == 0 ? Texts.of("talk.sending") : Times.ago(last.time(), clock.getAsLong());
  }
}
