package io.streamboard.client.blob;

import io.streamboard.model.digest.Sha256;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.limit.InvalidValueException;
import io.streamboard.model.widget.BlobHash;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder with a folder for each board and a file for each blob, readable by its owner only.
 * Bounded by bytes: the least recently used go first, also over restarts, as reading a file sets
 * its time. A file is given out only if its bytes have its name's hash. One process at a time uses
 * the folder.
 */
public final class DiskBlobCache implements BlobCache {
  private static final Logger LOG = LoggerFactory.getLogger(DiskBlobCache.class);
  private static final String ARRIVING = ".part";

  private final Path folder;
  private final long mostBytes;
  private final InstantSource clock;

  /** Guarded by this, as all else: sizes by file, the least recently used first. */
  private final LinkedHashMap<Path, Long> files = new LinkedHashMap<>(64, 0.75f, true);

  private long bytes;

  private DiskBlobCache(Path folder, long mostBytes, InstantSource clock) {
    this.folder = folder;
    this.mostBytes = mostBytes;
    this.clock = clock;
  }

  /**
   * Uses what an earlier run left in the folder, which is made when it is missing.
   *
   * @param mostBytes of all files together
   * @param clock the time of day
   */
  public static DiskBlobCache in(Path folder, long mostBytes, InstantSource clock)
      throws IOException {
    makeForOwner(folder);
    DiskBlobCache cache = new DiskBlobCache(folder, mostBytes, clock);
    cache.takeStock();
    return cache;
  }

  private static void makeForOwner(Path folder) throws IOException {
    Files.createDirectories(folder);
    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }

  private record Left(Path file, long size, FileTime used) {}

  private synchronized void takeStock() throws IOException {
    List<Path> found;
    try (Stream<Path> all = Files.walk(folder, 2)) {
      found = all.filter(Files::isRegularFile).toList();
    }
    found.stream()
        .flatMap(file -> left(file).stream())
        .sorted(Comparator.comparing(Left::used))
        .forEach(left -> add(left.file(), left.size()));
    shrink();
  }

  private static Optional<Left> left(Path file) {
    try {
      if (file.getFileName().toString().endsWith(ARRIVING)) {
        Files.delete(file);
        return Optional.empty();
      }
      return Optional.of(new Left(file, Files.size(file), Files.getLastModifiedTime(file)));
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  @Override
  public synchronized Optional<byte[]> get(BoardId board, BlobHash hash) {
    Path file = file(board, hash);
    if (!files.containsKey(file)) {
      return Optional.empty();
    }
    try {
      byte[] read = Files.readAllBytes(file);
      if (Sha256.hex(read).equals(hash.value())) {
        Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
        long _ = files.getOrDefault(file, 0L); // is the most recently used from now on
        return Optional.of(read);
      }
      LOG.warn("blob-cache-damaged: a file is fetched again");
    } catch (IOException unreadable) {
      LOG.warn("blob-cache-unreadable: a file is fetched again ({})", unreadable.toString());
    }
    delete(file);
    return Optional.empty();
  }

  @Override
  public synchronized void put(BoardId board, BlobHash hash, byte[] blob) {
    Path file = file(board, hash);
    if (blob.length > mostBytes || files.containsKey(file)) {
      return;
    }
    try {
      makeForOwner(folder(board));
      Path arriving = file.resolveSibling(hash + ARRIVING);
      Files.write(arriving, blob);
      move(arriving, file);
      Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
      add(file, blob.length);
      shrink();
    } catch (IOException full) {
      LOG.warn("blob-cache-not-written: {}", full.toString());
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException simpler) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Override
  public synchronized void forget(BoardId board, BlobHash hash) {
    delete(file(board, hash));
  }

  @Override
  public synchronized void forget(BoardId board) {
    Path gone = folder(board);
    files.keySet().stream().filter(file -> file.startsWith(gone)).toList().forEach(this::delete);
    try {
      Files.deleteIfExists(gone);
    } catch (IOException notEmpty) {
      LOG.warn("blob-cache-not-wiped: {}", notEmpty.toString());
    }
  }

  @Override
  public synchronized void keepOnly(Set<BoardId> boards) {
    try (Stream<Path> all = Files.list(folder)) {
      all.flatMap(each -> board(each).stream())
          .filter(board -> !boards.contains(board))
          .toList()
          .forEach(this::forget);
    } catch (IOException unreadable) {
      LOG.warn("blob-cache-not-wiped: {}", unreadable.toString());
    }
  }

  private void add(Path file, long size) {
    Long before = files.put(file, size);
    bytes += size - (before == null ? 0 : before);
  }

  private void shrink() {
    Iterator<Map.Entry<Path, Long>> oldestFirst = List.copyOf(files.entrySet()).iterator();
    while (bytes > mostBytes && oldestFirst.hasNext()) {
      delete(oldestFirst.next().getKey());
    }
  }

  private void delete(Path file) {
    Long size = files.remove(file);
    bytes -= size == null ? 0 : size;
    try {
      Files.deleteIfExists(file);
    } catch (IOException failed) {
      LOG.warn("blob-cache-not-wiped: {}", failed.toString());
    }
  }

  private Path file(BoardId board, BlobHash hash) {
    return folder(board).resolve(hash.value());
  }

  /** No id of a board can leave the folder or be another one where capitals do not count. */
  private Path folder(BoardId board) {
    return folder.resolve("b-" + Sha256.hex(board.value()).substring(0, 8) + "-" + board.value());
  }

  private static Optional<BoardId> board(Path folder) {
    String name = folder.getFileName().toString();
    try {
      return name.matches("b-[0-9a-f]{8}-.+")
          ? Optional.of(new BoardId(name.substring(11)))
          : Optional.empty();
    } catch (InvalidValueException other) {
      return Optional.empty();
    }
  }
}
