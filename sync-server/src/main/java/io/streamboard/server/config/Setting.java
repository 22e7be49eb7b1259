package io.streamboard.server.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Every setting, once: flag, environment variable and line of a file are derived from its key. The
 * value beside it is the default; empty means that there is none.
 */
public enum Setting {
  DATA(
      "data",
      "DIR",
      "",
      "Folder for everything the server keeps. Default: the user's data folder of the system."),
  BIND(
      "bind",
      "ADDRESS",
      "127.0.0.1",
      "Address to listen on. One that others can reach needs TLS, or insecure-public."),
  PORT("port", "PORT", "7420", "Port for HTTP and WebSocket; 0 takes a free one."),
  TLS_CERTIFICATE("tls-certificate", "FILE", "", "Certificate chain, PEM. Together with tls-key."),
  TLS_KEY("tls-key", "FILE", "", "Private key of the certificate, PEM (PKCS #8), not encrypted."),
  INSECURE_PUBLIC(
      "insecure-public",
      "BOOLEAN",
      "false",
      "Listen without TLS where others can reach it: only behind a proxy that adds TLS."),
  ORIGINS(
      "origins",
      "ORIGIN,...",
      "",
      "Web pages that may open a WebSocket, by their Origin header; the desktop sends none."),
  TRUSTED_PROXIES(
      "trusted-proxies",
      "ADDRESS,...",
      "",
      "Addresses of proxies before this server, as numbers: their X-Forwarded-For header says whose"
          + " request it is. Of everybody else it is ignored."),
  KAFKA("kafka", "HOST:PORT,...", "", "Use this Kafka cluster instead of the embedded broker."),
  KAFKA_PROPERTIES(
      "kafka-properties",
      "FILE",
      "",
      "Further properties for Kafka's clients, one NAME=VALUE a line; for the owner only."),
  KAFKA_TLS(
      "kafka-tls",
      "BOOLEAN",
      "false",
      "Speak TLS with the cluster. kafka-truststore and kafka-keystore turn it on too."),
  KAFKA_TRUSTSTORE(
      "kafka-truststore",
      "FILE",
      "",
      "Who may sign the cluster's certificates: PEM, PKCS #12 or JKS. Without it, whom Java"
          + " trusts."),
  KAFKA_TRUSTSTORE_PASSWORD_FILE(
      "kafka-truststore-password-file",
      "FILE",
      "",
      "File with the password of kafka-truststore, if it has one; for the owner only."),
  KAFKA_KEYSTORE(
      "kafka-keystore",
      "FILE",
      "",
      "Certificate and private key that the server shows the cluster: both in one PEM file, PKCS"
          + " #12 or JKS; for the owner only."),
  KAFKA_KEYSTORE_PASSWORD_FILE(
      "kafka-keystore-password-file",
      "FILE",
      "",
      "File with the password of kafka-keystore, if it has one; for the owner only."),
  KAFKA_USER(
      "kafka-user",
      "NAME",
      "",
      "Name to sign in to the cluster with. Together with kafka-password-file."),
  KAFKA_PASSWORD_FILE(
      "kafka-password-file",
      "FILE",
      "",
      "File with the password of kafka-user; for the owner only."),
  KAFKA_SASL(
      "kafka-sasl",
      "plain|scram-sha-256|scram-sha-512",
      "scram-sha-512",
      "How kafka-user signs in."),
  KAFKA_INSECURE(
      "kafka-insecure",
      "BOOLEAN",
      "false",
      "Speak with a cluster on other machines without TLS, or without checking its name."),
  ACCEPT_WEAK_KAFKA(
      "accept-weak-kafka",
      "BOOLEAN",
      "false",
      "Use a cluster also where the loss of one broker could lose boards or stop all changes."),
  TOPIC_PREFIX("topic-prefix", "TEXT", "streamboard.", "Stands before the name of each topic."),
  PARTITIONS(
      "partitions",
      "NUMBER",
      "",
      "Partitions of the operations topic when it is created; fixed from then on. Default: 8."),
  DELIVERY(
      "delivery",
      "broadcast|router|redistributor",
      "broadcast",
      "How several nodes share the boards: each works on all of them; or each on some, and clients"
          + " go where their boards are; or each on some, and sends what happens on to the nodes"
          + " that have clients there."),
  NODE_ID(
      "node-id",
      "TEXT",
      "",
      "Tells this node from the others that share the boards; stays the same. Default: made at the"
          + " first start and kept in the data folder."),
  ADVERTISED_ADDRESS(
      "advertised-address",
      "URL",
      "",
      "Where clients (delivery router) or the other nodes (delivery redistributor) reach this node,"
          + " with http or https. Default: where it listens, which must then be an address that"
          + " they reach."),
  WHEREABOUTS(
      "whereabouts",
      "topic|grid",
      "topic",
      "How nodes of the delivery redistributor tell each other who has which boards open: by a"
          + " topic, or by a map in their memory, which needs Hazelcast beside the server."),
  FORWARDING(
      "forwarding",
      "http|kafka",
      "http",
      "How nodes of the delivery redistributor send each other what happens on boards."),
  NODE_SECRET_FILE(
      "node-secret-file",
      "FILE",
      "",
      "File with what the nodes of the delivery redistributor prove to each other that they know:"
          + " the same text of 32 or more characters on each; for the owner only."),
  GRID_ADDRESS(
      "grid-address",
      "HOST:PORT",
      "",
      "Where this node listens for the others' grid, with whereabouts=grid: an address of this"
          + " machine that nobody but the nodes reaches."),
  GRID_MEMBERS(
      "grid-members",
      "HOST:PORT,...",
      "",
      "Addresses of the grid of some nodes, with whereabouts=grid: one that is there is enough to"
          + " join."),
  DURABILITY(
      "durability",
      "process|fsync",
      "process",
      "What an acknowledged operation survives with the embedded broker: kill -9, or power loss"
          + " too."),
  CHANGES(
      "changes",
      "BOOLEAN",
      "false",
      "Publish what changes on boards in the topic changes, for integrators. Whoever may read it"
          + " sees what owners see of every board."),
  CANARY_SECONDS(
      "canary-seconds",
      "SECONDS",
      "5",
      "How often a small record is sent through the log to delivery; when none has come back for"
          + " this time and 5 s, /readyz says so."),
  STATE(
      "state",
      "h2|memory",
      "h2",
      "Where board states are kept between starts. With memory each start reads the whole log."),
  OUTBOX_BYTES("outbox-bytes", "BYTES", "1048576", "What may wait to be sent to one session."),
  CONNECTIONS_PER_USER(
      "connections-per-user",
      "NUMBER",
      "10",
      "Sessions that one person may have at a time at this node: each node counts for itself."),
  CONNECTIONS_PER_ADDRESS(
      "connections-per-address",
      "NUMBER",
      "50",
      "Sessions that one address may have at a time at this node. Behind a proxy all come from its"
          + " address, unless trusted-proxies names it."),
  OPERATIONS_PER_SECOND(
      "operations-per-second",
      "NUMBER",
      "200",
      "Operations that one person may submit for long, at this node."),
  GATHER_MILLIS(
      "gather-millis",
      "MILLISECONDS",
      "0",
      "While people write, what is done on a board goes into the log at most once in this time:"
          + " 0 to 20. More of it costs less and shows everything later."),
  IMAGE_BYTES("image-bytes", "BYTES", "20971520", "The largest image that may be uploaded."),
  IMAGE_BYTES_PER_BOARD(
      "image-bytes-per-board",
      "BYTES",
      "1073741824",
      "What the images of one board may have together; images are kept as long as the log."),
  LOG_FORMAT(
      "log-format",
      "text|json",
      "text",
      "What the log on standard error looks like: lines for people, or a JSON object a line for"
          + " programs that collect them."),
  DRAIN_SECONDS(
      "drain-seconds",
      "SECONDS",
      "0",
      "How long a server that is told to end says so at /readyz and takes no new sessions before"
          + " it ends those it has: as long as a proxy takes to notice."),
  METRICS_TOKEN(
      "metrics-token",
      "FILE",
      "",
      "What who reads /metrics has to send as its bearer token; for the owner only. Default: the"
          + " file metrics.token in the data folder, made at the first start."),
  MIN_FREE_DISK(
      "min-free-disk",
      "BYTES",
      "268435456",
      "With less room than this on the data folder's disk no new operations are taken.");

