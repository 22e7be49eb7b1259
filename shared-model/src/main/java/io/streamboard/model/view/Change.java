package io.streamboard.model.view;

import io.streamboard.model.access.Role;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.board.Lock;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.text.TextDelta;
import io.streamboard.model.widget.GroupMark;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import java.util.Optional;

/**
 * A difference between two images of one view. Applying the changes of a frame in order brings a
 * view to the frame's revision.
 */
public sealed interface Change {
  /** The widget that it is about; empty when it is about the board. */
  default Optional<WidgetId> subject() {
    return switch (this) {
      case TitleChanged _, RoleChanged _ -> Optional.empty();
      case WidgetAdded added -> Optional.of(added.widget().widget().id());
      case WidgetRevealed revealed -> Optional.of(revealed.widget().widget().id());
      case WidgetRemoved removed -> Optional.of(removed.widget());
      case WidgetConcealed concealed -> Optional.of(concealed.widget());
      case WidgetPlaced placed -> Optional.of(placed.widget());
      case WidgetRaised raised -> Optional.of(raised.widget());
      case WidgetRestyled restyled -> Optional.of(restyled.widget());
      case WidgetKindChanged changed -> Optional.of(changed.widget());
      case WidgetHeld held -> Optional.of(held.widget());
      case WidgetGrouped grouped -> Optional.of(grouped.widget());
      case WidgetLocked locked -> Optional.of(locked.widget());
      case WidgetUnlocked unlocked -> Optional.of(unlocked.widget());
      case WidgetLevelChanged level -> Optional.of(level.widget());
      case TextChanged text -> Optional.of(text.widget());
    };
  }

  record TitleChanged(String title) implements Change {}

  record RoleChanged(Optional<Role> role) implements Change {}

  /** Somebody put it, or brought it back, on the board. */
  record WidgetAdded(WidgetView widget) implements Change {}

  /** It was there and has become visible. */
  record WidgetRevealed(WidgetView widget) implements Change {}

  record WidgetRemoved(WidgetId widget) implements Change {}

  /** It is there and is not visible any more: forget all of it. */
  record WidgetConcealed(WidgetId widget) implements Change {}

  record WidgetPlaced(WidgetId widget, Bounds bounds) implements Change {}

  record WidgetRaised(WidgetId widget, ZKey z) implements Change {}

  /** The whole style as it is now. */
  record WidgetRestyled(WidgetId widget, Style style) implements Change {}

  /** A connector's ends or a thread's comments, all of them as they are now. */
  record WidgetKindChanged(WidgetId widget, WidgetKind kind) implements Change {}

  /** What holds it now; empty for nothing, and for what this view does not have. */
  record WidgetHeld(WidgetId widget, Optional<WidgetId> holder) implements Change {}

  record WidgetGrouped(WidgetId widget, Optional<GroupMark> group) implements Change {}

  record WidgetLocked(WidgetId widget, Lock lock) implements Change {}

  record WidgetUnlocked(WidgetId widget) implements Change {}

  record WidgetLevelChanged(WidgetId widget, WidgetLevel level) implements Change {}

  /**
   * A text was edited.
   *
   * @param revision the new text revision
   * @param delta as applied on the text revision before
   */
  record TextChanged(WidgetId widget, long revision, TextDelta delta) implements Change {}
}
