package io.streamboard.model.board;

import io.streamboard.model.access.Principal;
import io.streamboard.model.access.WidgetAccess;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.operation.VoidReason;
import io.streamboard.model.widget.WidgetKind;
import java.util.Optional;
import java.util.function.Function;

/**
 * Rights on single widgets, which only owners (who alone have {@link WidgetLevel#MANAGE}) give and
 * take. Locks do not matter to them.
 */
final class WidgetGrants {
  private final BoardDraft draft;
  private final Rights rights;

  WidgetGrants(BoardDraft draft, Rights rights) {
    this.draft = draft;
    this.rights = rights;
  }

  Outcome grant(Operation.WidgetGrant grant) {
    return Refusals.each(grant.targets(), Function.identity(), target -> grant(target, grant));
  }

  /** A thread is seen by who sees what it is about, and by nobody else. */
  private static boolean isThread(WidgetState widget) {
    return widget.widget().kind() instanceof WidgetKind.Thread;
  }

  /** Taking away what was not granted is applied without effect. */
  Outcome revoke(Operation.WidgetRevoke revoke) {
    return Refusals.each(
        revoke.targets(), Function.identity(), target -> revoke(target, revoke.principal()));
  }

  private Optional<VoidReason> grant(WidgetId target, Operation.WidgetGrant grant) {
    Optional<WidgetState> live = draft.widgets().live(target);
    Optional<VoidReason> refusal =
        rights
            .onWidget(live, WidgetLevel.MANAGE)
            .or(() -> live.filter(WidgetGrants::isThread).map(thread -> VoidReason.INVALID))
            .or(
                () ->
                    live.filter(widget -> !Quotas.fits(widget.access(), grant.principal()))
                        .map(over -> VoidReason.TOO_LARGE));
    if (refusal.isEmpty()) {
      WidgetState widget = live.orElseThrow();
      set(
          widget,
          new WidgetAccess(widget.access().grants().plus(grant.principal(), grant.level())));
    }
    return refusal;
  }

  private Optional<VoidReason> revoke(WidgetId target, Principal principal) {
    Optional<WidgetState> live = draft.widgets().live(target);
    Optional<VoidReason> refusal = rights.onWidget(live, WidgetLevel.MANAGE);
    if (refusal.isEmpty()) {
      WidgetState widget = live.orElseThrow();
      set(widget, new WidgetAccess(widget.access().grants().minus(principal)));
    }
    return refusal;
  }

  private void set(WidgetState widget, WidgetAccess next) {
    if (!next.equals(widget.access())) {
      draft.widgets().replace(widget.with(next));
    }
  }
}
