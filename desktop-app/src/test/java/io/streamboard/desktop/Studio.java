package io.streamboard.desktop;

import io.streamboard.desktop.ui.FxThread;
import io.streamboard.desktop.ui.Pictures;
import io.streamboard.desktop.ui.PlatformFxThread;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * Works with one window from another thread: does things in it, waits until they are shown, takes
 * pictures with all that lies over it. Its methods may not be called on the JavaFX thread.
 */
final class Studio implements AutoCloseable {

  /** Ends what hangs; a machine that has other work is only slow. */
  private static final int PATIENCE_SECONDS = 600;

  private static final int STILL_PULSES = 3;

  private final FxThread fx = new PlatformFxThread();
  private final Stage stage;
  private final double scale;
  private final ListChangeListener<Window> shown = this::shown;

  Studio() {
    this(1);
  }

  /**
   * Makes a window that is not shown yet.
   *
   * @param scale of all windows until this is closed, as people set it for their display: 1.25 for
   *     125 %. The headless platform has none of its own; edges fall between pixels as they do on
   *     such a display.
   */
  Studio(double scale) {
    this.scale = scale;
    run(() -> Window.getWindows().addListener(shown));
    stage = get(Stage::new);
    run(OffScreen::tolerate);
  }

  private void shown(ListChangeListener.Change<? extends Window> change) {
    while (change.next()) {
      for (Window window : change.getAddedSubList()) {
        window.renderScaleXProperty().bind(new SimpleDoubleProperty(scale));
        window.renderScaleYProperty().bind(new SimpleDoubleProperty(scale));
      }
    }
  }

  Stage stage() {
    return stage;
  }

  /** Does something in the window and waits until it is done. */
  <T> T get(Supplier<T> work) {
    CompletableFuture<T> done = new CompletableFuture<>();
    fx.run(
        () -> {
          try {
            done.complete(work.get());
          } catch (RuntimeException | AssertionError failed) {
            done.completeExceptionally(failed);
          }
        });
    return await("the window", done);
  }

  void run(Runnable work) {
    var _ =
        get(
            () -> {
              work.run();
              return true;
            });
  }

  /** Begins something that goes on until a dialog is closed. */
  void begin(Runnable work) {
    fx.run(work);
  }

  /** Waits, pulse by pulse, until this is so in the window. */
  void until(String what, BooleanSupplier there) {
    CompletableFuture<Boolean> seen = new CompletableFuture<>();
    AnimationTimer timer =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            if (seen.isDone()) {
              stop();
            } else if (there.getAsBoolean()) {
              stop();
              seen.complete(true);
            }
          }
        };
    run(timer::start);
    boolean _ = await(what, seen);
  }

  /** Waits until what is there now has been laid out and painted. */
  void still() {
    int[] pulses = {0};
    until("some pulses", () -> ++pulses[0] > STILL_PULSES);
  }

  /** Whether a node with this id is shown, in this window or over it. */
  boolean shows(String selector) {
    return Window.getWindows().stream()
        .anyMatch(window -> window.isShowing() && window.getScene().lookup(selector) != null);
  }

  /** The node with this id in any window. */
  <N extends Node> N node(Class<N> type, String selector) {
    return Window.getWindows().stream()
        .map(window -> window.getScene().lookup(selector))
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst()
        .orElseThrow(() -> new AssertionError(selector + " is not shown"));
  }

  /** Closes dialogs and menus. */
  void closeOthers() {
    run(() -> others().forEach(Window::hide));
    still();
  }

  /** Closes the window. */
  @Override
  public void close() {
    closeOthers();
    run(stage::hide);
    run(() -> Window.getWindows().removeListener(shown));
  }

  private List<Window> others() {
    return Window.getWindows().stream().filter(window -> !window.equals(stage)).toList();
  }

  /** Writes what a person sees now; returns it. */
  WritableImage picture(double scale, Path file) {
    still();
    return get(
        () -> {
          WritableImage picture = composed(scale);
          Pictures.write(picture, file);
          return picture;
        });
  }

  private WritableImage composed(double scale) {
    Scene main = stage.getScene();
    WritableImage below = Pictures.of(main, scale);
    Canvas canvas = new Canvas(below.getWidth(), below.getHeight());
    canvas.getGraphicsContext2D().drawImage(below, 0, 0);
    Point2D origin = corner(stage);
    for (Window over : others()) {
      Point2D at = corner(over).subtract(origin).multiply(scale);
      canvas
          .getGraphicsContext2D()
          .drawImage(Pictures.of(over.getScene(), scale), at.getX(), at.getY());
    }
    return canvas.snapshot(null, null);
  }

  private static Point2D corner(Window window) {
    Scene scene = Objects.requireNonNull(window.getScene());
    return new Point2D(window.getX() + scene.getX(), window.getY() + scene.getY());
  }

  /** Read from another thread, so only a hint for who looks for the cause. */
  private static List<String> inSight() {
    return List.copyOf(Window.getWindows()).stream()
        .map(window -> String.valueOf(window.getScene() == null ? "" : window.getScene().getRoot()))
        .toList();
  }

  private static <T> T await(String what, CompletableFuture<T> future) {
    try {
      return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException never) {
      future.cancel(false);
      throw new AssertionError(what + " did not come, but " + inSight(), never);
    } catch (ExecutionException failed) {
      throw new AssertionError(what + " failed", failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(what + " was interrupted", stopped);
    }
  }
}
