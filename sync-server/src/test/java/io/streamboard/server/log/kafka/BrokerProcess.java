package io.streamboard.server.log.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Uuid;

/**
 * An ordinary Kafka broker as a process of its own, from the class path of the test, without
 * sign-in: what a deployment with an external cluster talks to. Keeps its port over {@link #kill}
 * and {@link #start}. Used by one thread.
 */
public final class BrokerProcess implements AutoCloseable {
  private static final int START_SECONDS = 90;

  private final Path folder;
  private final int port;
  private Process process;

  private BrokerProcess(Path folder, int port, Process process) {
    this.folder = folder;
    this.port = port;
    this.process = process;
  }

  /** Formats the folder, starts a broker on free loopback ports and waits until it answers. */
  public static BrokerProcess startIn(Path folder) {
    try {
      int[] ports = freePorts();
      Files.createDirectories(folder);
      Files.writeString(
          folder.resolve("server.properties"), properties(folder, ports[0], ports[1]));
      run(
              folder,
              "format",
              "kafka.tools.StorageTool",
              "format",
              "-t",
              Uuid.randomUuid().toString(),
              "-c",
              "server.properties")
          .waitFor();
      return new BrokerProcess(folder, ports[0], launch(folder)).awaitAnswer();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  public KafkaConnection connection() {
    return new KafkaConnection(bootstrapServers(), Map.of());
  }

  public long pid() {
    return process.pid();
  }

  /** Kills the broker as {@code kill -9} does and waits until it is gone. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Starts it again after {@link #kill}, on the same port and files. */
  public void start() {
    try {
      process = launch(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    awaitAnswer();
  }

  @Override
  public void close() {
    kill();
  }

  private static int[] freePorts() throws IOException {
    InetAddress loopback = InetAddress.ofLiteral("127.0.0.1");
    try (ServerSocket client = new ServerSocket(0, 1, loopback);
        ServerSocket controller = new ServerSocket(0, 1, loopback)) {
      return new int[] {client.getLocalPort(), controller.getLocalPort()};
    }
  }

  private BrokerProcess awaitAnswer() {
    Map<String, Object> settings =
        Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers(),
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
            2_000,
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            START_SECONDS * 1_000);
    try (Admin admin = Admin.create(settings)) {
      admin.describeCluster().clusterId().get(START_SECONDS, TimeUnit.SECONDS);
      return this;
    } catch (Exception e) {
      kill();
      throw new IllegalStateException(
          "The broker did not start; see " + folder.resolve("broker.log"), e);
    }
  }

  private static Process launch(Path folder) throws IOException {
    return run(folder, "broker", "kafka.Kafka", "server.properties");
  }

  private static Process run(Path folder, String name, String... mainAndArguments)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx160m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path")));
    command.addAll(List.of(mainAndArguments));
    Path log = folder.resolve(name + ".log");
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }

  private static String properties(Path folder, int port, int controllerPort) {
    return """
    process.roles=broker,controller
    node.id=1
    listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
    advertised.listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
    controller.listener.names=CONTROLLER
    listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
    controller.quorum.voters=1@127.0.0.1:%2$d
    log.dir=%3$s
    default.replication.factor=1
    offsets.topic.replication.factor=1
    transaction.state.log.replication.factor=1
    transaction.state.log.min.isr=1
    share.coordinator.state.topic.replication.factor=1
    share.coordinator.state.topic.min.isr=1
    log.cleaner.dedupe.buffer.size=2097152
    auto.create.topics.enable=false
    broker.session.timeout.ms=3000
    broker.heartbeat.interval.ms=500
    """
        .formatted(port, controllerPort, folder.resolve("data"));
  }
}
