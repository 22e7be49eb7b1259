package io.streamboard.model.board;

import io.streamboard.model.access.Role;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.operation.Field;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.operation.VoidReason;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What may hold what: frames hold widgets, any widget but a thread holds threads. Who puts a widget
 * there needs the right on both, as the holder's rights become those of what it holds.
 */
final class Holding {
  private final BoardDraft draft;
  private final Rights rights;

  Holding(BoardDraft draft, Rights rights) {
    this.draft = draft;
    this.rights = rights;
  }

  Outcome hold(Operation.WidgetHold hold) {
    return Refusals.each(hold.targets(), Function.identity(), id -> put(id, hold.holder()));
  }

  /** Sets what holds a widget, or answers with the refusal. */
  Optional<VoidReason> put(WidgetId target, Optional<WidgetId> holder) {
    Optional<WidgetState> live = draft.widgets().live(target);
    Optional<VoidReason> refusal =
        rights.onContent(live).or(() -> refusal(live.orElseThrow().widget(), holder));
    if (refusal.isEmpty()) {
      WidgetState widget = live.orElseThrow();
      Widget next = widget.widget().withHolder(holder);
      draft.widgets().replace(widget.with(next, draft.revision(), List.of(Field.HOLDER)));
    }
    return refusal;
  }

  private Optional<VoidReason> refusal(Widget widget, Optional<WidgetId> holder) {
    return holder.flatMap(id -> onHolder(widget, id).or(() -> misfit(widget, id)));
  }

  /** The refusal of who adds a widget, by the right on what is to hold it, or by the role. */
  Optional<VoidReason> onAdd(Widget added) {
    return added.holder().isPresent()
        ? onHolder(added, added.holder().get())
        : rights.onBoard(thread(added) ? Role.COMMENTER : Role.EDITOR);
  }

  private Optional<VoidReason> onHolder(Widget widget, WidgetId holder) {
    WidgetLevel needed = thread(widget) ? WidgetLevel.COMMENT : WidgetLevel.EDIT;
    return rights.onWidget(draft.widgets().live(holder), needed);
  }

  private static boolean thread(Widget widget) {
    return widget.kind() instanceof WidgetKind.Thread;
  }

  /** Whether a new widget cannot lie where it says, whoever puts it there. */
  Optional<VoidReason> misfit(Widget added) {
    return added.holder().flatMap(holder -> misfit(added, holder));
  }

  private Optional<VoidReason> misfit(Widget widget, WidgetId id) {
    WidgetState holder = draft.widgets().live(id).orElseThrow();
    WidgetKind kind = holder.widget().kind();
    boolean holds =
        thread(widget) ? !(kind instanceof WidgetKind.Thread) : kind instanceof WidgetKind.Frame;
    List<WidgetState> above = Holders.chain(holder, draft.widgets()::find);
    boolean circle = above.stream().anyMatch(each -> each.widget().id().equals(widget.id()));
    if (!holds || circle) {
      return Optional.of(VoidReason.INVALID);
    }
    return above.size() + height(widget.id()) > Limits.HOLDERS
        ? Optional.of(VoidReason.TOO_LARGE)
        : Optional.empty();
  }

  /** How many levels of widgets lie in it. */
  private int height(WidgetId widget) {
    return draft.widgets().ties().held(widget).stream()
        .mapToInt(held -> 1 + height(held))
        .max()
        .orElse(0);
  }
}
