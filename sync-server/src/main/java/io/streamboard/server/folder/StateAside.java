package io.streamboard.server.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder {@code state-aside-<number>} in the data folder, for its owner only: stored states that
 * may be the only copy of what the log has lost. The server never reads it; an operator may delete
 * it. The last two are kept. Used by one thread.
 */
public final class StateAside {
  private static final String NAME = "state-aside-";
  private static final int KEPT = 2;

  private final DataFolder data;
  private final Path path;

  private StateAside(DataFolder data, Path path) {
    this.data = data;
    this.path = path;
  }

  public static StateAside make(DataFolder data) {
    try {
      int number = earlier(data).stream().mapToInt(StateAside::number).max().orElse(0) + 1;
      Path path = Files.createDirectory(data.path().resolve(NAME + number));
      if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
      }
      return new StateAside(data, path);
    } catch (IOException e) {
      throw failed(data, e);
    }
  }

  public Path path() {
    return path;
  }

  public void write(String name, byte[] bytes) {
    try {
      Files.write(path.resolve(name), bytes);
    } catch (IOException e) {
      throw failed(data, e);
    }
  }

  /** Moves the files of the closed state store here and deletes older folders of this kind. */
  public void takeState() {
    try {
      for (Path file : in(data.state())) {
        Files.move(file, path.resolve(file.getFileName()));
      }
      List<Path> all = earlier(data);
      for (Path old : all.subList(0, Math.max(0, all.size() - KEPT))) {
        for (Path file : in(old)) {
          Files.delete(file);
        }
        Files.delete(old);
      }
    } catch (IOException e) {
      throw failed(data, e);
    }
  }

  /** Oldest first. */
  private static List<Path> earlier(DataFolder data) throws IOException {
    return in(data.path()).stream()
        .filter(file -> file.getFileName().toString().matches(NAME + "\\d{1,8}"))
        .sorted(Comparator.comparingInt(StateAside::number))
        .toList();
  }

  private static int number(Path aside) {
    return Integer.parseInt(aside.getFileName().toString().substring(NAME.length()));
  }

  private static List<Path> in(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private static FolderException failed(DataFolder data, IOException cause) {
    return new FolderException(
        "The state store in "
            + data.state()
            + " is ahead of the log and cannot be put aside: "
            + cause.getMessage(),
        cause);
  }
}
