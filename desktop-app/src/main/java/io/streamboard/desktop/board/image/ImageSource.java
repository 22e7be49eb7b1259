package io.streamboard.desktop.board.image;

import io.streamboard.desktop.picture.Png;
import io.streamboard.model.picture.BadPictureException;
import io.streamboard.model.picture.BadPictureException.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the file of a new image comes from. */
public sealed interface ImageSource {

  /** As the person knows it; empty for what has no name. */
  String name();

  /**
   * The whole file; blocking, on any thread. Throws {@link BadPictureException} for more than so
   * many bytes, and {@link IOException} for what cannot be read.
   */
  byte[] load(int mostBytes) throws IOException;

  /** A file on a disk. */
  record Stored(Path file) implements ImageSource {

    @Override
    public String name() {
      Path last = file.getFileName();
      return last == null ? "" : last.toString();
    }

    @Override
    public byte[] load(int mostBytes) throws IOException {
      try (InputStream in = Files.newInputStream(file)) {
        byte[] read = in.readNBytes(mostBytes + 1);
        if (read.length > mostBytes) {
          throw new BadPictureException(Fault.TOO_LARGE, "a file of too many bytes");
        }
        return read;
      }
    }
  }

  /**
   * Pixels that a program has copied.
   *
   * @param argb row by row, not premultiplied; nobody changes them
   */
  @SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
  record Copied(int width, int height, int[] argb) implements ImageSource {

    @Override
    public String name() {
      return "";
    }

    @Override
    public byte[] load(int mostBytes) throws IOException {
      return Png.of(width, height, argb, Png.Alpha.STRAIGHT);
    }
  }
}
