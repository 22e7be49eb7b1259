package io.streamboard.model.board;

import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.operation.VoidReason;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Judges each target of an operation on its own, and makes one outcome of all. */
final class Refusals {
  private Refusals() {}

  /**
   * @param judge applies the operation to one part, or answers with its refusal
   * @param <P> the part of an operation that concerns one widget
   */
  static <P> Outcome each(
      List<P> parts, Function<P, WidgetId> target, Function<P, Optional<VoidReason>> judge) {
    Map<WidgetId, VoidReason> refused = new HashMap<>();
    for (P part : parts) {
      judge.apply(part).ifPresent(reason -> refused.put(target.apply(part), reason));
    }
    return refused.isEmpty()
        ? Outcome.Applied.FULLY
        : outcome(parts.stream().map(target).toList(), refused);
  }

  static Outcome outcome(List<WidgetId> targets, Map<WidgetId, VoidReason> refused) {
    if (refused.isEmpty()) {
      return Outcome.Applied.FULLY;
    }
    VoidReason first = refused.get(targets.getFirst());
    return first != null && refused.keySet().containsAll(targets)
        ? new Outcome.Void(first)
        : new Outcome.Applied(refused);
  }
}
