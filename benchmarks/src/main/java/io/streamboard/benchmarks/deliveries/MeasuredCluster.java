package io.streamboard.benchmarks.deliveries;

import io.streamboard.benchmarks.server.ServerVariant;
import io.streamboard.client.Clients;
import io.streamboard.client.SignedIn;
import io.streamboard.testing.process.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Some nodes of one delivery on a broker, with one account that stands for all people. */
final class MeasuredCluster implements AutoCloseable {
  private static final String NAME = "ana";
  private static final String PASSWORD = "correct-horse-battery-9";

  private final List<Node> nodes;
  private final SignedIn person;

  private MeasuredCluster(List<Node> nodes, SignedIn person) {
    this.nodes = List.copyOf(nodes);
    this.person = person;
  }

  /**
   * Returns when all take clients.
   *
   * @param prefix of its topics, which nobody else has
   */
  static MeasuredCluster start(
      String bootstrapServers, String prefix, Path folder, String delivery, int count, int heap)
      throws IOException {
    ServerVariant variant = ServerVariant.built(heap);
    Files.createDirectories(folder);
    Path settings = folder.resolve("node.properties");
    Files.writeString(settings, variant.configuration() + "\n" + settings(delivery, folder));
    List<String> options = new ArrayList<>(List.of("--config", settings.toString()));
    options.addAll(List.of("--kafka", bootstrapServers));
    options.addAll(List.of("--topic-prefix", prefix, "--accept-weak-kafka"));
    List<Node> nodes = new ArrayList<>();
    try {
      for (int number = 1; number <= count; number++) {
        nodes.add(
            new Node(
                ServerProcess.start(
                    variant.program(),
                    ServerProcess.freshData(folder.resolve("node-" + number)),
                    options.toArray(String[]::new))));
      }
      Node first = nodes.getFirst();
      first.process().addUser(NAME, PASSWORD);
      return new MeasuredCluster(nodes, Clients.signIn(first.address(), NAME, PASSWORD));
    } catch (RuntimeException failed) {
      nodes.forEach(node -> node.process().close());
      throw failed;
    }
  }

  private static String settings(String delivery, Path folder) throws IOException {
    List<String> lines = new ArrayList<>(Plan.settings(delivery));
    if (delivery.startsWith("redistributor")) {
      lines.add("node-secret-file=" + secret(folder));
    }
    return String.join("\n", lines);
  }

  private static Path secret(Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("nodes.secret"), "s".repeat(48));
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  /** Signed in, at one of the nodes, counted from 0 on, around. */
  SignedIn at(int node) {
    return new SignedIn(
        nodes.get(node % nodes.size()).address(), person.person(), person.name(), person.token());
  }

  /** What each has used so far. */
  List<Used> used() throws IOException {
    List<Used> all = new ArrayList<>();
    for (Node node : nodes) {
      all.add(node.used());
    }
    return all;
  }

  Stream<ServerProcess> processes() {
    return nodes.stream().map(Node::process);
  }

  @Override
  public void close() {
    processes().forEach(ServerProcess::close);
  }
}
