package io.streamboard.server;

import io.streamboard.server.testing.ServerClasses;
import io.streamboard.testing.process.Await;
import io.streamboard.testing.process.BrokerProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * A broker in a process of its own that lets in who signs in over TLS, or shows a certificate, and
 * lets them do what a rule allows. Whoever comes without both, by another port, may do everything.
 */
final class SecuredCluster implements AutoCloseable {
  static final String USER = "ana";
  static final String PASSWORD = "right \"pass\\word\"";

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final BrokerProcess broker;
  private final Certificates certificates;
  private final int signIn;
  private final int certificate;
  private final Admin admin;

  private SecuredCluster(
      BrokerProcess broker, Certificates certificates, int signIn, int certificate) {
    this.broker = broker;
    this.certificates = certificates;
    this.signIn = signIn;
    this.certificate = certificate;
    this.admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
  }

  static SecuredCluster start(Path folder) throws Exception {
    Certificates certificates = Certificates.make(folder);
    int[] ports = freePorts();
    BrokerProcess broker =
        BrokerProcess.startIn(
            folder.resolve("broker"),
            ServerClasses.brokerClassPath(),
            settings(certificates, ports[0], ports[1]));
    SecuredCluster cluster = new SecuredCluster(broker, certificates, ports[0], ports[1]);
    try {
      cluster.enrol();
      return cluster;
    } catch (Exception failed) {
      cluster.close();
      throw failed;
    }
  }

  private static String settings(Certificates certificates, int signIn, int certificate) {
    String addresses =
        "PLAINTEXT://127.0.0.1:%%1$d,CONTROLLER://127.0.0.1:%%2$d,SIGNED://127.0.0.1:%d,SHOWN://127.0.0.1:%d"
            .formatted(signIn, certificate);
    return """
    listeners=%1$s
    advertised.listeners=%1$s
    listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,SIGNED:SASL_SSL,SHOWN:SSL
    inter.broker.listener.name=PLAINTEXT
    authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
    super.users=User:ANONYMOUS
    sasl.enabled.mechanisms=SCRAM-SHA-512,SCRAM-SHA-256,PLAIN
    listener.name.signed.sasl.enabled.mechanisms=SCRAM-SHA-512,SCRAM-SHA-256,PLAIN
    listener.name.signed.plain.sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required user_ana="right";
    listener.name.signed.scram-sha-512.sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required;
    listener.name.signed.scram-sha-256.sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required;
    ssl.keystore.type=PKCS12
    ssl.keystore.location=%2$s
    ssl.keystore.password=%4$s
    ssl.key.password=%4$s
    ssl.truststore.type=PEM
    ssl.truststore.location=%3$s
    listener.name.shown.ssl.client.auth=required
    """
        .formatted(
            addresses, certificates.brokerStore(), certificates.client(), Certificates.PASSWORD);
  }

  private void enrol() throws Exception {
    for (ScramMechanism mechanism :
        List.of(ScramMechanism.SCRAM_SHA_256, ScramMechanism.SCRAM_SHA_512)) {
      ScramCredentialInfo iterations = new ScramCredentialInfo(mechanism, 4096);
      admin
          .alterUserScramCredentials(
              List.of(new UserScramCredentialUpsertion(USER, iterations, PASSWORD)))
          .all()
          .get();
    }
  }

  /**
   * Lets somebody do so with all topics of a prefix, and write derived ones in turn with others.
   */
  void allow(String principal, String prefix, AclOperation... operations) throws Exception {
    List<AclBinding> rules = new ArrayList<>();
    for (AclOperation operation : operations) {
      rules.add(rule(principal, ResourceType.TOPIC, prefix, operation));
    }
    rules.add(rule(principal, ResourceType.GROUP, prefix, AclOperation.READ));
    rules.add(rule(principal, ResourceType.TRANSACTIONAL_ID, prefix, AclOperation.WRITE));
    rules.add(rule(principal, ResourceType.TRANSACTIONAL_ID, prefix, AclOperation.DESCRIBE));
    make(rules);
  }

