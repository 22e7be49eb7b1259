package io.streamboard.desktop.exchange;

import io.streamboard.desktop.exchange.FileProblemException.Problem;
import io.streamboard.model.exchange.Imported;
import io.streamboard.model.exchange.Placing;
import io.streamboard.model.exchange.archive.ArchiveImport;
import io.streamboard.model.exchange.archive.BoardArchive;
import io.streamboard.model.exchange.excalidraw.ExcalidrawImport;
import io.streamboard.model.exchange.jsoncanvas.CanvasImport;
import io.streamboard.model.json.foreign.ForeignLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** From a file that somebody else made to what it puts on a board. Blocking, on any thread. */
final class FileReading {

  /** Of an archive: pictures hardly pack, so one that unpacks to what is taken is hardly less. */
  private static final long ARCHIVE_BYTES = 200L * 1024 * 1024;

  private FileReading() {}

  /**
   * Reads the file whole. Throws {@link FileProblemException} and {@link
   * io.streamboard.model.exchange.ExchangeException}; what is wrong with single widgets is a loss.
   */
  static Imported read(Path file, Placing placing) {
    FileFormat format =
        FileFormat.ofReadable(file).orElseThrow(() -> new FileProblemException(Problem.UNKNOWN));
    return switch (format) {
      case EXCALIDRAW -> ExcalidrawImport.read(bytes(file, ForeignLimits.BYTES), placing);
      case CANVAS ->
          CanvasImport.read(
              bytes(file, ForeignLimits.BYTES), PicturesBeside.of(file)::bytes, placing);
      case BOARD -> ArchiveImport.read(BoardArchive.open(bytes(file, ARCHIVE_BYTES)), placing);
      case SVG, PNG -> throw new FileProblemException(Problem.UNKNOWN);
    };
  }

  private static byte[] bytes(Path file, long most) {
    try {
      if (Files.size(file) > most) {
        throw new FileProblemException(Problem.TOO_LARGE);
      }
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new FileProblemException(Problem.UNREADABLE, unreadable);
    }
  }
}
