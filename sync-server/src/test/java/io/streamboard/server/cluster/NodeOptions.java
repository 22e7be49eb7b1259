package io.streamboard.server.cluster;

import io.streamboard.testing.process.FreePorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** What each node of a site is started with, beside its data folder. */
final class NodeOptions implements IntFunction<List<String>> {
  /** A node has the port of one that was there so many nodes before. */
  private static final int GRID_PORTS = 8;

  private final List<String> common;
  private final List<String> grid;

  /**
   * @param delivery options that choose it
   * @param further options that all have
   * @param folder where a file with the nodes' secret is made, if they need one
   */
  NodeOptions(List<String> delivery, List<String> further, Path folder) {
    this.common = new ArrayList<>(delivery);
    common.addAll(further);
    if (delivery.contains("redistributor")) {
      common.addAll(List.of("--node-secret-file", secret(folder).toString()));
    }
    this.grid = delivery.contains("grid") ? gridAddresses() : List.of();
  }

  /** Whether nodes need a library that is not in the server's jar. */
  boolean beyondJar() {
    return !grid.isEmpty();
  }

  @Override
  public List<String> apply(int number) {
    List<String> options = new ArrayList<>(common);
    if (beyondJar()) {
      options.addAll(List.of("--grid-address", grid.get(number % grid.size())));
      options.addAll(List.of("--grid-members", String.join(",", grid)));
    }
    return options;
  }

  private static Path secret(Path folder) {
    try {
      Files.createDirectories(folder);
      Path file = folder.resolve("nodes.secret");
      Files.writeString(file, "what only the nodes of this site know");
      return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static List<String> gridAddresses() {
    return FreePorts.take(GRID_PORTS).stream().map(port -> "127.0.0.1:" + port).toList();
  }
}
