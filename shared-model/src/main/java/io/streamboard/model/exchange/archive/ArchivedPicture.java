package io.streamboard.model.exchange.archive;

import io.streamboard.model.exchange.Blob;
import io.streamboard.model.widget.BlobHash;
import java.io.IOException;
import java.io.OutputStream;

/**
 * The file of a picture for an archive, wherever it lies.
 *
 * @param content asked for it several times
 */
public record ArchivedPicture(BlobHash hash, Content content) {

  /** What writes itself, each time the same; on the thread that writes the archive. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  public static ArchivedPicture of(Blob blob) {
    return new ArchivedPicture(blob.hash(), out -> out.write(blob.bytes()));
  }
}
