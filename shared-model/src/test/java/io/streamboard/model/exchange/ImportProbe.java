package io.streamboard.model.exchange;

import io.streamboard.model.exchange.archive.BoardArchive;
import io.streamboard.model.exchange.excalidraw.ExcalidrawImport;
import io.streamboard.model.exchange.jsoncanvas.CanvasImport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the files that it is given, one after the other, in whatever heap its process has. */
public final class ImportProbe {
  private ImportProbe() {}

  /** Prints a line for each file: its name, and the error's code or how many losses it has. */
  public static void main(String[] files) throws IOException {
    for (String file : files) {
      System.out.println(Path.of(file).getFileName() + " " + outcome(Path.of(file)));
    }
  }

  private static String outcome(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    try {
      return read(file.toString(), bytes);
    } catch (ExchangeException refused) {
      return refused.error().code();
    }
  }

  private static String read(String name, byte[] bytes) {
    Placing placing = Placing.asItIs(ImportedBoard.ids());
    if (name.endsWith(".board")) {
      return "revision " + BoardArchive.open(bytes).state().revision();
    }
    Imported imported =
        name.endsWith(".canvas")
            ? CanvasImport.read(bytes, path -> Optional.empty(), placing)
            : ExcalidrawImport.read(bytes, placing);
    return imported.operations().size() + " operations";
  }
}
