package io.streamboard.server;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The largest file of the log in the data folder of a server that has ended, for damage to it. */
record OperationSegment(Path file) {

  /** What is done to the file. */
  interface Damage {
    void to(RandomAccessFile file) throws IOException;
  }

  static OperationSegment largestIn(Path data) throws IOException {
    try (Stream<Path> files = Files.walk(data.resolve("broker").resolve("data"))) {
      return files
          .filter(file -> file.toString().contains(".operations-"))
          .filter(file -> file.getFileName().toString().equals("00000000000000000000.log"))
          .max(Comparator.comparingLong(file -> file.toFile().length()))
          .map(OperationSegment::new)
          .orElseThrow();
    }
  }

  int partition() {
    String folder = file.getName(file.getNameCount() - 2).toString();
    return Integer.parseInt(folder.substring(folder.lastIndexOf('-') + 1));
  }

  void damage(Damage damage) throws IOException {
    try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
      damage.to(open);
    }
  }
}
