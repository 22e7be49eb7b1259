package io.streamboard.server.log.broker;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** The broker's settings: small, loopback only, nobody let in without the secret. */
final class BrokerProperties {
  static final String CONTROLLER_LISTENER = "CTRL";
  static final int NODE = 1;

  private static final String SMALL_SEGMENT = Integer.toString(16 * 1024 * 1024);

  private BrokerProperties() {}

  static Properties of(Path files, BrokerPorts ports, BrokerSecret secret, Durability durability) {
    Properties all = new Properties();
    all.put("process.roles", "broker,controller");
    all.put("node.id", Integer.toString(NODE));
    all.put("log.dir", files.toString());
    all.putAll(network(ports));
    all.putAll(security(secret));
    all.putAll(modestMemory());
    all.putAll(singleNode());
    all.put("auto.create.topics.enable", "false");
    // After kill -9 the controller refuses the broker until its old session is over: short, but
    // longer than a slow disk's stall.
    all.put("broker.session.timeout.ms", "3000");
    all.put("broker.heartbeat.interval.ms", "500");
    // Else two empty records each second, for as long as the server runs, which a restart reads.
    // They tell other voters that the controller lives; there are none.
    all.put("metadata.max.idle.interval.ms", "0");
    // Without it each restart waits for the old session's end.
    all.put("controlled.shutdown.enable", "true");
    if (durability == Durability.FSYNC) {
      all.put("log.flush.interval.messages", "1");
    }
    return all;
  }

  private static Map<String, String> network(BrokerPorts ports) {
    String client = "CLIENT://" + BrokerPorts.HOST + ":" + ports.client();
    String controller = CONTROLLER_LISTENER + "://" + BrokerPorts.HOST + ":" + ports.controller();
    return Map.of(
        "listeners", client + "," + controller,
        "advertised.listeners", client + "," + controller,
        "inter.broker.listener.name", "CLIENT",
        "controller.listener.names", CONTROLLER_LISTENER,
        "controller.quorum.voters", NODE + "@" + BrokerPorts.HOST + ":" + ports.controller());
  }

  /** The controller's listener demands the secret too: it takes records for the metadata log. */
  private static Map<String, String> security(BrokerSecret secret) {
    return Map.of(
        "listener.security.protocol.map",
        "CLIENT:SASL_PLAINTEXT," + CONTROLLER_LISTENER + ":SASL_PLAINTEXT",
        "sasl.enabled.mechanisms",
        "PLAIN",
        "sasl.mechanism.inter.broker.protocol",
        "PLAIN",
        "sasl.mechanism.controller.protocol",
        "PLAIN",
        "listener.name.client.plain.sasl.jaas.config",
        secret.listenerLogin(),
        "listener.name.ctrl.plain.sasl.jaas.config",
        secret.listenerLogin());
  }

  private static Map<String, String> modestMemory() {
    return Map.of(
        "num.network.threads", "1",
        "num.io.threads", "2",
        "background.threads", "2",
        "log.cleaner.dedupe.buffer.size", "2097152",
        "offsets.topic.segment.bytes", SMALL_SEGMENT,
        "transaction.state.log.segment.bytes", SMALL_SEGMENT,
        "metadata.log.segment.bytes", SMALL_SEGMENT,
        "metadata.max.retention.bytes", "33554432",
        "group.initial.rebalance.delay.ms", "0");
  }

  private static Map<String, String> singleNode() {
    return Map.of(
        "offsets.topic.num.partitions", "1",
        "offsets.topic.replication.factor", "1",
        "transaction.state.log.num.partitions", "1",
        "transaction.state.log.replication.factor", "1",
        "transaction.state.log.min.isr", "1",
        "share.coordinator.state.topic.num.partitions", "1",
        "share.coordinator.state.topic.replication.factor", "1",
        "share.coordinator.state.topic.min.isr", "1");
  }
}
