package io.streamboard.server.history;

import io.streamboard.model.id.WidgetId;
import io.streamboard.model.view.BoardView;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Where two views differ, in a few words. */
final class Differing {
  private Differing() {}

  static String words(BoardView told, BoardView right) {
    if (!told.title().equals(right.title())) {
      return "the title";
    }
    if (!told.role().equals(right.role())) {
      return "the role";
    }
    Set<String> ids = new TreeSet<>();
    told.widgets().keySet().forEach(id -> ids.add(id.value()));
    right.widgets().keySet().forEach(id -> ids.add(id.value()));
    return ids.stream()
        .map(WidgetId::new)
        .flatMap(id -> difference(id, told, right).stream())
        .findFirst()
        .orElse("nothing that is shown");
  }

  private static Optional<String> difference(WidgetId id, BoardView told, BoardView right) {
    boolean here = told.widgets().containsKey(id);
    boolean there = right.widgets().containsKey(id);
    if (here && !there) {
      return Optional.of("widget " + id + " too much");
    }
    if (!here) {
      return Optional.of("widget " + id + " missing");
    }
    return Objects.equals(told.widgets().get(id), right.widgets().get(id))
        ? Optional.empty()
        : Optional.of("widget " + id);
  }
}
