package io.streamboard.server.cluster;

import io.streamboard.server.testing.ServerClasses;
import io.streamboard.testing.process.ServerProcess;
import io.streamboard.testing.process.ServerProgram;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

/** Nodes of one Streamboard on a Kafka cluster, each a process of its own. */
public final class Nodes implements AutoCloseable {
  private final Path folder;
  private final NodeOptions options;
  private final List<ServerProcess> nodes = new CopyOnWriteArrayList<>();
  private final HealthChecks health = new HealthChecks(nodes);
  private int made;

  /**
   * Without any node yet.
   *
   * @param folder for the data of all, each in a folder of its own
   * @param options of {@code serve}, by the number of the node from 1 on
   */
  Nodes(Path folder, NodeOptions options) {
    this.folder = folder;
    this.options = options;
  }

  /** Starts so many more at once, and returns when all take clients. */
  public void add(int count) {
    ServerProgram program =
        options.beyondJar() ? ServerClasses.withGrid() : ServerClasses.program();
    List<CompletableFuture<ServerProcess>> starting =
        IntStream.range(0, count).mapToObj(_ -> next(program)).toList();
    List<RuntimeException> failures = new ArrayList<>();
    for (CompletableFuture<ServerProcess> node : starting) {
      try {
        nodes.add(node.join());
      } catch (RuntimeException failed) {
        failures.add(failed);
      }
    }
    if (!failures.isEmpty()) {
      throw failures.getFirst();
    }
  }

  /** Starts one more, whose program may be another, and returns when it takes clients. */
  public ServerProcess add(ServerProgram program) {
    ServerProcess node = next(program).join();
    nodes.add(node);
    return node;
  }

  private CompletableFuture<ServerProcess> next(ServerProgram program) {
    made++;
    Path data = ServerProcess.freshData(folder.resolve("node-" + made));
    String[] own = options.apply(made).toArray(String[]::new);
    return CompletableFuture.supplyAsync(
        () -> ServerProcess.start(program, data, own),
        task -> Thread.ofVirtual().name("node-start").start(task));
  }

  /** Ends it as an operator does; it is none of them any more. */
  public void remove(ServerProcess node) {
    nodes.remove(node);
    node.end();
  }

  public int count() {
    return nodes.size();
  }

  /** Counted from 0 on, around: there is always such a node. */
  public ServerProcess node(int index) {
    return nodes.get(Math.floorMod(index, nodes.size()));
  }

  public List<ServerProcess> all() {
    return List.copyOf(nodes);
  }

  /**
   * Those that are ready, from one of them on, around; all when none is. As a balancer in front
   * does, it goes by what each said when it was last asked.
   */
  List<InetSocketAddress> readyFrom(int index) {
    List<ServerProcess> around =
        IntStream.range(0, nodes.size()).mapToObj(further -> node(index + further)).toList();
    List<ServerProcess> ready = around.stream().filter(health::ready).toList();
    return (ready.isEmpty() ? around : ready).stream().map(node -> socket(node.address())).toList();
  }

  private static InetSocketAddress socket(URI address) {
    return new InetSocketAddress(address.getHost(), address.getPort());
  }

  @Override
  public void close() {
    health.close();
    nodes.forEach(ServerProcess::kill);
  }
}
