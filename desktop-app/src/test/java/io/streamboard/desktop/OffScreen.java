package io.streamboard.desktop;

import java.lang.Thread.UncaughtExceptionHandler;
import java.util.Objects;

/**
 * The headless platform holds a screen of a million pixels and throws while painting when the
 * shadow of a popup reaches beyond it, which says nothing about the program. Everything else that
 * is thrown on the JavaFX thread is handed on.
 */
final class OffScreen {

  private static final String PLATFORM = "com.sun.glass.ui.headless.HeadlessWindow";

  private OffScreen() {}

  /** Called on the JavaFX thread, after who watches over exceptions has been set. */
  static void tolerate() {
    Thread thread = Thread.currentThread();
    UncaughtExceptionHandler before =
        Objects.requireNonNullElse(
            Thread.getDefaultUncaughtExceptionHandler(), thread.getThreadGroup());
    thread.setUncaughtExceptionHandler(
        (where, thrown) -> {
          if (!isPlatforms(thrown)) {
            before.uncaughtException(where, thrown);
          }
        });
  }

  private static boolean isPlatforms(Throwable thrown) {
    return thrown instanceof IndexOutOfBoundsException
        && java.util.Arrays.stream(thrown.getStackTrace())
            .anyMatch(frame -> frame.getClassName().equals(PLATFORM));
  }
}
