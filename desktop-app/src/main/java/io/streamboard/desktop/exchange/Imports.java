package io.streamboard.desktop.exchange;

import io.streamboard.desktop.board.desk.Bringing;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.model.exchange.Placing;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/**
 * Puts files on an open board: read and uploaded off the screen's thread, then brought in as one
 * step of mine, with a report of what was lost at the end. Confined to the JavaFX thread.
 */
public final class Imports {

  private final BoardFileParts here;

  /** So many operations go out between two frames. */
  private static final int AT_ONCE = 100;

  /** More than that would be a selection that nobody can use. */
  private static final int MOST_SELECTED = 1_000;

  private final Supplier<Point> middle;

  /**
   * @param middle of what is seen, in world units
   */
  Imports(BoardFileParts here, Supplier<Point> middle) {
    this.here = here;
    this.middle = middle;
  }

  /** Asks for files and puts them around the middle of the view. */
  public void choose() {
    List<Path> files = here.choice().open(FileFormat.readable());
    if (!files.isEmpty()) {
      read(files, middle.get());
    }
  }

  /** Puts files around a place of the board; does nothing while another import is under way. */
  public void read(List<Path> files, Point around) {
    if (here.work().isBusy() || !here.desk().mayAdd()) {
      return;
    }
    String name = Texts.of("import.name", files.getFirst().getFileName());
    var above = here.desk().canvas().top();
    here.work()
        .run(
            name,
            steps -> {
              List<Arrived> arrived =
                  Importing.read(files, () -> Placing.around(around, this::freshId, above), steps);
              Importing.upload(arrived, here.board(), here.pictures(), steps);
              return arrived;
            },
            arrived -> bring(arrived, name),
            problem ->
                here.window()
                    .failed(
                        Texts.of("import.failed", files.getFirst().getFileName()),
                        Problems.sentence(problem)));
  }

  private WidgetId freshId() {
    return new WidgetId(here.desk().freshId());
  }

  /** Puts on the board what was read and uploaded before, and reports what was lost. */
  void bring(List<Arrived> arrived, String name) {
    bring(arrived, name, () -> report(arrived));
  }

  /**
   * Puts on the board what was read and uploaded before.
   *
   * @param then is run when all of it is there
   */
  void bring(List<Arrived> arrived, String name, Runnable then) {
    List<Operation> operations =
        arrived.stream().flatMap(each -> each.imported().operations().stream()).toList();
    Bringing bringing = here.desk().bringing();
    here.work().show(new FileWork.Progress(name, 0));
    bring(operations, 0, bringing, name, () -> brought(arrived, then));
  }

  private void bring(
      List<Operation> operations, int from, Bringing bringing, String name, Runnable done) {
    if (!here.work().isBusy()) {
      here.desk().say(Texts.of("import.stopped"));
      return;
    }
    int to = Math.min(operations.size(), from + AT_ONCE);
    bringing.bring(operations.subList(from, to));
    if (to == operations.size()) {
      here.work().finish();
      done.run();
    } else {
      here.work().show(new FileWork.Progress(name, (double) to / operations.size()));
      here.fx().run(() -> bring(operations, to, bringing, name, done));
    }
  }

  private void brought(List<Arrived> arrived, Runnable then) {
    List<WidgetId> widgets =
        arrived.stream().flatMap(each -> each.widgets().stream()).limit(MOST_SELECTED).toList();
    here.desk().select(widgets);
    then.run();
  }

  private void report(List<Arrived> arrived) {
    arrived.stream()
        .map(Arrived::report)
        .forEach(
            report -> {
              if (report.isEmpty()) {
                here.window().done(report.title());
              } else {
                here.window().report(report);
              }
            });
  }
}
