package io.streamboard.model.reference;

import io.streamboard.model.id.WidgetId;
import io.streamboard.model.view.BoardView;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Names the part of two views that is not equal, and not all that is. */
final class ViewDifference {
  private ViewDifference() {}

  static Optional<String> of(String what, BoardView shipped, BoardView reference) {
    if (shipped.equals(reference)) {
      return Optional.empty();
    }
    StringBuilder parts = new StringBuilder(what);
    part(parts, "title", shipped.title(), reference.title());
    part(parts, "role", shipped.role(), reference.role());
    Set<WidgetId> ids = new TreeSet<>(shipped.widgets().keySet());
    ids.addAll(reference.widgets().keySet());
    for (WidgetId id : ids) {
      part(
          parts,
          id.value(),
          Optional.ofNullable(shipped.widgets().get(id)),
          Optional.ofNullable(reference.widgets().get(id)));
    }
    return Optional.of(parts.toString());
  }

  private static void part(StringBuilder parts, String what, Object shipped, Object reference) {
    if (!Objects.equals(shipped, reference)) {
      parts.append("\n  ").append(what);
      parts.append("\n    shipped   ").append(shipped);
      parts.append("\n    reference ").append(reference);
    }
  }
}
