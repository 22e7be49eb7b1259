package io.streamboard.model.operation;

import io.streamboard.model.id.WidgetId;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.limit.Require;
import java.util.HashSet;
import java.util.List;

/** The rule for lists of targets: 1 to {@link Limits#TARGETS}, none twice. */
final class Targets {
  private Targets() {}

  static List<WidgetId> distinct(List<WidgetId> widgets) {
    Require.count("targets", widgets, 1, Limits.TARGETS);
    Require.that(new HashSet<>(widgets).size() == widgets.size(), "targets", "no widget twice");
    return List.copyOf(widgets);
  }
}
