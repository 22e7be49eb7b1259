package io.streamboard.server.log.broker;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The mark of an orderly stop among the broker's files. A broker that finds it takes the ends of
 * the segments as they are; without it, it looks for the last whole batch and cuts there. A segment
 * that was shortened afterwards, by a copy that ran out of room for example, ends within a batch,
 * and what is appended behind that could never be read. Then the mark is taken away.
 */
final class CleanStop {
  private static final Logger LOG = LoggerFactory.getLogger(CleanStop.class);
  private static final String MARK = ".kafka_cleanshutdown";

  /** Base offset (8 bytes) and length of what follows (4 bytes). */
  private static final int BATCH_HEAD = 12;

  /** Relative offset (4 bytes) and position (4 bytes). */
  private static final int INDEX_ENTRY = 8;

  private CleanStop() {}

  /** Called while no broker uses the files. Reads one page of each partition. */
  static void check(Path files) throws IOException {
    Path mark = files.resolve(MARK);
    if (!Files.exists(mark)) {
      return;
    }
    Optional<Path> torn = torn(files);
    if (torn.isPresent()) {
      LOG.warn("log-torn: {} ends within a batch, which is cut off", torn.get());
      Files.delete(mark);
    }
  }

  private static Optional<Path> torn(Path files) throws IOException {
    try (Stream<Path> folders = Files.list(files)) {
      for (Path folder : folders.filter(Files::isDirectory).toList()) {
        Optional<Path> active = lastSegment(folder);
        if (active.isPresent() && endsWithinBatch(active.get())) {
          return active;
        }
      }
    }
    return Optional.empty();
  }

  /** Segments are named by their first offset, with leading zeros. */
  private static Optional<Path> lastSegment(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches("\\d{20}\\.log"))
          .max(Comparator.comparing(file -> file.getFileName().toString()));
    }
  }

  private static boolean endsWithinBatch(Path segment) throws IOException {
    try (FileChannel log = FileChannel.open(segment)) {
      long position = indexed(segment);
      ByteBuffer head = ByteBuffer.allocate(BATCH_HEAD);
      while (position + BATCH_HEAD <= log.size()) {
        log.read(head.clear(), position);
        position += BATCH_HEAD + Math.max(0, head.getInt(Long.BYTES));
      }
      return position != log.size();
    }
  }

  /** Where the last batch begins that the segment's index knows. */
  private static long indexed(Path segment) throws IOException {
    String name = segment.getFileName().toString();
    Path index = segment.resolveSibling(name.replace(".log", ".index"));
    if (!Files.exists(index) || Files.size(index) < INDEX_ENTRY) {
      return 0;
    }
    try (FileChannel entries = FileChannel.open(index)) {
      ByteBuffer last = ByteBuffer.allocate(INDEX_ENTRY);
      entries.read(last, entries.size() / INDEX_ENTRY * INDEX_ENTRY - INDEX_ENTRY);
      return last.getInt(Integer.BYTES);
    }
  }
}
