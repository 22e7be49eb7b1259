package io.streamboard.desktop.exchange;

import io.streamboard.desktop.ui.Texts;
import io.streamboard.model.exchange.Loss;
import io.streamboard.model.id.WidgetId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What an import or export could not carry over, widget by widget, as a person reads it.
 *
 * @param title what was done, in a sentence
 * @param rows one for each widget that lost something, in the order of the file or board
 */
public record LossReport(String title, List<Row> rows) {

  /**
   * What one widget lost.
   *
   * @param widget its name: kind and first words, or what the file calls it
   * @param lost sentences, at least one
   * @param onBoard the widget, to go there; empty when it was left out
   */
  public record Row(String widget, List<String> lost, Optional<WidgetId> onBoard) {

    public Row {
      lost = List.copyOf(lost);
    }
  }

  /** A widget as the report names it. */
  record Named(String name, Optional<WidgetId> onBoard) {}

  public LossReport {
    rows = List.copyOf(rows);
  }

  /**
   * Makes a report in the language of now.
   *
   * @param names the widget that losses call this; what is not known is called as the file does
   */
  static LossReport of(String title, List<Loss> losses, Function<String, Optional<Named>> names) {
    Map<String, List<String>> bySource = new LinkedHashMap<>();
    for (Loss loss : losses) {
      bySource
          .computeIfAbsent(loss.source(), _ -> new ArrayList<>())
          .add(Texts.ofCode("loss", loss.code().code()));
    }
    List<Row> rows = new ArrayList<>();
    bySource.forEach(
        (source, lost) -> {
          Named named = names.apply(source).orElseGet(() -> unknown(source));
          rows.add(new Row(named.name(), lost, named.onBoard()));
        });
    return new LossReport(title, rows);
  }

  private static Named unknown(String source) {
    return new Named(
        source.isBlank() ? Texts.of("report.nameless") : Texts.of("report.unknown", source),
        Optional.empty());
  }

  /** Whether everything was carried over. */
  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /** The report as lines of text, for a clipboard. */
  public String text() {
    return rows.stream()
        .map(row -> row.widget() + ": " + String.join(" ", row.lost()))
        .collect(Collectors.joining("\n", title + "\n\n", "\n"));
  }
}
