package io.streamboard.desktop.board;

import io.streamboard.model.id.WidgetId;
import io.streamboard.model.view.WidgetView;
import io.streamboard.model.widget.WidgetKind;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The widgets of the view as they were shown last, and the threads that hang on them, which the
 * canvas does not paint. Confined to the JavaFX thread.
 */
final class SeenWidgets {

  private final Map<WidgetId, WidgetView> all = new HashMap<>();
  private final Map<WidgetId, Set<WidgetId>> threads = new HashMap<>();

  static boolean isPainted(WidgetView view) {
    return !(view.widget().kind() instanceof WidgetKind.Thread);
  }

  Set<WidgetId> ids() {
    return Set.copyOf(all.keySet());
  }

  Optional<WidgetView> find(WidgetId widget) {
    return Optional.ofNullable(all.get(widget));
  }

  /** The threads about a widget. */
  Set<WidgetId> threadsOn(WidgetId widget) {
    return threads.getOrDefault(widget, Set.of());
  }

  /** A widget is like this now, or is not seen any more; returns what it was like. */
  Optional<WidgetView> replace(WidgetId widget, Optional<WidgetView> now) {
    Optional<WidgetView> before = Optional.ofNullable(all.remove(widget));
    if (!now.equals(before)) {
      before.filter(view -> !isPainted(view)).ifPresent(this::untie);
      now.filter(view -> !isPainted(view)).ifPresent(this::tie);
    }
    now.ifPresent(view -> all.put(widget, view));
    return before;
  }

  private void tie(WidgetView thread) {
    thread
        .widget()
        .holder()
        .ifPresent(
            holder ->
                threads.computeIfAbsent(holder, each -> new HashSet<>()).add(thread.widget().id()));
  }

  private void untie(WidgetView thread) {
    thread
        .widget()
        .holder()
        .ifPresent(holder -> threads.getOrDefault(holder, Set.of()).remove(thread.widget().id()));
  }

  /** Forgets everything; returns what was there. */
  Collection<WidgetView> clear() {
    List<WidgetView> gone = List.copyOf(all.values());
    all.clear();
    threads.clear();
    return gone;
  }
}
