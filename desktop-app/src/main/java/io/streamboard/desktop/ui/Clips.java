package io.streamboard.desktop.ui;

import java.util.Optional;

/** The clipboard of the system; tests put their own in its place. Called on the JavaFX thread. */
public interface Clips {

  /**
   * What was copied.
   *
   * @param widgets in our own format, for boards; empty when something else was copied
   * @param text for every program; may be empty
   */
  record Clip(Optional<String> widgets, String text) {}

  void put(Clip clip);

  Clip get();
}
