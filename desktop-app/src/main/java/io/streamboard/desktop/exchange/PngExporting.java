package io.streamboard.desktop.exchange;

import io.streamboard.desktop.canvas.Print;
import io.streamboard.desktop.ui.FxThread;
import io.streamboard.model.exchange.Loss;
import io.streamboard.model.exchange.LossCode;
import io.streamboard.model.exchange.Losses;
import io.streamboard.model.view.WidgetView;
import io.streamboard.model.widget.WidgetKind;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.application.Platform;

/**
 * Writes a picture of pixels: painted part by part on the screen's thread, which goes on with other
 * work between two parts, and packed on the caller's.
 */
record PngExporting(FxThread fx, Print print, Pixels pixels, ShownPictures pictures) {

  /** Blocking. Returns what was lost; throws {@link FileProblemException}. */
  List<Loss> write(BoardPart part, Path file, boolean seenThrough, FileWork.Steps steps) {
    PngFile png = new PngFile(pixels.width(), pixels.height(), Print.PART);
    FileWriting.write(file, out -> png.write(out, seenThrough, this::paint, steps::done));
    Losses losses = new Losses();
    part.widgets().forEach(widget -> report(widget, losses));
    return losses.all();
  }

  private void report(WidgetView widget, Losses losses) {
    String source = widget.widget().id().value();
    switch (widget.widget().kind()) {
      case WidgetKind.Thread _ -> losses.add(LossCode.COMMENTS, source);
      case WidgetKind.Image image ->
          losses.addIf(pictures.isMissing(image.blob()), LossCode.IMAGE_MISSING, source);
      case WidgetKind _ -> {}
    }
  }

  private void paint(int x, int y, int width, int height, int[] into, int at, int stride) {
    Print.Part part =
        new Print.Part(pixels.zoom(), pixels.left() + x, pixels.top() + y, width, height);
    var shown = pictures.of(onScreensThread(() -> print.pictures(part)));
    boolean _ =
        onScreensThread(
            () -> {
              print.paint(part, shown, into, at, stride);
              return true;
            });
  }

  private <T> T onScreensThread(Supplier<T> work) {
    if (Platform.isFxApplicationThread()) {
      return work.get();
    }
    CompletableFuture<T> done = new CompletableFuture<>();
    fx.run(
        () -> {
          try {
            done.complete(work.get());
          } catch (RuntimeException problem) {
            done.completeExceptionally(problem);
          }
        });
    return done.join();
  }
}
