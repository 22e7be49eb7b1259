package io.streamboard.desktop.exchange;

import io.streamboard.desktop.board.desk.Desk;
import io.streamboard.desktop.ui.Clips;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.model.exchange.Exported;
import io.streamboard.model.exchange.Imported;
import io.streamboard.model.exchange.Placing;
import io.streamboard.model.exchange.excalidraw.ExcalidrawImport;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.BoardId;
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

  private final Desk desk;
  private final BoardId board;
  private final FileWork work;
  private final PictureFiles pictures;
  private final Clips clips;
  private final Imports imports;
  private final ExchangeWindow window;

  ForeignClips(
      Desk desk,
      BoardId board,
      FileWork work,
      PictureFiles pictures,
      Clips clips,
      Imports imports,
      ExchangeWindow window) {
    this.desk = desk;
    this.board = board;
    this.work = work;
    this.pictures = pictures;
    this.clips = clips;
    this.imports = imports;
    this.window = window;
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
    if (foreign && !work.isBusy() && desk.mayAdd()) {
      paste(clip.text(), desk.place());
    }
    return foreign;
  }

  private void paste(String text, Point around) {
    String name = Texts.of("clip.pasting");
    Placing placing =
        Placing.around(around, () -> new WidgetId(desk.freshId()), desk.canvas().top());
    work.run(
        name,
        steps -> {
          Imported imported = ExcalidrawImport.read(text.getBytes(StandardCharsets.UTF_8), placing);
          List<Arrived> arrived = List.of(new Arrived(name, imported));
          Importing.upload(arrived, board, pictures, steps);
          return arrived;
        },
        arrived -> imports.bring(arrived, name, () -> pasted(arrived.getFirst())),
        problem -> window.failed(Texts.of("clip.failed"), Problems.sentence(problem)));
  }

  private void pasted(Arrived arrived) {
    LossReport report = arrived.report();
    if (!report.isEmpty()) {
      int count = report.rows().size();
      window.done(Texts.ofCount("clip.lost", count, count));
    }
  }

  /** Copies what is selected so that Excalidraw can paste it, and so can a board. */
  void copy() {
    desk.view().filter(view -> !work.isBusy()).ifPresent(this::copy);
  }

  private void copy(io.streamboard.model.view.BoardView view) {
    BoardPart part = BoardPart.of(view, ExportChoice.Part.SELECTION, desk.selected());
    String name = Texts.of("clip.copying");
    work.run(
        name,
        steps -> new Exporting(board, desk.me(), pictures).clip(part, steps),
        this::copied,
        problem -> window.failed(Texts.of("clip.uncopied"), Problems.sentence(problem)));
  }

  private void copied(Exported exported) {
    clips.put(new Clips.Clip(Optional.empty(), exported.text()));
    window.done(Texts.of("clip.copied"));
  }
}
