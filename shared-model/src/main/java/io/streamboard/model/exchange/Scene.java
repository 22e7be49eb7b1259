package io.streamboard.model.exchange;

import io.streamboard.model.id.WidgetId;
import io.streamboard.model.view.BoardView;
import io.streamboard.model.view.WidgetView;
import io.streamboard.model.widget.BlobHash;
import io.streamboard.model.widget.Widget;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is exported: widgets that one person sees, all of a board or some.
 *
 * @param widgets by id, the lowest first
 * @param locked those that are locked
 * @param blobs the files of pictures, as far as they are at hand
 */
public record Scene(
    Map<WidgetId, Widget> widgets, Set<WidgetId> locked, Function<BlobHash, Optional<Blob>> blobs) {
  private static final Comparator<Widget> FROM_BELOW =
      Comparator.comparing(Widget::z).thenComparing(Widget::id);

  public Scene {
    widgets = Collections.unmodifiableMap(new LinkedHashMap<>(widgets));
    locked = Set.copyOf(locked);
  }

  public static Scene of(BoardView view, Function<BlobHash, Optional<Blob>> blobs) {
    Set<WidgetId> locked =
        view.widgets().values().stream()
            .filter(widget -> widget.lock().isPresent())
            .map(widget -> widget.widget().id())
            .collect(Collectors.toSet());
    return of(view.widgets().values().stream().map(WidgetView::widget).toList(), locked, blobs);
  }

  public static Scene of(
      Collection<Widget> widgets, Set<WidgetId> locked, Function<BlobHash, Optional<Blob>> blobs) {
    Map<WidgetId, Widget> sorted = new LinkedHashMap<>();
    widgets.stream().sorted(FROM_BELOW).forEach(widget -> sorted.put(widget.id(), widget));
    return new Scene(sorted, locked, blobs);
  }

  /** From the lowest to the topmost. */
  public List<Widget> inOrder() {
    return List.copyOf(widgets.values());
  }

  public Optional<Widget> widget(WidgetId id) {
    return Optional.ofNullable(widgets.get(id));
  }

  /** What holds the widget, if that is exported too. */
  public Optional<Widget> holder(Widget widget) {
    return widget.holder().flatMap(this::widget);
  }
}
