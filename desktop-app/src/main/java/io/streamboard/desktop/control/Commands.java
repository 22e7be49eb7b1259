package io.streamboard.desktop.control;

import io.streamboard.client.BoardHandle;
import io.streamboard.desktop.board.BoardScreen;
import io.streamboard.desktop.canvas.Box;
import io.streamboard.desktop.ui.FxThread;
import io.streamboard.desktop.ui.Pictures;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.json.StateCodec;
import io.streamboard.model.view.BoardView;
import io.streamboard.model.view.WidgetView;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.pcollections.PMap;

/**
 * The commands of the {@link ControlChannel}. They may be called by any thread and do their work on
 * the JavaFX thread.
 */
public final class Commands {

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
  private static final int MOST_LOOKS = 1_500;

  private final Steered steered;
  private final FxThread fx;
  private final Mouse mouse;

  public Commands(Steered steered, FxThread fx) {
    this.steered = steered;
    this.fx = fx;
    mouse = new Mouse(fx);
  }

  /** Completes with the answer. */
  CompletableFuture<String> run(String line) {
    List<String> words = List.of(line.strip().split("\\s+", -1));
    CompletableFuture<String> answer = new CompletableFuture<>();
    fx.run(
        () -> {
          try {
            perform(words, answer);
          } catch (IllegalArgumentException | IndexOutOfBoundsException wrong) {
            answer.complete("error " + wrong.getMessage());
          } catch (RuntimeException failed) {
            answer.completeExceptionally(failed);
          }
        });
    return answer;
  }

  private void perform(List<String> words, CompletableFuture<String> answer) {
    switch (words.getFirst()) {
      case "bounds" -> answer.complete(bounds(widget(words)));
      case "world" -> answer.complete(world(widget(words)));
      case "drag" ->
          drag(
              widget(words),
              Double.parseDouble(words.get(2)),
              Double.parseDouble(words.get(3)),
              answer);
      case "widgets" -> answer.complete(onBoard(this::widgets));
      case "revision" ->
          answer.complete(onBoard(handle -> "ok " + handle.revision() + " " + handle.pending()));
      case "wait-revision" -> await(Long.parseLong(words.get(1)), MOST_LOOKS, answer);
      case "hash" -> answer.complete(onBoard(Commands::hash));
      case "screen" -> answer.complete("ok " + steered.screen());
      case "open" -> answer.complete(done(() -> steered.openBoard(words.get(1))));
      case "snapshot" ->
          answer.complete(
              done(() -> Pictures.write(Pictures.of(steered.scene(), 1), Path.of(words.get(1)))));
      case "quit" -> {
        answer.complete("ok");
        steered.quit();
      }
      default -> answer.complete("error no such command");
    }
  }

  private static String done(Runnable work) {
    work.run();
    return "ok";
  }

  private static WidgetId widget(List<String> words) {
    return new WidgetId(words.get(1));
  }

  private Optional<Box> painted(WidgetId widget) {
    return steered
        .board()
        .flatMap(
            board -> {
              board.layout();
              return board.painted(widget);
            });
  }

  private String bounds(WidgetId widget) {
    return painted(widget).map(Commands::numbers).orElse("error not shown");
  }

  private String world(WidgetId widget) {
    return steered
        .board()
        .flatMap(board -> board.model().canvas().item(widget))
        .map(
            item ->
                numbers(
                    new Box(
                        item.bounds().x(),
                        item.bounds().y(),
                        item.bounds().width(),
                        item.bounds().height())))
        .orElse("error not shown");
  }

  private static String numbers(Box box) {
    return String.format(
        Locale.ROOT, "ok %.3f %.3f %.3f %.3f", box.x(), box.y(), box.width(), box.height());
  }

  private void drag(WidgetId widget, double dx, double dy, CompletableFuture<String> answer) {
    Optional<Box> box = painted(widget);
    if (box.isEmpty()) {
      answer.complete("error not shown");
      return;
    }
    double zoom = steered.board().orElseThrow().model().viewport().camera().get().zoom();
    Point from =
        new Point(box.get().x() + box.get().width() / 2, box.get().y() + box.get().height() / 2);
    mouse.drag(steered.scene(), from, from.plus(dx * zoom, dy * zoom), () -> answer.complete("ok"));
  }

  private String widgets(BoardHandle handle) {
    return handle
        .view()
        .map(
            view ->
                view.widgets().keySet().stream()
                    .sorted()
                    .map(WidgetId::value)
                    .collect(Collectors.joining(" ", "ok ", "")))
        .orElse("error not open");
  }

  private static String hash(BoardHandle handle) {
    if (handle.pending() > 0) {
      return "error pending";
    }
    return handle
        .view()
        .map(view -> "ok " + StateCodec.hash(withoutRights(view)))
        .orElse("error not open");
  }

  /** What is on the board, alike for all who see the same of it whatever they may do with it. */
  private static BoardView withoutRights(BoardView view) {
    PMap<WidgetId, WidgetView> widgets = view.widgets();
    for (WidgetView seen : view.widgets().values()) {
      WidgetView bare =
          new WidgetView(
              seen.widget(), seen.author(), WidgetLevel.VIEW, seen.lock(), seen.textRevision());
      widgets = widgets.plus(seen.widget().id(), bare);
    }
    return new BoardView(view.title(), Optional.empty(), widgets);
  }

  private void await(long revision, int looks, CompletableFuture<String> answer) {
    Supplier<Boolean> there =
        () ->
            board()
                .map(BoardScreen::model)
                .map(model -> model.handle())
                .filter(handle -> handle.revision() >= revision && handle.pending() == 0)
                .isPresent();
    if (there.get()) {
      answer.complete(onBoard(handle -> "ok " + handle.revision()));
    } else if (looks == 0) {
      answer.complete("error timeout");
    } else {
      fx.after(BETWEEN_LOOKS, () -> await(revision, looks - 1, answer));
    }
  }

  private Optional<BoardScreen> board() {
    return steered.board();
  }

  private String onBoard(Function<BoardHandle, String> look) {
    return board().map(screen -> look.apply(screen.model().handle())).orElse("error no board");
  }
}
