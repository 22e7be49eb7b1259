package io.streamboard.desktop.exchange;

import io.streamboard.desktop.canvas.Print;
import io.streamboard.desktop.ui.FxThread;
import io.streamboard.model.exchange.Loss;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes a picture of pixels: painted part by part on the screen's thread, which goes on with other
 * work between two parts, and packed on the caller's.
 */
record PngExporting(FxThread fx, Print print, Pixels pixels, ShownPictures pictures) {

  /** Blocking. Returns what was lost; throws {@link FileProblemException}. */
  List<Loss> write(BoardPart part, Path file, boolean seenThrough, FileWork.Steps steps) {
    PngFile png = new PngFile(pixels.width(), pixels.height(), Print.PART);
    FileWriting.write(file, out -> png.write(out, seenThrough, this::paint, steps::done));
    return PictureLosses.of(part, pictures::isMissing);
  }

  private void paint(int x, int y, int width, int height, int[] into, int at, int stride) {
    OnScreen screen = new OnScreen(fx);
    Print.Part part =
        new Print.Part(pixels.zoom(), pixels.left() + x, pixels.top() + y, width, height);
    var shown = pictures.of(screen.get(() -> print.pictures(part)));
    boolean _ =
        screen.get(
            () -> {
              print.paint(part, shown, into, at, stride);
              return true;
            });
  }
}
