package io.streamboard.server.blob;

import io.streamboard.model.picture.PictureHead;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that was uploaded, gone when this is closed. Confined to the thread of its request.
 *
 * @param size in bytes
 * @param hash SHA-256 of all of it, 64 lower-case hexadecimal digits
 */
record SpooledBlob(Path file, long size, String hash) implements AutoCloseable {

  /** Throws {@link io.streamboard.model.picture.BadPictureException}. */
  PictureHead picture() throws IOException {
    try (FileChannel channel = FileChannel.open(file);
        Arena arena = Arena.ofConfined()) {
      return PictureHead.read(
          channel.map(FileChannel.MapMode.READ_ONLY, 0, size, arena).asByteBuffer());
    }
  }

  InputStream open() throws IOException {
    return Files.newInputStream(file);
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }
}
