package io.streamboard.model.reference;

import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.VoidReason;
import java.util.Optional;

/** Rights on single widgets; only owners give and take them, a lock does not matter. */
final class GrantRules {
  private final ReferenceBoard board;
  private final ReferenceRights rights;

  GrantRules(ReferenceBoard board, ReferenceRights rights) {
    this.board = board;
    this.rights = rights;
  }

  Optional<VoidReason> grant(WidgetId id, Operation.WidgetGrant grant, Act act) {
    Optional<ReferenceWidget> widget = board.live(id);
    Optional<VoidReason> refusal =
        rights
            .refusesBelow(act.author(), widget, WidgetLevel.MANAGE)
            .or(() -> refusesThread(widget.orElseThrow()))
            .or(() -> refusesTooMany(widget.orElseThrow(), grant));
    if (refusal.isEmpty()) {
      widget.orElseThrow().grants.put(grant.principal(), grant.level());
    }
    return refusal;
  }

  Optional<VoidReason> revoke(WidgetId id, Operation.WidgetRevoke revoke, Act act) {
    Optional<ReferenceWidget> widget = board.live(id);
    Optional<VoidReason> refusal = rights.refusesBelow(act.author(), widget, WidgetLevel.MANAGE);
    if (refusal.isEmpty()) {
      widget.orElseThrow().grants.remove(revoke.principal());
    }
    return refusal;
  }

  /** Nobody grants anything on a thread. */
  private static Optional<VoidReason> refusesThread(ReferenceWidget widget) {
    return widget.isThread() ? Optional.of(VoidReason.INVALID) : Optional.empty();
  }

  private static Optional<VoidReason> refusesTooMany(
      ReferenceWidget widget, Operation.WidgetGrant grant) {
    boolean another = !widget.grants.containsKey(grant.principal());
    return another && widget.grants.size() >= Limits.WIDGET_GRANTS
        ? Optional.of(VoidReason.TOO_LARGE)
        : Optional.empty();
  }
}
