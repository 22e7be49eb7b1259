package io.streamboard.server;

import io.streamboard.server.session.DiskGuard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the disk of the data folder has room. Kafka would halt the process when a write fails, so
 * new operations are refused before. Looked at by the timer, asked by workers.
 */
final class FreeDisk implements DiskGuard {
  private static final Logger LOG = LoggerFactory.getLogger(FreeDisk.class);

  private final FileStore disk;
  private final long least;
  private volatile boolean full;

  private FreeDisk(FileStore disk, long least) {
    this.disk = disk;
    this.least = least;
  }

  static FreeDisk of(Path folder, long least) {
    try {
      FreeDisk free = new FreeDisk(Files.getFileStore(folder), least);
      free.look();
      return free;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean full() {
    return full;
  }

  void look() {
    try {
      boolean now = disk.getUsableSpace() < least;
      if (now != full) {
        LOG.warn(
            now
                ? "The disk is nearly full: no new operations are taken."
                : "The disk has room again.");
      }
      full = now;
    } catch (IOException e) {
      LOG.warn("The free space of the data folder's disk cannot be read: {}", e.toString());
    }
  }
}
