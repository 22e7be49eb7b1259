package io.streamboard.server.faults;

import io.streamboard.testing.Need;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A disk of its own for a folder, small enough to be filled: a tmpfs, which only root may mount.
 * Confined to one thread.
 */
final class SmallDisk implements AutoCloseable {
  private static final String SIZE = "512m";
  private static final int BLOCK = 64 * 1024;

  private final Path folder;
  private final Path ballast;

  private SmallDisk(Path folder) {
    this.folder = folder;
    this.ballast = folder.resolve("ballast");
  }

  /** Mounts one on the empty folder; empty where that is not permitted. */
  static Optional<SmallDisk> on(Path folder) {
    boolean mounted =
        Need.ROOT.met()
            && ran(
                "mount", "-t", "tmpfs", "-o", "size=" + SIZE + ",mode=0700", "small-disk", folder);
    if (mounted) {
      // Also where the run is ended from outside: it takes memory.
      Runtime.getRuntime().addShutdownHook(new Thread(() -> unmount(folder)));
    }
    return mounted ? Optional.of(new SmallDisk(folder)) : Optional.empty();
  }

  /** Fills it until so much is free. */
  void leave(long bytes) {
    ByteBuffer block = ByteBuffer.allocate(BLOCK);
    try (FileChannel file =
        FileChannel.open(ballast, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      while (Files.getFileStore(folder).getUsableSpace() > bytes && file.write(block) > 0) {
        block.clear();
      }
    } catch (IOException full) {
      if (bytes > 0) {
        throw new UncheckedIOException(full);
      }
    }
  }

  /** There is room again. */
  void empty() {
    try {
      Files.deleteIfExists(ballast);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** What is on it is gone. */
  @Override
  public void close() {
    unmount(folder);
  }

  private static boolean unmount(Path folder) {
    return ran("umount", "-l", folder);
  }

  private static boolean ran(Object... words) {
    try {
      String[] command = new String[words.length];
      for (int index = 0; index < words.length; index++) {
        command[index] = words[index].toString();
      }
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException missing) {
      return false;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
