package io.streamboard.desktop.exchange;

import io.streamboard.model.exchange.Blob;
import io.streamboard.model.exchange.Scene;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.view.BoardView;
import io.streamboard.model.view.WidgetView;
import io.streamboard.model.widget.BlobHash;
import io.streamboard.model.widget.WidgetKind;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Widgets of a board as one person saw them at a moment, to be written.
 *
 * @param title of the board
 */
record BoardPart(String title, List<WidgetView> widgets) {

  BoardPart {
    widgets = List.copyOf(widgets);
  }

  /** Picks a part of the view; what the part's widgets hold belongs to it. */
  static BoardPart of(BoardView view, ExportChoice.Part part, Set<WidgetId> selected) {
    return switch (part) {
      case BOARD -> new BoardPart(view.title(), view.widgets().values().stream().toList());
      case SELECTION -> held(view, selected);
      case FRAMES ->
          held(view, selected.stream().filter(id -> isFrame(view, id)).collect(Collectors.toSet()));
    };
  }

  private static boolean isFrame(BoardView view, WidgetId id) {
    WidgetView widget = view.widgets().get(id);
    return widget != null && widget.widget().kind() instanceof WidgetKind.Frame;
  }

  private static BoardPart held(BoardView view, Set<WidgetId> roots) {
    Collection<WidgetView> all = view.widgets().values();
    Set<WidgetId> taken = new HashSet<>(roots);
    boolean more = !taken.isEmpty();
    while (more) {
      more = false;
      for (WidgetView each : all) {
        boolean held = each.widget().holder().filter(taken::contains).isPresent();
        more |= held && taken.add(each.widget().id());
      }
    }
    return new BoardPart(
        view.title(), all.stream().filter(each -> taken.contains(each.widget().id())).toList());
  }

  Scene scene(Map<BlobHash, Blob> pictures) {
    Set<WidgetId> locked =
        widgets.stream()
            .filter(each -> each.lock().isPresent())
            .map(each -> each.widget().id())
            .collect(Collectors.toSet());
    return Scene.of(
        widgets.stream().map(WidgetView::widget).toList(),
        locked,
        hash -> Optional.ofNullable(pictures.get(hash)));
  }

  /** The pictures that are shown, each once. */
  Set<BlobHash> pictures() {
    return widgets.stream()
        .flatMap(
            each ->
                each.widget().kind() instanceof WidgetKind.Image image
                    ? Optional.of(image.blob()).stream()
                    : Optional.<BlobHash>empty().stream())
        .collect(Collectors.toSet());
  }

  Map<String, WidgetView> byName() {
    return widgets.stream()
        .collect(Collectors.toMap(each -> each.widget().id().value(), each -> each));
  }
}
