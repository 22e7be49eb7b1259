package io.streamboard.benchmarks.contestant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A folder with the servers of the peers that run on Node, and their packages. */
public final class PeerFolder implements AutoCloseable {
  private static final List<String> INSTALL =
      List.of(
          "npm",
          "ci",
          "--omit=optional",
          "--prefer-offline",
          "--no-audit",
          "--no-fund",
          "--loglevel=error");
  private static final long MOST_MINUTES = 45;

  private final Path path;
  private final boolean temporary;

  private PeerFolder(Path path, boolean temporary) {
    this.path = path;
    this.temporary = temporary;
  }

  /** One in which somebody has installed them before; it stays. */
  public static PeerFolder at(Path path) {
    return new PeerFolder(path, false);
  }

  /**
   * A temporary one, which goes away when closed, with packages as npm installs them by the lock
   * file. Takes minutes when packages have to be built. Throws when Node or npm is not there, or
   * cannot get the packages.
   *
   * @param sources the project's folder with the servers and the lock file
   */
  public static PeerFolder install(Path sources) throws IOException {
    PeerFolder folder = new PeerFolder(Files.createTempDirectory("streamboard-peers-"), true);
    try {
      try (Stream<Path> files = Files.list(sources)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Files.copy(file, folder.path.resolve(file.getFileName()));
        }
      }
      folder.run(INSTALL);
      return folder;
    } catch (IOException failed) {
      folder.close();
      throw failed;
    }
  }

  private void run(List<String> command) throws IOException {
    Path output = path.resolve("install.log");
    Process process =
        new ProcessBuilder(command)
            .directory(path.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      boolean over = process.waitFor(MOST_MINUTES, TimeUnit.MINUTES);
      if (!over || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new IOException("npm could not install the peers: " + Files.readString(output));
      }
    } catch (InterruptedException stop) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException(stop);
    }
  }

  /** Where the peers and their packages are. */
  public Path path() {
    return path;
  }

  /** For people. */
  String versions() {
    return "on Node, with packages as pinned in benchmarks/peers/package-lock.json";
  }

  @Override
  public void close() throws IOException {
    if (!temporary) {
      return;
    }
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
