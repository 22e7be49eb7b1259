package io.streamboard.benchmarks.deliveries;

import io.streamboard.benchmarks.server.ServerVariant;
import io.streamboard.client.Clients;
import io.streamboard.client.SignedIn;
import io.streamboard.testing.process.ServerProcess;
import io.streamboard.testing.process.ServerProgram;
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
    NodeSettings settings = NodeSettings.of(delivery, count);
    ServerProgram program =
        settings.beyondJar() ? variant.programWith(GridLibrary.jar()) : variant.program();
    Files.createDirectories(folder);
    String common = variant.configuration() + "\n" + secret(settings, folder) + "\n";
    List<Node> nodes = new ArrayList<>();
    try {
      for (int number = 1; number <= count; number++) {
        Path own = folder.resolve("node-" + number);
        Path file = own.resolve("node.properties");
        Path data = ServerProcess.freshData(own);
        Files.writeString(file, common + String.join("\n", settings.of(number)));
        nodes.add(
            new Node(
                ServerProcess.start(
                    program,
                    data,
                    "--config",
                    file.toString(),
                    "--kafka",
                    bootstrapServers,
                    "--topic-prefix",
                    prefix,
                    "--accept-weak-kafka")));
      }
      Node first = nodes.getFirst();
      first.process().addAdmin(NAME, PASSWORD);
      return new MeasuredCluster(nodes, Clients.signIn(first.address(), NAME, PASSWORD));
    } catch (RuntimeException failed) {
      nodes.forEach(node -> node.process().close());
      throw failed;
    }
  }

  /** The line that names the nodes' secret, where they need one. */
  private static String secret(NodeSettings settings, Path folder) throws IOException {
    if (!settings.forwards()) {
      return "";
    }
    Path file = Files.writeString(folder.resolve("nodes.secret"), "s".repeat(48));
    return "node-secret-file="
        + Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
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
