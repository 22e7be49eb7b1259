package io.streamboard.server.log.broker;

import java.util.concurrent.CompletableFuture;
import kafka.server.BrokerServer;
import kafka.server.ControllerServer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.server.Server;
import kafka.server.SharedServer;
import kafka.server.StandardFaultHandlerFactory;
import org.apache.kafka.common.metrics.Metrics;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.bootstrap.BootstrapMetadata;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.apache.kafka.raft.QuorumConfig;
import org.apache.kafka.server.ServerSocketFactory;
import org.slf4j.Logger;
import scala.Tuple2;

/**
 * Kafka's controller and broker in one process, put together as its own {@link KafkaRaftServer}
 * does, which keeps them to itself: here the broker is wanted for appending to its partitions.
 * Started and stopped by one thread.
 *
 * <p>Source: {@code kafka.server.KafkaRaftServer} of the version in use. What is left out there is
 * the loading of a management agent and the registration of the version, which nobody asks for.
 */
final class CombinedNode {
  private final ControllerServer controller;
  private final BrokerServer broker;

  private CombinedNode(ControllerServer controller, BrokerServer broker) {
    this.controller = controller;
    this.broker = broker;
  }

  static CombinedNode of(KafkaConfig config, Logger log) {
    Tuple2<MetaPropertiesEnsemble, BootstrapMetadata> folders =
        KafkaRaftServer.initializeLogDirs(config, log, "");
    SharedServer shared = shared(config, folders._1());
    return new CombinedNode(
        new ControllerServer(shared, KafkaRaftServer.configSchema(), folders._2()),
        new BrokerServer(shared));
  }

  private static SharedServer shared(KafkaConfig config, MetaPropertiesEnsemble folders) {
    Metrics metrics =
        Server.initializeMetrics(config, Time.SYSTEM, folders.clusterId().orElseThrow());
    QuorumConfig quorum = config.quorumConfig();
    return new SharedServer(
        config,
        folders,
        Time.SYSTEM,
        metrics,
        CompletableFuture.completedFuture(QuorumConfig.parseVoterConnections(quorum.voters())),
        QuorumConfig.parseBootstrapServers(quorum.bootstrapServers()),
        new StandardFaultHandlerFactory(),
        ServerSocketFactory.INSTANCE);
  }

  /** Blocks until the broker takes requests. */
  void start() {
    controller.startup();
    broker.startup();
  }

  PartitionAppends appends() {
    return new PartitionAppends(broker.replicaManager(), System::currentTimeMillis);
  }

  /** Blocks until both have ended; also where starting has failed half-way. */
  void stop() {
    broker.shutdown();
    controller.shutdown();
    broker.awaitShutdown();
    controller.awaitShutdown();
  }
}
