package io.streamboard.desktop.exchange;

import io.streamboard.model.exchange.Blob;
import io.streamboard.model.exchange.Imported;
import io.streamboard.model.exchange.Placing;
import io.streamboard.model.id.BoardId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The part of an import that waits for disk and server. On any thread but the screen's. */
final class Importing {

  private Importing() {}

  /**
   * Reads the files. Throws what {@link FileReading#read} throws: of several files all are read, or
   * none.
   */
  static List<Arrived> read(List<Path> files, Supplier<Placing> placing, FileWork.Steps steps) {
    List<Arrived> arrived = new ArrayList<>();
    for (Path file : files) {
      arrived.add(Arrived.of(file, FileReading.read(file, placing.get())));
      steps.done(-1);
    }
    return arrived;
  }

  /** Uploads the pictures. Throws {@link io.streamboard.client.blob.BlobException}. */
  static void upload(
      List<Arrived> arrived, BoardId board, PictureFiles pictures, FileWork.Steps steps) {
    List<Blob> blobs =
        arrived.stream()
            .map(Arrived::imported)
            .map(Imported::blobs)
            .flatMap(each -> each.values().stream())
            .toList();
    for (int i = 0; i < blobs.size(); i++) {
      steps.done((double) i / blobs.size());
      pictures.upload(board, blobs.get(i).bytes());
    }
  }
}
