package io.streamboard.desktop.board.talk;

import io.streamboard.desktop.board.desk.Desk;
import io.streamboard.model.access.Role;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.view.BoardView;
import io.streamboard.model.view.WidgetView;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/**
 * Where I may comment, and what I may do with the thread that is open. Confined to the JavaFX
 * thread.
 */
final class TalkRights {

  private final Desk desk;
  private final ReadOnlyBooleanWrapper mayBegin = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper mayResolve = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper mayDelete = new ReadOnlyBooleanWrapper();
  private int commentable;

  TalkRights(Desk desk) {
    this.desk = desk;
  }

  ReadOnlyBooleanProperty mayBegin() {
    return mayBegin.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty mayResolve() {
    return mayResolve.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty mayDelete() {
    return mayDelete.getReadOnlyProperty();
  }

  void changed(Optional<WidgetView> before, Optional<WidgetView> after) {
    commentable += after.filter(TalkRights::mayComment).isPresent() ? 1 : 0;
    commentable -= before.filter(TalkRights::mayComment).isPresent() ? 1 : 0;
  }

  /**
   * Tells anew what may be done.
   *
   * @param shown the thread that is open
   */
  void tell(Optional<ThreadItem> shown) {
    mayBegin.set(mayCommentOnBoard() || commentable > 0);
    mayResolve.set(shown.filter(ThreadItem::mayComment).isPresent());
    mayDelete.set(shown.filter(thread -> thread.mayDelete(desk.me())).isPresent());
  }

  boolean mayCommentOnBoard() {
    return desk.view()
        .flatMap(BoardView::role)
        .filter(role -> role.compareTo(Role.COMMENTER) >= 0)
        .isPresent();
  }

  static boolean mayComment(WidgetView widget) {
    return widget.level().atLeast(WidgetLevel.COMMENT);
  }
}
