package io.streamboard.installers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Runs a program to its end; its output goes where ours goes.
final class Tool {

  private Tool() {}

  /// Throws when the program cannot be started or does not end with exit code 0.
  static void run(List<String> command, Path folder) throws IOException {
    Process process = new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start();
    int exit;
    try {
      exit = process.waitFor();
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for " + command.getFirst(), e);
    }
    if (exit != 0) {
      throw new IOException(command.getFirst() + " ended with exit code " + exit);
    }
  }
}
