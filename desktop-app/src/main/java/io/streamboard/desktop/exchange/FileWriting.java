package io.streamboard.desktop.exchange;

import io.streamboard.desktop.exchange.FileProblemException.Problem;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file as a whole or not at all. Blocking, on any thread. */
final class FileWriting {

  /** What writes itself. */
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  private FileWriting() {}

  /** Throws {@link FileProblemException}; what stood there before then stands there still. */
  static void write(Path file, Content content) {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
        content.writeTo(out);
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException | UncheckedIOException unwritable) {
      throw new FileProblemException(Problem.UNWRITABLE, unwritable);
    } finally {
      drop(part);
    }
  }

  private static void drop(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException stays) {
      // Half a file beside the right one harms nobody.
    }
  }
}
