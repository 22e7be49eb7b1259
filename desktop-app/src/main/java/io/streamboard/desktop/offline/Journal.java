package io.streamboard.desktop.offline;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file of records that is only appended to: length, checksum (CRC-32C) and content of each. A
 * process that ends in the middle of an append leaves a broken last record; it was never reported
 * as kept, and is cut off when the file is opened again. A broken record with more behind it means
 * that the file was damaged: a copy is kept beside it, and reading goes on with what stands before.
 */
final class Journal implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
  private static final int HEAD = 2 * Integer.BYTES;

  /** Longer than the longest message; a larger length is no length. */
  private static final int MOST = 1 << 20;

  private final Path file;
  private final FileChannel channel;
  private final List<byte[]> records;

  private Journal(Path file, FileChannel channel) throws IOException {
    this.file = file;
    this.channel = channel;
    records = readAll();
  }

  /**
   * Opens or makes the file and holds it against other processes; empty when another one holds it.
   */
  static Optional<Journal> open(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    if (!hold(channel)) {
      channel.close();
      return Optional.empty();
    }
    return Optional.of(new Journal(file, channel));
  }

  private static boolean hold(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException heldByThisProcess) {
      return false;
    }
  }

  private List<byte[]> readAll() throws IOException {
    ByteBuffer all = ByteBuffer.allocate(Math.toIntExact(channel.size()));
    int got = 0;
    while (all.hasRemaining() && got >= 0) {
      got = channel.read(all);
    }
    all.flip();
    List<byte[]> found = new ArrayList<>();
    int end = 0;
    for (Optional<byte[]> next = read(all); next.isPresent(); next = read(all)) {
      found.add(next.get());
      end = all.position();
    }
    if (end < all.limit()) {
      LOG.warn(
          "{} ends with {} bytes that are no whole record", file.getFileName(), all.limit() - end);
      Files.copy(
          file,
          file.resolveSibling(file.getFileName() + ".damaged"),
          java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      channel.truncate(end);
    }
    channel.position(end);
    return found;
  }

  private static Optional<byte[]> read(ByteBuffer all) {
    if (all.remaining() < HEAD) {
      return Optional.empty();
    }
    int length = all.getInt();
    int check = all.getInt();
    if (length < 1 || length > MOST || length > all.remaining()) {
      return Optional.empty();
    }
    byte[] content = new byte[length];
    all.get(content);
    return check == check(content) ? Optional.of(content) : Optional.empty();
  }

  private static int check(byte[] content) {
    CRC32C check = new CRC32C();
    check.update(content);
    return (int) check.getValue();
  }

  /** The records that were in the file when it was opened. */
  List<byte[]> records() {
    return List.copyOf(records);
  }

  /**
   * Adds a record.
   *
   * @param force whether it must be on the disk when this returns
   */
  void append(byte[] content, boolean force) throws IOException {
    ByteBuffer record = ByteBuffer.allocate(HEAD + content.length);
    record.putInt(content.length).putInt(check(content)).put(content).flip();
    while (record.hasRemaining()) {
      channel.write(record);
    }
    if (force) {
      channel.force(false);
    }
  }

  long length() throws IOException {
    return channel.size();
  }

  /** Forgets everything. */
  void clear() throws IOException {
    channel.truncate(0);
    channel.force(false);
  }

  void delete() throws IOException {
    close();
    Files.delete(file);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
