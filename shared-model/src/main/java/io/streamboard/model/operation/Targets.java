package io.streamboard.model.operation;

import io.streamboard.model.id.WidgetId;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.limit.Require;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The rule for lists of targets: 1 to {@link Limits#TARGETS}, none twice. */
final class Targets {
  private Targets() {}

  static List<WidgetId> distinct(List<WidgetId> widgets) {
    return distinct(widgets, Function.identity());
  }

  /**
   * Parts of an operation, each about another widget.
   *
   * @param target the widget that a part is about
   */
  static <P> List<P> distinct(List<P> parts, Function<P, WidgetId> target) {
    Require.count("targets", parts, 1, Limits.TARGETS);
    Set<WidgetId> targets = HashSet.newHashSet(parts.size());
    for (P part : parts) {
      Require.that(targets.add(target.apply(part)), "targets", "no widget twice");
    }
    return List.copyOf(parts);
  }
}
