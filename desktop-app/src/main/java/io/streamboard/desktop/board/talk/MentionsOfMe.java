package io.streamboard.desktop.board.talk;

import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.widget.Comment;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The comments that mention me and that I have neither looked at nor waved away since they came.
 * Confined to the JavaFX thread.
 */
final class MentionsOfMe {

  private final PersonId me;
  private final Deque<Mentioned> waiting = new ArrayDeque<>();
  private final ReadOnlyObjectWrapper<Optional<Mentioned>> newest =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  MentionsOfMe(PersonId me) {
    this.me = me;
  }

  /** The one that came last; empty for none. */
  ReadOnlyObjectProperty<Optional<Mentioned>> newest() {
    return newest.getReadOnlyProperty();
  }

  /** A thread is like this now; what it says to me that it did not say before is new. */
  void heard(Optional<ThreadItem> before, ThreadItem now) {
    Set<String> known = new HashSet<>();
    before.map(this::toMe).ifPresent(old -> old.forEach(comment -> known.add(comment.id())));
    toMe(now).stream()
        .filter(comment -> !known.contains(comment.id()))
        .forEach(
            comment -> waiting.push(new Mentioned(now.id(), comment.author(), comment.text())));
    tell();
  }

  private List<Comment> toMe(ThreadItem thread) {
    return thread.comments().stream()
        .filter(comment -> comment.mentions().contains(me) && !comment.author().equals(me))
        .toList();
  }

  /** I have looked at the thread, or it is gone. */
  void done(WidgetId thread) {
    waiting.removeIf(each -> each.thread().equals(thread));
    tell();
  }

  /** I do not want to look at the newest now. */
  void dismiss() {
    var _ = waiting.poll();
    tell();
  }

  private void tell() {
    newest.set(Optional.ofNullable(waiting.peek()));
  }
}
