package io.streamboard.model.reference;

import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.operation.VoidReason;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What happened in the histories: a comparison is worth what it came across. */
final class Tally {
  /** By type, how often it was applied to at least one target. */
  final Map<String, Integer> applied = new TreeMap<>();

  /** By type, how often it had no effect. */
  final Map<String, Integer> ineffective = new TreeMap<>();

  /** By reason, of whole operations and of single targets. */
  final Map<VoidReason, Integer> reasons = new EnumMap<>(VoidReason.class);

  /** By type, the reasons for which it or a target of it was refused. */
  final Map<String, Set<VoidReason>> refusals = new TreeMap<>();

  int operations;
  int standing;
  int partly;

  void count(ReferenceFold.Judged judged) {
    operations++;
    standing += judged.standing().isPresent() ? 1 : 0;
    String type = name(judged.operation().getClass());
    switch (judged.outcome()) {
      case Outcome.Applied some -> {
        applied.merge(type, 1, Integer::sum);
        partly += some.refused().isEmpty() ? 0 : 1;
        some.refused().values().forEach(reason -> count(type, reason));
      }
      case Outcome.Void none -> {
        ineffective.merge(type, 1, Integer::sum);
        count(type, none.reason());
      }
    }
  }

  static String name(Class<?> type) {
    return type.asSubclass(Operation.class).getSimpleName();
  }

  private void count(String type, VoidReason reason) {
    refusals.computeIfAbsent(type, none -> EnumSet.noneOf(VoidReason.class)).add(reason);
    reasons.merge(reason, 1, Integer::sum);
  }

  @Override
  public String toString() {
    return operations
        + " operations, "
        + partly
        + " applied in part, "
        + standing
        + " answered again\napplied "
        + applied
        + "\nvoid "
        + ineffective
        + "\nreasons "
        + reasons
        + "\nby type "
        + refusals;
  }
}
