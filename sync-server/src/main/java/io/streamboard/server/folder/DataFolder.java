package io.streamboard.server.folder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A data folder and where things lie in it. Made for its owner only. */
public final class DataFolder {
  private static final Logger LOG = LoggerFactory.getLogger(DataFolder.class);

  private final Path path;

  private DataFolder(Path path) {
    this.path = path;
  }

  /** Throws {@link FolderException}, and makes nothing, where no server has left anything. */
  public static DataFolder existing(Path path) {
    DataFolder folder = new DataFolder(path);
    if (!Files.isDirectory(path)) {
      throw new FolderException("There is no data folder " + path + "; name it with --data.");
    }
    if (!Files.exists(folder.ledger()) && !Files.exists(folder.broker())) {
      throw new FolderException(
          "The folder " + path + " holds no data of a server; name the right one with --data.");
    }
    return at(path);
  }

  /** Makes the folder when it is missing. */
  public static DataFolder at(Path path) {
    try {
      makeForOwner(path);
      if (!Files.isDirectory(path) || !Files.isWritable(path)) {
        throw new FolderException(
            "The data folder " + path + " is not a folder that this user may write to.");
      }
      DataFolder folder = new DataFolder(path);
      // The database gives its files the mode that the process has by default.
      makeForOwner(folder.state());
      makeForOwner(folder.uploads());
      return folder;
    } catch (IOException e) {
      throw new FolderException(
          "The data folder " + path + " cannot be made: " + Reasons.of(e) + ".", e);
    }
  }

  private static void makeForOwner(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      Files.createDirectories(folder);
      if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      }
    }
  }

  public Path path() {
    return path;
  }

  /** Files of the embedded broker. */
  public Path broker() {
    return path.resolve("broker");
  }

  /** Which log the folder belongs to. */
  public Path ledger() {
    return path.resolve("log.properties");
  }

  /** Which log the boards of the folder are being moved to; there only meanwhile. */
  public Path promotion() {
    return path.resolve("promotion.properties");
  }

  /** All boards have moved: from here on the folder belongs to the log they were moved to. */
  public void handOver() {
    try {
      Files.move(
          promotion(),
          ledger(),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new FolderException(
          "The file " + ledger() + " cannot be replaced: " + Reasons.of(e) + ".", e);
    }
  }

  /** Nothing has moved, and nothing will: the folder belongs to its log as before. */
  public void forgetPromotion() {
    try {
      Files.deleteIfExists(promotion());
    } catch (IOException e) {
      throw new FolderException(
          "The file " + promotion() + " cannot be deleted: " + Reasons.of(e) + ".", e);
    }
  }

  /** Disposable: states of boards, made again from the log. */
  public Path state() {
    return path.resolve("state");
  }

  /** What is being uploaded; nothing in it outlasts the process. */
  public Path uploads() {
    return path.resolve("uploads");
  }

  /** What who reads the figures has to know. */
  public Path metricsToken() {
    return path.resolve("metrics.token");
  }

  /** What tells this node from others that share the boards. */
  public Path nodeId() {
    return path.resolve("node.id");
  }

  public Path runFile() {
    return path.resolve("run.json");
  }

  /**
   * Takes {@link #runFile} away, as far as that can be done: it is believed under the lock only.
   */
  public void forgetRun() {
    try {
      Files.deleteIfExists(runFile());
    } catch (IOException e) {
      LOG.warn("The file {} stays: {}.", runFile(), Reasons.of(e));
    }
  }

  /**
   * Takes the folder for this process until the handle is closed; empty when another process has
   * it. The system frees it after kill -9. A run file that is there is a dead process's, and goes:
   * others would look for the broker where it was, or end a process that is not ours.
   */
  public Optional<Lock> lock() {
    Path file = path.resolve("lock");
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        FileLock taken = channel.tryLock();
        if (taken != null) {
          Files.deleteIfExists(runFile());
          return Optional.of(new Lock(channel));
        }
      } catch (OverlappingFileLockException e) {
        // Taken by this very process: the same answer.
      }
      channel.close();
      return Optional.empty();
    } catch (IOException e) {
      throw new FolderException(
          "The data folder " + path + " cannot be locked: " + Reasons.of(e) + ".", e);
    }
  }

  /** The folder is ours until this is closed. */
  public static final class Lock implements AutoCloseable {
    private final FileChannel channel;

    private Lock(FileChannel channel) {
      this.channel = channel;
    }

    @Override
    public void close() {
      try {
        channel.close();
      } catch (IOException e) {
        throw new FolderException(
            "The lock of the data folder cannot be given back: " + e.getMessage(), e);
      }
    }
  }
}
