package io.streamboard.server.blob;

import io.streamboard.model.digest.Sha256;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.server.http.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.Stream;

/**
 * A folder for what is being uploaded: nothing goes into the topic before all of it is here and
 * known to be what it says. Thread-safe.
 */
final class Spool {
  private static final int PIECE = 64 * 1024;

  private final Path folder;
  private final long mostBytes;

  private Spool(Path folder, long mostBytes) {
    this.folder = folder;
    this.mostBytes = mostBytes;
  }

  /** Empties the folder, which is this process's own: a killed one leaves files behind. */
  static Spool in(Path folder, long mostBytes) throws IOException {
    try (Stream<Path> left = Files.list(folder)) {
      for (Path file : left.toList()) {
        Files.delete(file);
      }
    }
    return new Spool(folder, mostBytes);
  }

  /** Takes all of the body. Throws {@link RefusedException} when it is too long. */
  SpooledBlob take(InputStream body) throws IOException {
    Path file = Files.createTempFile(folder, "upload", ".part");
    try {
      return copy(body, file);
    } catch (IOException | RuntimeException failed) {
      Files.deleteIfExists(file);
      throw failed;
    }
  }

  private SpooledBlob copy(InputStream body, Path file) throws IOException {
    MessageDigest digest = Sha256.begin();
    long size = 0;
    try (OutputStream out = Files.newOutputStream(file)) {
      byte[] piece = new byte[PIECE];
      for (int read = body.read(piece); read >= 0; read = body.read(piece)) {
        size += read;
        requireSize(size);
        digest.update(piece, 0, read);
        out.write(piece, 0, read);
      }
    }
    return new SpooledBlob(file, size, HexFormat.of().formatHex(digest.digest()));
  }

  void requireSize(long size) {
    if (size > mostBytes) {
      throw new RefusedException(
          413, ErrorCode.TOO_LARGE, "an image has at most " + mostBytes + " bytes");
    }
  }
}
