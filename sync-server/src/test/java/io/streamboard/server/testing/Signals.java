package io.streamboard.server.testing;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Stops a process in the middle of what it does, and lets it go on. */
public enum Signals {
  STOP,
  CONT;

  public void to(long pid) {
    try {
      int code =
          new ProcessBuilder("kill", "-" + name(), Long.toString(pid))
              .inheritIO()
              .start()
              .waitFor();
      if (code != 0) {
        throw new AssertionError("no signal could be sent to " + pid);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
