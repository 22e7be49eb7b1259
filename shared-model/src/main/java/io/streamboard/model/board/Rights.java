package io.streamboard.model.board;

import io.streamboard.model.access.AccessPolicy;
import io.streamboard.model.access.Caller;
import io.streamboard.model.access.Role;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.operation.VoidReason;
import io.streamboard.model.widget.WidgetKind;
import java.util.Optional;

/**
 * What the author of one operation may do on the board as it is now. Refusals come in one order:
 * not found, not allowed, locked; so a hidden widget and one that never was get the same answer
 * whatever else would be wrong with the operation.
 */
final class Rights {
  private final BoardDraft draft;
  private final Caller author;
  private final Optional<Role> role;

  Rights(BoardDraft draft, Caller author) {
    this.draft = draft;
    this.author = author;
    this.role = AccessPolicy.role(draft.access(), author);
  }

  Caller author() {
    return author;
  }

  boolean owner() {
    return atLeast(Role.OWNER);
  }

  boolean atLeast(Role needed) {
    return role.isPresent() && role.get().compareTo(needed) >= 0;
  }

  /**
   * The search for a guest's widgets looks at all of them; it is made only for authors without a
   * role.
   */
  boolean seesBoard() {
    return role.isPresent()
        || draft.widgets().all().values().stream()
            .anyMatch(widget -> widget.live() && level(widget).atLeast(WidgetLevel.VIEW));
  }

  /** The refusal of an operation on the board as a whole. */
  Optional<VoidReason> onBoard(Role needed) {
    if (atLeast(needed)) {
      return Optional.empty();
    }
    return Optional.of(seesBoard() ? VoidReason.NOT_ALLOWED : VoidReason.NOT_FOUND);
  }

  /**
   * The refusal of an operation that needs a level on a widget, whatever its lock; an absent target
   * is one that is not found.
   */
  Optional<VoidReason> onWidget(Optional<WidgetState> target, WidgetLevel needed) {
    WidgetLevel level = target.map(this::level).orElse(WidgetLevel.HIDDEN);
    if (level == WidgetLevel.HIDDEN) {
      return Optional.of(VoidReason.NOT_FOUND);
    }
    return level.atLeast(needed) ? Optional.empty() : Optional.of(VoidReason.NOT_ALLOWED);
  }

  /** The refusal of an operation that changes a widget. */
  Optional<VoidReason> onContent(Optional<WidgetState> target) {
    return onWidget(target, target.map(this::needed).orElse(WidgetLevel.EDIT))
        .or(
            () ->
                target
                    .filter(widget -> lockedByOther(widget) && !owner())
                    .map(locked -> VoidReason.LOCKED));
  }

  boolean lockedByOther(WidgetState widget) {
    return widget.lock().isPresent() && !widget.lock().get().person().equals(author.person());
  }

  boolean lockedByAuthor(WidgetState widget) {
    return widget.lock().isPresent() && !lockedByOther(widget);
  }

  /** Who started a thread needs no more than to comment. */
  private WidgetLevel needed(WidgetState widget) {
    boolean ownThread =
        widget.widget().kind() instanceof WidgetKind.Thread
            && widget.author().equals(author.person());
    return ownThread ? WidgetLevel.COMMENT : WidgetLevel.EDIT;
  }

  private WidgetLevel level(WidgetState widget) {
    return AccessPolicy.level(role, Holders.accesses(widget, draft.widgets()::find), author);
  }
}
