package io.streamboard.model.reference;

import io.streamboard.model.access.Caller;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.operation.Field;
import io.streamboard.model.operation.VoidReason;
import java.util.List;
import java.util.Optional;

/** What may hold what, and who may put it there. */
final class HolderRules {
  private final ReferenceBoard board;
  private final ReferenceRights rights;

  HolderRules(ReferenceBoard board, ReferenceRights rights) {
    this.board = board;
    this.rights = rights;
  }

  Optional<VoidReason> hold(WidgetId id, Optional<WidgetId> holder, Act act) {
    Optional<ReferenceWidget> widget = board.live(id);
    Optional<VoidReason> refusal =
        rights
            .refusesChange(act.author(), widget)
            .or(() -> refuses(act.author(), widget.orElseThrow(), holder));
    if (refusal.isEmpty()) {
      set(widget.orElseThrow(), holder, act);
    }
    return refusal;
  }

  void set(ReferenceWidget widget, Optional<WidgetId> holder, Act act) {
    widget.holder = holder;
    widget.setBy.put(Field.HOLDER, act.revision());
  }

  /** Nothing is asked of whoever takes it out. */
  Optional<VoidReason> refuses(Caller caller, ReferenceWidget widget, Optional<WidgetId> holder) {
    return holder.flatMap(id -> refusesRight(caller, widget, id).or(() -> unfit(widget, id)));
  }

  /** A frame must be open to edits; what a thread is about, to comments. */
  Optional<VoidReason> refusesRight(Caller caller, ReferenceWidget widget, WidgetId holder) {
    WidgetLevel least = widget.isThread() ? WidgetLevel.COMMENT : WidgetLevel.EDIT;
    return rights.refusesBelow(caller, board.live(holder), least);
  }

  /** A frame holds widgets, any widget but a thread holds threads; eight lie above, not more. */
  Optional<VoidReason> unfit(ReferenceWidget widget, WidgetId id) {
    ReferenceWidget holder = board.live(id).orElseThrow();
    boolean kindFits = widget.isThread() ? !holder.isThread() : holder.isFrame();
    List<ReferenceWidget> above = board.above(holder);
    if (!kindFits || holder == widget || above.contains(widget)) {
      return Optional.of(VoidReason.INVALID);
    }
    return above.size() + 1 + below(widget) > Limits.HOLDERS
        ? Optional.of(VoidReason.TOO_LARGE)
        : Optional.empty();
  }

  /** How many lie in one another below it. */
  private int below(ReferenceWidget widget) {
    return board.heldBy(widget.id).stream().mapToInt(one -> 1 + below(one)).max().orElse(0);
  }
}
