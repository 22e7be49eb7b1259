package io.streamboard.benchmarks.canvas;

import io.streamboard.desktop.canvas.Camera;
import io.streamboard.desktop.canvas.CanvasModel;
import io.streamboard.desktop.canvas.CanvasView;
import io.streamboard.desktop.ui.Theme;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.view.WidgetView;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;

/**
 * A window of 1280 by 720 pixels with the canvas that the desktop has, and nothing else. Its
 * methods are called by the main thread, which waits; what they are given runs on the JavaFX
 * thread.
 */
final class Window {
  static final int WIDTH = 1280;
  static final int HEIGHT = 720;

  private final Pane root = new Pane();
  private final Rectangle marker = Frames.marker();
  private CanvasModel model = new CanvasModel();
  private CanvasView view = new CanvasView(model);

  private Window() {}

  /** Starts JavaFX and opens the window. */
  static Window open() {
    CompletableFuture<Window> opened = new CompletableFuture<>();
    Platform.setImplicitExit(false);
    Platform.startup(
        () -> {
          new Theme(Theme.Kind.LIGHT);
          Window window = new Window();
          window.show();
          opened.complete(window);
        });
    return await(opened);
  }

  private void show() {
    Stage stage = new Stage(javafx.stage.StageStyle.UNDECORATED);
    stage.setScene(new Scene(root, WIDTH, HEIGHT, Color.WHITE));
    stage.setX(0);
    stage.setY(0);
    stage.show();
    clear();
  }

  private void clear() {
    model = new CanvasModel();
    view = new CanvasView(model);
    view.resizeRelocate(0, 0, WIDTH, HEIGHT);
    view.setManaged(false);
    root.getChildren().setAll(view, marker);
  }

  /** Shows an empty board. */
  void empty() {
    get(
        () -> {
          clear();
          return true;
        });
  }

  CanvasModel model() {
    return model;
  }

  CanvasView view() {
    return view;
  }

  /** Shows this board from nowhere. */
  void show(List<WidgetView> board) {
    empty();
    get(
        () -> {
          board.forEach(widget -> model.put(widget, Optional.empty()));
          return true;
        });
  }

  /** All of the board as large as the window. */
  Camera fit() {
    return get(
        () -> {
          Bounds all = model.extent().orElseThrow();
          return Camera.fitting(all, WIDTH, HEIGHT);
        });
  }

  /** Runs a script frame by frame; returns what the frames took. */
  Frames.Taken run(Frames.Plan plan, IntConsumer script) {
    CompletableFuture<Frames.Taken> taken = new CompletableFuture<>();
    Platform.runLater(() -> new Frames(marker, plan, script, taken::complete).start());
    return await(taken);
  }

  /** Waits until the picture rests. */
  void settle() {
    CompletableFuture<Boolean> settled = new CompletableFuture<>();
    Platform.runLater(
        () ->
            new AnimationTimer() {
              private int still;

              @Override
              public void handle(long now) {
                still = view.isSettled() ? still + 1 : 0;
                if (still > 3) {
                  stop();
                  settled.complete(true);
                }
              }
            }.start());
    boolean _ = await(settled);
  }

  <T> T get(Supplier<T> work) {
    CompletableFuture<T> done = new CompletableFuture<>();
    Platform.runLater(() -> done.complete(work.get()));
    return await(done);
  }

  private static <T> T await(CompletableFuture<T> future) {
    try {
      return future.get();
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
