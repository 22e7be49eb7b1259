package io.streamboard.desktop.exchange;

import io.streamboard.desktop.canvas.Print;
import io.streamboard.desktop.canvas.form.Area;
import io.streamboard.desktop.exchange.FileProblemException.Problem;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.model.access.Role;
import io.streamboard.model.exchange.Loss;
import io.streamboard.model.view.BoardView;
import io.streamboard.model.view.WidgetView;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.paint.Color;

/**
 * Writes an open board, or a part of it, as a file, with a report of what was lost at the end. Of
 * the board as it is seen when the person asks. Confined to the JavaFX thread.
 */
public final class Exports {

  private final BoardFileParts here;

  Exports(BoardFileParts here) {
    this.here = here;
  }

  /** Asks what to write and where, and writes it. */
  public void export(FileFormat format) {
    here.desk()
        .view()
        .filter(view -> !here.work().isBusy())
        .ifPresent(view -> export(format, view));
  }

  private void export(FileFormat format, BoardView view) {
    Map<ExportChoice.Part, BoardPart> parts = parts(format, view);
    here.window()
        .ask(offer(format, parts, owns(view)))
        .ifPresent(
            chosen -> {
              BoardPart part = Optional.ofNullable(parts.get(chosen.part())).orElseThrow();
              here.choice()
                  .save(fileName(view.title(), format), format.kind())
                  .ifPresent(file -> write(format, chosen, part, owns(view), file));
            });
  }

  private Map<ExportChoice.Part, BoardPart> parts(FileFormat format, BoardView view) {
    Map<ExportChoice.Part, BoardPart> parts = new EnumMap<>(ExportChoice.Part.class);
    for (ExportChoice.Part each : ExportChoice.Part.values()) {
      BoardPart part = BoardPart.of(view, each, here.desk().selected());
      boolean whole = each == ExportChoice.Part.BOARD;
      if (whole || (format != FileFormat.BOARD && !part.widgets().isEmpty())) {
        parts.put(each, part);
      }
    }
    return parts;
  }

  private static boolean owns(BoardView view) {
    return view.role().equals(Optional.of(Role.OWNER));
  }

  private static ExportOffer offer(
      FileFormat format, Map<ExportChoice.Part, BoardPart> parts, boolean whole) {
    Map<ExportChoice.Part, Integer> counts = new EnumMap<>(ExportChoice.Part.class);
    Map<ExportChoice.Part, Area> areas = new EnumMap<>(ExportChoice.Part.class);
    parts.forEach((part, widgets) -> counts.put(part, widgets.widgets().size()));
    if (format == FileFormat.PNG) {
      parts.forEach(
          (part, widgets) ->
              new Print(widgets.widgets(), false, Optional.empty())
                  .extent()
                  .ifPresent(area -> areas.put(part, area)));
    }
    return new ExportOffer(format, counts, areas, whole);
  }

  /** The board's title as files are named everywhere. */
  private static String fileName(String title, FileFormat format) {
    String name = title.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " ").strip();
    return (name.isEmpty() ? Texts.of("home.untitled") : name) + "." + format.ending();
  }

  private void write(
      FileFormat format, ExportChoice chosen, BoardPart part, boolean whole, Path file) {
    String name = Texts.of("export.name", file.getFileName());
    Function<FileWork.Steps, List<Loss>> writing =
        format == FileFormat.PNG
            ? painting(chosen, part, file)
            : steps ->
                new Exporting(here.board(), here.desk().me(), here.pictures(), here.fx())
                    .write(format, part, whole, file, steps);
    here.work()
        .run(
            name,
            writing,
            losses -> written(part, file, losses),
            problem ->
                here.window()
                    .failed(
                        Texts.of("export.failed", file.getFileName()), Problems.sentence(problem)));
  }

  private Function<FileWork.Steps, List<Loss>> painting(
      ExportChoice chosen, BoardPart part, Path file) {
    boolean none = chosen.paper() == ExportChoice.Paper.NONE;
    Print print =
        new Print(part.widgets(), chosen.paper() == ExportChoice.Paper.DARK, paper(chosen.paper()));
    Optional<Pixels> pixels = print.extent().flatMap(area -> Pixels.of(area, chosen.scale()));
    return steps ->
        new PngExporting(
                here.fx(),
                print,
                pixels.orElseThrow(() -> new FileProblemException(Problem.NOTHING)),
                new ShownPictures(here.board(), here.pictures()))
            .write(part, file, none, steps);
  }

  private static Optional<Color> paper(ExportChoice.Paper paper) {
    return switch (paper) {
      case LIGHT -> Optional.of(Color.web("#f6f8fa"));
      case DARK -> Optional.of(Color.web("#0d1117"));
      case NONE -> Optional.empty();
    };
  }

  private void written(BoardPart part, Path file, List<Loss> losses) {
    Map<String, WidgetView> names = part.byName();
    LossReport report =
        LossReport.of(
            Texts.of("report.export", file.getFileName()), losses, source -> named(source, names));
    if (report.isEmpty()) {
      here.window().done(report.title());
    } else {
      here.window().report(report);
    }
  }

  private static Optional<LossReport.Named> named(String source, Map<String, WidgetView> names) {
    if (source.isEmpty()) {
      return Optional.of(new LossReport.Named(Texts.of("report.board"), Optional.empty()));
    }
    return Optional.ofNullable(names.get(source))
        .map(WidgetView::widget)
        .map(widget -> new LossReport.Named(WidgetNames.of(widget), Optional.of(widget.id())));
  }
}
