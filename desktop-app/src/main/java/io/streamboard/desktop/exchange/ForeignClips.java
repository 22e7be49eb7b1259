package io.streamboard.desktop.exchange;

import io.streamboard.desktop.ui.Clips;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.model.exchange.Exported;
import io.streamboard.model.exchange.Imported;
import io.streamboard.model.exchange.Placing;
import io.streamboard.model.exchange.excalidraw.ExcalidrawImport;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.json.foreign.ForeignLimits;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What Excalidraw has copied, and copies for it. What is lost on this way is counted only: nobody
 * wants a report with every paste. Confined to the JavaFX thread.
 */
final class ForeignClips {

  private final BoardFileParts here;
  private final Clips clips;
  private final Imports imports;

  ForeignClips(BoardFileParts here, Clips clips, Imports imports) {
    this.here = here;
    this.clips = clips;
    this.imports = imports;
  }

  /**
   * Puts on the board what Excalidraw has copied. Returns whether it was Excalidraw who has copied
   * last: then nobody else needs to look at the clip.
   */
  boolean paste(Clips.Clip clip) {
    boolean foreign =
        clip.widgets().isEmpty()
            && clip.text().length() <= ForeignLimits.BYTES
            && ExcalidrawImport.looksLike(clip.text());
    if (foreign) {
      Point around = here.desk().place();
      var _ = imports.whenAllowed(() -> paste(clip.text(), around));
    }
    return foreign;
  }

  private void paste(String text, Point around) {
    String name = Texts.of("clip.pasting");
    Placing placing =
        Placing.around(
            around, () -> new WidgetId(here.desk().freshId()), here.desk().canvas().top());
    here.work()
        .run(
            name,
            steps -> {
              Imported imported =
                  ExcalidrawImport.read(text.getBytes(StandardCharsets.UTF_8), placing);
              List<Arrived> arrived = List.of(new Arrived(name, imported));
              Importing.upload(arrived, here.board(), here.pictures(), steps);
              return arrived;
            },
            arrived -> imports.bring(arrived, name, () -> pasted(arrived.getFirst())),
            problem -> here.window().failed(Texts.of("clip.failed"), Problems.sentence(problem)));
  }

  private void pasted(Arrived arrived) {
    LossReport report = arrived.report();
    if (!report.isEmpty()) {
      int count = report.rows().size();
      here.window().done(Texts.ofCount("clip.lost", count, count));
    }
  }

  /** Copies what is selected so that Excalidraw can paste it, and so can a board. */
  void copy() {
    here.desk().view().filter(view -> !here.work().isBusy()).ifPresent(this::copy);
  }

  private void copy(io.streamboard.model.view.BoardView view) {
    BoardPart part = BoardPart.of(view, ExportChoice.Part.SELECTION, here.desk().selected());
    String name = Texts.of("clip.copying");
    here.work()
        .run(
            name,
            steps ->
                new Exporting(here.board(), here.desk().me(), here.pictures(), here.fx())
                    .clip(part, steps),
            this::copied,
            problem -> here.window().failed(Texts.of("clip.uncopied"), Problems.sentence(problem)));
  }

  private void copied(Exported exported) {
    clips.put(new Clips.Clip(Optional.empty(), exported.text()));
    here.window().done(Texts.of("clip.copied"));
  }
}
