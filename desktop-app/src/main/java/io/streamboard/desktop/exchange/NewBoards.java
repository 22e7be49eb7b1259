package io.streamboard.desktop.exchange;

import io.streamboard.client.Client;
import io.streamboard.desktop.ui.FileChoice;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.model.exchange.Placing;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.WidgetId;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/**
 * Makes new boards of files, for who looks at the list of boards. Confined to the JavaFX thread.
 */
public final class NewBoards {

  /** Shows a board and puts on it what was read. */
  public interface Opener {
    void open(BoardId board, Arrived arrived);
  }

  private final Client client;
  private final Supplier<String> ids;
  private final FileWork work;
  private final PictureFiles pictures;
  private final FileChoice choice;
  private final ExchangeWindow window;
  private final Opener opener;

  NewBoards(
      Client client,
      Supplier<String> ids,
      FileWork work,
      PictureFiles pictures,
      FileChoice choice,
      ExchangeWindow window,
      Opener opener) {
    this.client = client;
    this.ids = ids;
    this.work = work;
    this.pictures = pictures;
    this.choice = choice;
    this.window = window;
    this.opener = opener;
  }

  /** Asks for files and makes a board of each; the last one is shown. */
  public void choose() {
    List<Path> files = choice.open(FileFormat.readable());
    if (!files.isEmpty()) {
      make(files);
    }
  }

  private record Made(BoardId board, Arrived arrived) {}

  /**
   * Makes a board of each file, one after the other and after what is under way already; a board
   * comes to be only when the file could be read.
   */
  public void make(List<Path> files) {
    files.forEach(file -> work.whenFree(() -> begin(file)));
  }

  private void begin(Path file) {
    work.run(
        Texts.of("import.name", file.getFileName()),
        steps -> make(file, steps),
        made -> opener.open(made.board(), made.arrived()),
        problem ->
            window.failed(
                Texts.of("import.failed", file.getFileName()), Problems.sentence(problem)));
  }

  private Made make(Path file, FileWork.Steps steps) {
    List<Arrived> arrived =
        Importing.read(List.of(file), () -> Placing.asItIs(() -> new WidgetId(ids.get())), steps);
    BoardId board = client.create(Arrived.title(file)).join();
    Importing.upload(arrived, board, pictures, steps);
    return new Made(board, arrived.getFirst());
  }
}
