package io.streamboard.server.cluster;

import io.streamboard.client.SignedIn;
import io.streamboard.server.faults.Crowd;
import io.streamboard.server.history.LogReading;
import io.streamboard.server.log.OperationLog.StoredRecord;
import io.streamboard.testing.process.BrokerCluster;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** Three nodes of one delivery on a cluster, with the crowd's three people. */
public final class ClusterSite implements AutoCloseable {
  private static final List<String> NAMES = List.of("ana", "ben", "eve");
  private static final int NODES = 3;

  private final BrokerCluster brokers;
  private final String prefix;
  private final Accounts accounts;
  private final Nodes nodes;
  private final Crowd.People people;

  private ClusterSite(
      BrokerCluster brokers, String prefix, Accounts accounts, Nodes nodes, Crowd.People people) {
    this.brokers = brokers;
    this.prefix = prefix;
    this.accounts = accounts;
    this.nodes = nodes;
    this.people = people;
  }

  /**
   * Returns when all nodes take clients.
   *
   * @param prefix of its topics, which no other site on these brokers has
   * @param delivery options of {@code serve} that choose it
   */
  public static ClusterSite start(
      BrokerCluster brokers, String prefix, Path folder, List<String> delivery) {
    Accounts accounts = Accounts.on(brokers.bootstrapServers(), prefix, folder);
    Nodes nodes =
        new Nodes(
            folder,
            new NodeOptions(
                delivery,
                List.of(
                    "--kafka",
                    brokers.bootstrapServers(),
                    "--topic-prefix",
                    prefix,
                    // All of Ana may come to one node, with every board.
                    "--connections-per-user",
                    "50",
                    "--connections-per-address",
                    "200"),
                folder));
    try {
      NAMES.forEach(accounts::add);
      nodes.add(NODES);
      return new ClusterSite(
          brokers, prefix, accounts, nodes, Crowd.People.signIn(nodes.node(0).address()));
    } catch (RuntimeException failed) {
      nodes.close();
      accounts.close();
      throw failed;
    }
  }

  public BrokerCluster brokers() {
    return brokers;
  }

  public Nodes nodes() {
    return nodes;
  }

  public Accounts accounts() {
    return accounts;
  }

  /** Everybody as signed in at the first node. */
  public Crowd.People people() {
    return people;
  }

  /** Each at a node of their own: Ana at this one, Ben at the next, Eve at the one after. */
  public Crowd.People peopleFrom(int node) {
    return people.at(address(node), address(node + 1), address(node + 2));
  }

  public SignedIn at(int node, SignedIn who) {
    return new SignedIn(address(node), who.person(), who.name(), who.token());
  }

  private URI address(int node) {
    return nodes.node(node).address();
  }

  /** All operations that are in the log now. */
  public List<StoredRecord> log() {
    return LogReading.ofCluster(brokers.bootstrapServers(), prefix);
  }

  @Override
  public void close() {
    nodes.close();
    accounts.close();
  }
}
