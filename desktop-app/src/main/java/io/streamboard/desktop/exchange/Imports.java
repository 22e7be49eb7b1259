package io.streamboard.desktop.exchange;

import io.streamboard.desktop.board.desk.Bringing;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.model.exchange.Placing;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.VoidReason;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
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

  /**
   * Puts files around a place of the board, after what is under way already; says why not if I may
   * not.
   */
  public void read(List<Path> files, Point around) {
    Path first = files.getFirst().getFileName();
    if (whenAllowed(() -> begin(files, around)) == Begun.LATER) {
      here.desk().say(Texts.of("import.waits", first));
    }
  }

  /** What has become of work that was asked for. */
  enum Begun {
    NOW,
    /** It follows what is under way. */
    LATER,
    REFUSED
  }

  /** Begins what adds to the board, when nothing else is under way and if I may; says if not. */
  Begun whenAllowed(Runnable work) {
    if (!here.desk().mayAdd()) {
      here.desk().refuse(VoidReason.NOT_ALLOWED);
      return Begun.REFUSED;
    }
    boolean now = here.work().whenFree(() -> ifAllowed(work));
    return now ? Begun.NOW : Begun.LATER;
  }

  /** Rights may have gone while it waited. */
  private void ifAllowed(Runnable work) {
    if (here.desk().mayAdd()) {
      work.run();
    } else {
      here.desk().refuse(VoidReason.NOT_ALLOWED);
    }
  }

  private void begin(List<Path> files, Point around) {
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
    BooleanSupplier cancelled = here.work().cancelling();
    bring(new Part(operations, 0), bringing, cancelled, name, () -> brought(arrived, then));
  }

  /** The operations from an index on are still to be brought. */
  private record Part(List<Operation> operations, int from) {

    int to() {
      return Math.min(operations.size(), from + AT_ONCE);
    }

    boolean isLast() {
      return to() == operations.size();
    }

    Part next() {
      return new Part(operations, to());
    }

    double done() {
      return (double) to() / operations.size();
    }
  }

  private void bring(
      Part part, Bringing bringing, BooleanSupplier cancelled, String name, Runnable done) {
    if (cancelled.getAsBoolean()) {
      here.desk().say(Texts.of("import.stopped"));
      return;
    }
    submit(part, bringing);
    if (part.isLast()) {
      here.work().finish();
      done.run();
    } else {
      here.work().show(new FileWork.Progress(name, part.done()));
      here.fx().run(() -> bring(part.next(), bringing, cancelled, name, done));
    }
  }

  /** What goes wrong here is a fault of ours; nothing shows work any more that nobody does. */
  private void submit(Part part, Bringing bringing) {
    try {
      bringing.bring(part.operations().subList(part.from(), part.to()));
    } catch (RuntimeException | Error fault) {
      here.work().finish();
      throw fault;
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
