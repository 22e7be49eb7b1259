package io.streamboard.server.archive;

import io.streamboard.server.http.RefusedException;
import io.streamboard.server.http.StreamAnswer;
import io.streamboard.server.http.Transfers;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/**
 * An archive on its way. Whether the person still owns the board is looked at again before each
 * piece; the file goes when this is closed. Confined to one request.
 */
record ArchiveFile(ArchiveMaking.Made made, Runnable requireOwner, Transfers.Place place)
    implements StreamAnswer.Content {
  private static final int PIECE = 512 * 1024;

  @Override
  public long length() {
    return made.size();
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    try (InputStream in = Files.newInputStream(made.file())) {
      byte[] piece = new byte[PIECE];
      for (int read = in.readNBytes(piece, 0, PIECE);
          read > 0;
          read = in.readNBytes(piece, 0, PIECE)) {
        requireOwner.run();
        out.write(piece, 0, read);
      }
    } catch (RefusedException revoked) {
      throw new IOException("a download that may not go on", revoked);
    }
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(made.file());
    } catch (IOException stays) {
      throw new UncheckedIOException(stays);
    } finally {
      place.close();
    }
  }
}
