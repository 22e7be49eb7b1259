package io.streamboard.desktop.board.talk;

import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.view.WidgetView;
import io.streamboard.model.widget.Comment;
import io.streamboard.model.widget.WidgetKind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A thread as it is seen now. */
public record ThreadItem(WidgetView view, List<Comment> comments, boolean resolved) {

  /** The one with the latest comment first; what no node has taken yet is the latest. */
  static final Comparator<ThreadItem> LATEST_FIRST =
      Comparator.comparingLong(ThreadItem::latest).reversed().thenComparing(ThreadItem::id);

  /** The widget as a thread; empty when it is none. */
  static Optional<ThreadItem> of(WidgetView view) {
    return view.widget().kind() instanceof WidgetKind.Thread(var comments, boolean resolved)
        ? Optional.of(new ThreadItem(view, comments, resolved))
        : Optional.empty();
  }

  public WidgetId id() {
    return view.widget().id();
  }

  /** What it is about; empty for a place, and for a widget that I do not see. */
  public Optional<WidgetId> holder() {
    return view.widget().holder();
  }

  private long latest() {
    return comments.stream()
        .mapToLong(comment -> comment.time() == 0 ? Long.MAX_VALUE : comment.time())
        .max()
        .orElse(Long.MAX_VALUE);
  }

  boolean mayComment() {
    return view.level().atLeast(WidgetLevel.COMMENT);
  }

  /** Whether the board would let me take the whole thread away. */
  boolean mayDelete(PersonId me) {
    boolean free =
        view.lock().filter(lock -> !lock.person().equals(me)).isEmpty()
            || view.level().atLeast(WidgetLevel.MANAGE);
    return free
        && (view.level().atLeast(WidgetLevel.EDIT) || (mayComment() && view.author().equals(me)));
  }

  /** Whether I may say a comment in other words. */
  boolean mayEdit(Comment comment, PersonId me) {
    return mayComment() && comment.author().equals(me);
  }

  /** Whether I may take a comment away; owners may also those of others. */
  boolean mayRemove(Comment comment, PersonId me) {
    return mayEdit(comment, me) || view.level().atLeast(WidgetLevel.MANAGE);
  }
}
