package io.streamboard.desktop.board;

import io.streamboard.model.access.Role;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.board.Lock;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.view.WidgetView;
import java.util.Optional;

/**
 * Which controls to offer me. The board decides; this only keeps people from trying what it would
 * refuse.
 */
record Rights(PersonId me, Optional<Role> role) {

  /** Whether I may put something new on the board. */
  boolean mayAdd() {
    return role.filter(had -> had.compareTo(Role.EDITOR) >= 0).isPresent();
  }

  /** Whether I may give and take rights, rename and delete the board. */
  boolean mayManage() {
    return role.equals(Optional.of(Role.OWNER));
  }

  boolean mayChange(WidgetView widget) {
    return widget.level().atLeast(WidgetLevel.EDIT)
        && (widget.lock().isEmpty() || mayUnlock(widget));
  }

  /** A lock is opened by whoever set it, and by owners. */
  boolean mayUnlock(WidgetView widget) {
    boolean mine = widget.lock().map(Lock::person).equals(Optional.of(me));
    return widget.level().atLeast(WidgetLevel.EDIT)
        && (mine || widget.level().atLeast(WidgetLevel.MANAGE));
  }
}