  private static final String ENVIRONMENT_PREFIX = "STREAMBOARD_";

  private final String key;
  private final String placeholder;
  private final String standard;
  private final String description;

  Setting(String key, String placeholder, String standard, String description) {
    this.key = key;
    this.placeholder = placeholder;
    this.standard = standard;
    this.description = description;
  }

  /** As it stands in a file. */
  public String key() {
    return key;
  }

  public String flag() {
    return "--" + key;
  }

  public String variable() {
    return ENVIRONMENT_PREFIX + key.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  public String placeholder() {
    return placeholder;
  }

  public String description() {
    return description;
  }

  public Optional<String> standard() {
    return standard.isEmpty() ? Optional.empty() : Optional.of(standard);
  }

  /** Whether the flag stands alone. */
  public boolean isSwitch() {
    return placeholder.equals("BOOLEAN");
  }

  static Optional<Setting> byKey(String key) {
    return Arrays.stream(values()).filter(setting -> setting.key.equals(key)).findFirst();
  }

  /** The key that a variable of the environment stands for; empty when it is none of ours. */
  static Optional<String> keyOf(String variable) {
    return variable.startsWith(ENVIRONMENT_PREFIX)
        ? Optional.of(
            variable
                .substring(ENVIRONMENT_PREFIX.length())
                .toLowerCase(Locale.ROOT)
                .replace('_', '-'))
        : Optional.empty();
  }
}
