package io.streamboard.testing.process;

import io.streamboard.testing.process.BrokerProcess.Ports;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Kafka brokers of one cluster, each a process of its own that is controller too, without sign-in.
 * With three of them topics outlive any one: three replicas, two of which have a record before it
 * is acknowledged.
 */
public final class BrokerCluster implements AutoCloseable {
  private final List<BrokerProcess> brokers;

  private BrokerCluster(List<BrokerProcess> brokers) {
    this.brokers = List.copyOf(brokers);
  }

  /**
   * Starts them together, as none is ready without the most of them, and waits until all take
   * clients.
   *
   * @param classPath has Kafka's server and Logback
   * @param count an odd number, so that the loss of one leaves a majority
   */
  public static BrokerCluster start(Path folder, String classPath, int count) {
    List<Ports> ports = Ports.free(count);
    String cluster = BrokerProcess.id(UUID.randomUUID());
    List<BrokerProcess> brokers = new ArrayList<>();
    try {
      for (int number = 1; number <= count; number++) {
        brokers.add(
            BrokerProcess.launch(
                folder.resolve("broker-" + number),
                classPath,
                ports.get(number - 1),
                cluster,
                settings(number, ports)));
      }
      brokers.forEach(BrokerProcess::awaitStarted);
      return new BrokerCluster(brokers);
    } catch (RuntimeException failed) {
      brokers.forEach(BrokerProcess::close);
      throw failed;
    }
  }

  /** Few partitions for the cluster's own topics: each takes files and threads' time here. */
  private static String settings(int number, List<Ports> ports) {
    return """
    node.id=%1$d
    controller.quorum.voters=%2$s
    default.replication.factor=%3$d
    min.insync.replicas=%4$d
    offsets.topic.replication.factor=%3$d
    offsets.topic.num.partitions=4
    transaction.state.log.replication.factor=%3$d
    transaction.state.log.min.isr=%4$d
    transaction.state.log.num.partitions=4
    group.initial.rebalance.delay.ms=500
    broker.session.timeout.ms=6000
    broker.heartbeat.interval.ms=1000
    """
        .formatted(number, voters(ports), ports.size(), ports.size() / 2 + 1);
  }

  private static String voters(List<Ports> ports) {
    return IntStream.range(0, ports.size())
        .mapToObj(broker -> (broker + 1) + "@127.0.0.1:" + ports.get(broker).controller())
        .collect(Collectors.joining(","));
  }

  /** All of them, so that a client finds the cluster while one is away. */
  public String bootstrapServers() {
    return brokers.stream().map(BrokerProcess::bootstrapServers).collect(Collectors.joining(","));
  }

  /** The brokers, to be killed and started one by one. */
  public List<BrokerProcess> brokers() {
    return brokers;
  }

  @Override
  public void close() {
    brokers.forEach(BrokerProcess::close);
  }
}
