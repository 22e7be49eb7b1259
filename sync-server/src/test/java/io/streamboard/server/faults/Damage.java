package io.streamboard.server.faults;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** What is done to the files of a server that was killed. */
final class Damage {
  private static final int PAGE = 64;

  /** Less than any record batch of the log has. */
  private static final int TORN = 50;

  private Damage() {}

  static Path state(Path data) {
    return data.resolve("state").resolve("state.mv.db");
  }

  static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static void halve(Path file) {
    in(file, open -> open.setLength(open.length() / 2));
  }

  /** One bit in each 64 bytes. */
  static void flip(Path file, SplittableRandom random) {
    in(
        file,
        open -> {
          byte[] bytes = new byte[Math.toIntExact(open.length())];
          open.readFully(bytes);
          for (int at = 0; at + PAGE < bytes.length; at += PAGE) {
            bytes[at + random.nextInt(PAGE)] ^= (byte) (1 << random.nextInt(8));
          }
          open.seek(0);
          open.write(bytes);
        });
  }

  /** Each partition of the embedded broker's operations ends with the beginning of a record. */
  static void tearLog(Path data) {
    segments(data).forEach(segment -> in(segment, Damage::tear));
  }

  private static void tear(RandomAccessFile open) throws IOException {
    if (open.length() > TORN) {
      byte[] beginning = new byte[TORN];
      open.readFully(beginning);
      open.seek(open.length());
      open.write(beginning);
    }
  }

  private static List<Path> segments(Path data) {
    try (Stream<Path> files = Files.walk(data.resolve("broker").resolve("data"))) {
      return files
          .filter(file -> file.toString().contains(".operations-"))
          .filter(file -> file.toString().endsWith(".log"))
          .toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private interface Work {
    void on(RandomAccessFile open) throws IOException;
  }

  private static void in(Path file, Work work) {
    try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
      work.on(open);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
