package io.streamboard.desktop.board.announce;

import io.streamboard.model.id.WidgetId;
import io.streamboard.model.view.WidgetView;
import io.streamboard.model.widget.Comment;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import java.util.Locale;
import java.util.Optional;

/**
 * One thing that happened to one widget, as far as people speak of it.
 *
 * @param words what is written on the widget, or was said; empty for none
 */
record Deed(What what, WidgetId widget, WidgetKind kind, String words) {

  enum What {
    ADDED,
    GONE,
    MOVED,
    RESIZED,
    WROTE,
    CHANGED,
    LOCKED,
    UNLOCKED,
    COMMENTED,
    RESOLVED,
    REOPENED;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What the difference between two looks at a widget is called; empty for nothing to tell. */
  static Optional<Deed> of(Optional<WidgetView> before, Optional<WidgetView> after) {
    return what(before, after).flatMap(what -> after.or(() -> before).map(view -> of(what, view)));
  }

  private static Deed of(What what, WidgetView view) {
    Widget widget = view.widget();
    String words = lastComment(view).map(Comment::text).orElse(widget.text());
    return new Deed(what, widget.id(), widget.kind(), words);
  }

  /** What was said last in a thread; empty for other widgets. */
  static Optional<Comment> lastComment(WidgetView view) {
    return view.widget().kind() instanceof WidgetKind.Thread(var comments, boolean _)
            && !comments.isEmpty()
        ? Optional.of(comments.getLast())
        : Optional.empty();
  }

  private static Optional<What> what(Optional<WidgetView> before, Optional<WidgetView> after) {
    if (before.isPresent() && after.isPresent()) {
      return what(before.get(), after.get());
    }
    boolean thread = before.or(() -> after).filter(Deed::isThread).isPresent();
    if (thread) {
      return after.flatMap(Deed::lastComment).map(said -> What.COMMENTED);
    }
    return Optional.of(after.isPresent() ? What.ADDED : What.GONE);
  }

  private static boolean isThread(WidgetView view) {
    return view.widget().kind() instanceof WidgetKind.Thread;
  }

  private static Optional<What> what(WidgetView before, WidgetView after) {
    Widget was = before.widget();
    Widget is = after.widget();
    if (was.kind() instanceof WidgetKind.Thread then
        && is.kind() instanceof WidgetKind.Thread now) {
      return talk(then, now);
    }
    if (!was.text().equals(is.text())) {
      return Optional.of(What.WROTE);
    }
    if (before.lock().isPresent() != after.lock().isPresent()) {
      return Optional.of(after.lock().isPresent() ? What.LOCKED : What.UNLOCKED);
    }
    if (!was.bounds().size().equals(is.bounds().size())) {
      return Optional.of(What.RESIZED);
    }
    if (!was.bounds().equals(is.bounds())) {
      return Optional.of(What.MOVED);
    }
    return was.equals(is) ? Optional.empty() : Optional.of(What.CHANGED);
  }

  private static Optional<What> talk(WidgetKind.Thread then, WidgetKind.Thread now) {
    if (then.resolved() != now.resolved()) {
      return Optional.of(now.resolved() ? What.RESOLVED : What.REOPENED);
    }
    return now.comments().size() > then.comments().size()
        ? Optional.of(What.COMMENTED)
        : Optional.empty();
  }
}
