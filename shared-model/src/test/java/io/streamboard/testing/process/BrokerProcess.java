package io.streamboard.testing.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * An ordinary Kafka broker as a process of its own, without sign-in: what a deployment with an
 * external cluster talks to. Keeps its port and its files over {@link #kill} and {@link #start}.
 */
public final class BrokerProcess implements AutoCloseable {
  private static final Pattern STARTED = Pattern.compile("Kafka Server started");
  private static final Duration STARTING = Duration.ofMinutes(3);

  private final Path folder;
  private final String classPath;
  private final int port;
  private int starts;
  private JavaProcess process;

  private BrokerProcess(Path folder, String classPath, int port) {
    this.folder = folder;
    this.classPath = classPath;
    this.port = port;
    this.process = launch();
  }

  /**
   * Ports of one broker.
   *
   * @param clients where clients and other brokers come
   * @param controller where the cluster's controllers come
   */
  record Ports(int clients, int controller) {
    /** So many that nobody uses now. */
    static List<Ports> free(int count) {
      List<Integer> taken = FreePorts.take(2 * count);
      return IntStream.range(0, count)
          .mapToObj(broker -> new Ports(taken.get(2 * broker), taken.get(2 * broker + 1)))
          .toList();
    }
  }

  /**
   * Formats the folder, starts a broker on free loopback ports and waits until it takes clients.
   *
   * @param classPath has Kafka's server and Logback; with the server's jar it starts sooner
   */
  public static BrokerProcess startIn(Path folder, String classPath) {
    return startIn(folder, classPath, "");
  }

  /**
   * As {@link #startIn(Path, String)}, with further settings.
   *
   * @param more lines that add to or replace those that it has; {@code %1$d} in them is its port
   *     for clients, {@code %2$d} that of its controller
   */
  public static BrokerProcess startIn(Path folder, String classPath, String more) {
    BrokerProcess broker =
        launch(folder, classPath, Ports.free(1).getFirst(), id(UUID.randomUUID()), more);
    broker.awaitStarted();
    return broker;
  }

  /**
   * Formats the folder and starts a broker, which takes clients once {@link #awaitStarted} returns.
   *
   * @param cluster the id of its cluster
   */
  static BrokerProcess launch(
      Path folder, String classPath, Ports ports, String cluster, String more) {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("logback.xml"), LOGBACK);
      Files.writeString(
          folder.resolve("server.properties"),
          properties(folder, ports.clients(), ports.controller())
              + more.formatted(ports.clients(), ports.controller()));
      BrokerFormat.ofThisRun()
          .format(
              Path.of(settings(folder)), cluster, () -> formatByTool(folder, classPath, cluster));
      return new BrokerProcess(folder, classPath, ports.clients());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void formatByTool(Path folder, String classPath, String cluster) {
    Ended ended =
        Ended.of(
            java(
                folder,
                classPath,
                "kafka.tools.StorageTool",
                "format",
                // In one word: an id may begin with a hyphen.
                "--cluster-id=" + cluster,
                "-c",
                settings(folder)),
            "");
    if (ended.exitCode() != 0) {
      throw new ProcessFailure("the broker's folder was not formatted: " + ended);
    }
  }

  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  public long pid() {
    return process.pid();
  }

  /** Like {@code kill -9}. */
  public void kill() {
    process.kill();
  }

  /** Starts it again after {@link #kill}, on the same port and files. */
  public void start() {
    starts++;
    process = launch();
    awaitStarted();
  }

  void awaitStarted() {
    try {
      Await.that("the broker to start", STARTING, this::announced);
    } catch (ProcessFailure late) {
      kill();
      throw late;
    }
  }

  @Override
  public void close() {
    kill();
  }

  private JavaProcess launch() {
    return JavaProcess.start(
        "broker",
        java(folder, classPath, "kafka.Kafka", settings(folder)),
        folder.resolve("broker-" + starts + ".log"));
  }

  private boolean announced() {
    boolean announced = process.printed(STARTED).isPresent();
    if (!announced && !process.alive()) {
      throw new ProcessFailure("the broker ended before it was ready:\n" + process.tail());
    }
    return announced;
  }

  private static List<String> java(Path folder, String classPath, String... mainAndArguments) {
    List<String> arguments =
        new ArrayList<>(List.of("-Xmx160m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    arguments.add("-Dlogback.configurationFile=" + folder.resolve("logback.xml"));
    if (classPath.equals(ServerProgram.jarFile().toString())) {
      arguments.addAll(PreparedJar.options(ServerProgram.jarFile()));
    }
    arguments.addAll(List.of("-cp", classPath));
    arguments.addAll(List.of(mainAndArguments));
    return arguments;
  }

  private static String settings(Path folder) {
    return folder.resolve("server.properties").toString();
  }

  /** As Kafka writes ids. */
  static String id(UUID random) {
    byte[] bytes =
        ByteBuffer.allocate(16)
            .putLong(random.getMostSignificantBits())
            .putLong(random.getLeastSignificantBits())
            .array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static final String LOGBACK =
      """
      <configuration>
        <appender name="console" class="ch.qos.logback.core.ConsoleAppender">
          <encoder><pattern>%d %level %logger{0} %msg%n</pattern></encoder>
        </appender>
        <logger name="kafka.server.KafkaRaftServer" level="INFO"/>
        <root level="WARN"><appender-ref ref="console"/></root>
      </configuration>
      """;

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
