package io.streamboard.desktop.exchange;

import io.streamboard.desktop.ui.Texts;
import io.streamboard.model.exchange.Imported;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.widget.Widget;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file that was read and whose pictures the server has: ready to be put on its board.
 *
 * @param name of the file, as a person knows it
 */
public record Arrived(String name, Imported imported) {

  static Arrived of(Path file, Imported imported) {
    return new Arrived(String.valueOf(file.getFileName()), imported);
  }

  /** What a new board of this is called: the file's name without its ending. */
  static String title(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    String title = (dot > 0 ? name.substring(0, dot) : name).strip();
    return title.isEmpty() ? Texts.of("home.untitled") : title;
  }

  List<WidgetId> widgets() {
    return imported.operations().stream()
        .flatMap(each -> added(each).stream())
        .map(Widget::id)
        .toList();
  }

  private static Optional<Widget> added(Operation operation) {
    return operation instanceof Operation.WidgetAdd(Widget widget)
        ? Optional.of(widget)
        : Optional.empty();
  }

  LossReport report() {
    Map<WidgetId, Widget> widgets = new HashMap<>();
    imported
        .operations()
        .forEach(each -> added(each).ifPresent(widget -> widgets.put(widget.id(), widget)));
    return LossReport.of(
        Texts.ofCount("report.import", widgets.size(), name, widgets.size()),
        imported.losses(),
        source ->
            Optional.ofNullable(imported.made().get(source))
                .flatMap(id -> Optional.ofNullable(widgets.get(id)))
                .map(
                    widget ->
                        new LossReport.Named(WidgetNames.of(widget), Optional.of(widget.id()))));
  }
}
