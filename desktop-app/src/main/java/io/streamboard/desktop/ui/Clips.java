package io.streamboard.desktop.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The clipboard of the system; tests put their own in its place. Called on the JavaFX thread. */
public interface Clips {

  /**
   * What was copied.
   *
   * @param widgets in our own format, for boards; empty when something else was copied
   * @param text for every program; may be empty
   * @param board where the widgets were copied; empty when that is not known
   * @param files that were copied in a file manager
   * @param pixels a picture that a program has copied, where it has copied no text
   */
  record Clip(
      Optional<String> widgets,
      String text,
      Optional<String> board,
      List<Path> files,
      Optional<Pixels> pixels) {

    public Clip {
      files = List.copyOf(files);
    }

    /** Nothing but these. */
    public Clip(Optional<String> widgets, String text) {
      this(widgets, text, Optional.empty(), List.of(), Optional.empty());
    }
  }

  /**
   * A picture.
   *
   * @param argb row by row, not premultiplied; nobody changes them
   */
  @SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
  record Pixels(int width, int height, int[] argb) {}

  void put(Clip clip);

  Clip get();
}