  /** Waits until the broker goes by them: it hears of them after who made them has the answer. */
  private void make(List<AclBinding> rules) throws Exception {
    admin.createAcls(rules).all().get();
    Await.that("the rules are in force", Duration.ofSeconds(20), () -> known().containsAll(rules));
  }

  private Collection<AclBinding> known() {
    try {
      return admin.describeAcls(AclBindingFilter.ANY).values().get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Forbids somebody to be in one group, while it goes on. */
  void without(String principal, String group, Runnable task) throws Exception {
    AclBinding denied =
        new AclBinding(
            new ResourcePattern(ResourceType.GROUP, group, PatternType.LITERAL),
            new AccessControlEntry(principal, "*", AclOperation.ALL, AclPermissionType.DENY));
    make(List.of(denied));
    try {
      task.run();
    } finally {
      admin.deleteAcls(List.of(denied.toFilter())).all().get();
    }
  }

  private static AclBinding rule(
      String principal, ResourceType kind, String prefix, AclOperation operation) {
    return new AclBinding(
        new ResourcePattern(kind, prefix, PatternType.PREFIXED),
        new AccessControlEntry(principal, "*", operation, AclPermissionType.ALLOW));
  }

  /** Sets it on the topic while the work runs, then takes it back. */
  void during(String topic, String key, String value, Runnable work) throws Exception {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    String before = setting(resource, key);
    alter(resource, key, value);
    try {
      work.run();
    } finally {
      alter(resource, key, before);
    }
  }

  private void alter(ConfigResource resource, String key, String value) throws Exception {
    AlterConfigOp set = new AlterConfigOp(new ConfigEntry(key, value), AlterConfigOp.OpType.SET);
    admin.incrementalAlterConfigs(Map.of(resource, List.of(set))).all().get();
    Await.that(
        key + " of " + resource.name(), PATIENCE, () -> setting(resource, key).equals(value));
  }

  private String setting(ConfigResource topic, String key) {
    return joined(admin.describeConfigs(List.of(topic)).all()).values().stream()
        .map(config -> config.get(key).value())
        .findFirst()
        .orElseThrow();
  }

  private static <T> T joined(KafkaFuture<T> answer) {
    return answer.toCompletionStage().toCompletableFuture().join();
  }

  void grow(String topic, int partitions) throws Exception {
    admin.createPartitions(Map.of(topic, NewPartitions.increaseTo(partitions))).all().get();
    Await.that(
        topic + " to grow",
        PATIENCE,
        () ->
            joined(admin.describeTopics(List.of(topic)).allTopicNames()).values().stream()
                .allMatch(found -> found.partitions().size() == partitions));
  }

  /** A topic that keeps everything, as an operator may have made it. */
  void make(String topic, int partitions) throws Exception {
    Map<String, String> keeping = Map.of("retention.ms", "-1", "max.message.bytes", "2097152");
    admin
        .createTopics(List.of(new NewTopic(topic, partitions, (short) 1).configs(keeping)))
        .all()
        .get();
  }

  Certificates certificates() {
    return certificates;
  }

  /** Where everybody may do everything. */
  String open() {
    return broker.bootstrapServers();
  }

  /** Where one signs in, over TLS. */
  String forSignIn() {
    return "127.0.0.1:" + signIn;
  }

  /** Where one shows a certificate. */
  String forCertificates() {
    return "127.0.0.1:" + certificate;
  }

  private static int[] freePorts() throws IOException {
    InetAddress loopback = InetAddress.ofLiteral("127.0.0.1");
    try (ServerSocket one = new ServerSocket(0, 1, loopback);
        ServerSocket other = new ServerSocket(0, 1, loopback)) {
      return new int[] {one.getLocalPort(), other.getLocalPort()};
    }
  }

  @Override
  public void close() {
    admin.close(Duration.ZERO);
    broker.close();
  }
}
