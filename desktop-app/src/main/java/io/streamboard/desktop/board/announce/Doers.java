package io.streamboard.desktop.board.announce;

import io.streamboard.desktop.board.desk.ViewWatcher;
import io.streamboard.model.board.Lock;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.view.WidgetView;
import io.streamboard.model.widget.Comment;
import io.streamboard.model.wire.Presence;
import io.streamboard.model.wire.ServerMessage.PersonPresence;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Who did something, as far as it is seen: a change comes without its author, see {@link
 * ViewWatcher}. A widget, a lock and a comment tell their author; of all else it was who is seen to
 * drag, write in or alone select the widget, and else nobody that could be named.
 */
final class Doers {

  private Collection<PersonPresence> here = List.of();

  /** These are on the board and do this now. */
  void met(Collection<PersonPresence> now) {
    here = List.copyOf(now);
  }

  /** Who did it; empty when that is not known. */
  Optional<PersonId> of(Deed deed, Optional<WidgetView> before, Optional<WidgetView> after) {
    return switch (deed.what()) {
      // What becomes visible looks like what is added: its author is not who did that.
      case ADDED -> after.map(WidgetView::author).filter(this::isHere);
      case LOCKED -> after.flatMap(WidgetView::lock).map(Lock::person);
      case COMMENTED -> after.flatMap(Deed::lastComment).map(Comment::author);
      case GONE, MOVED, RESIZED, WROTE, CHANGED, UNLOCKED, RESOLVED, REOPENED ->
          seenAt(before.or(() -> after).orElseThrow().widget().id());
    };
  }

  private boolean isHere(PersonId person) {
    return here.stream().anyMatch(one -> one.person().equals(person));
  }

  private Optional<PersonId> seenAt(WidgetId widget) {
    return only(doing -> drags(doing, widget))
        .or(() -> only(doing -> doing.typing().equals(Optional.of(widget))))
        .or(() -> only(doing -> doing.selection().contains(widget)));
  }

  private static boolean drags(Presence doing, WidgetId widget) {
    return doing.drag().stream()
        .flatMap(drag -> drag.widgets().stream())
        .anyMatch(one -> one.widget().equals(widget));
  }

  private Optional<PersonId> only(Predicate<Presence> does) {
    List<PersonId> doing =
        here.stream()
            .filter(person -> does.test(person.presence()))
            .map(PersonPresence::person)
            .distinct()
            .toList();
    return doing.size() == 1 ? Optional.of(doing.getFirst()) : Optional.empty();
  }
}
