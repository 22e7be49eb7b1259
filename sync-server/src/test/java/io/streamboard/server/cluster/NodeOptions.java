package io.streamboard.server.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

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

  /** Free now; all are held until the last is found, so that none comes twice. */
  private static List<String> gridAddresses() {
    List<ServerSocket> held = new ArrayList<>();
    try {
      for (int port = 0; port < GRID_PORTS; port++) {
        held.add(new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1")));
      }
      List<String> found =
          held.stream()
              .map(socket -> "127.0.0.1:" + socket.getLocalPort())
              .collect(Collectors.toList());
      for (ServerSocket socket : held) {
        socket.close();
      }
      return found;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
