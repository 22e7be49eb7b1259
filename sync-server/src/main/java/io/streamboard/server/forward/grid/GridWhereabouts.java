package io.streamboard.server.forward.grid;

import com.hazelcast.cluster.MembershipEvent;
import com.hazelcast.cluster.MembershipListener;
import com.hazelcast.config.Config;
import com.hazelcast.core.EntryEvent;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.HazelcastInstanceNotActiveException;
import com.hazelcast.core.LifecycleEvent;
import com.hazelcast.map.IMap;
import com.hazelcast.map.listener.EntryAddedListener;
import com.hazelcast.map.listener.EntryMergedListener;
import com.hazelcast.map.listener.EntryRemovedListener;
import com.hazelcast.map.listener.EntryUpdatedListener;
import com.hazelcast.partition.MigrationListener;
import com.hazelcast.partition.MigrationState;
import com.hazelcast.partition.ReplicaMigrationEvent;
import io.streamboard.model.id.BoardId;
import io.streamboard.server.forward.NodeSecret;
import io.streamboard.server.forward.WhereIndex;
import io.streamboard.server.forward.Whereabouts;
import io.streamboard.server.placement.Node;
import java.net.URI;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whereabouts in a map that the nodes hold together, by Hazelcast. The grid lets everybody in who
 * reaches its port, so each entry carries a proof of the nodes' secret, and others are passed over.
 * A member that ends takes its node's entries with it.
 */
final class GridWhereabouts implements Whereabouts {
  private static final Logger LOG = LoggerFactory.getLogger(GridWhereabouts.class);
  private static final String NODE = "node";
  private static final int BACKUPS = 2;

  private final Node self;
  private final NodeSecret secret;
  private final WhereIndex index = new WhereIndex();
  private final InTurn changes = new InTurn();
  private final HazelcastInstance grid;
  private final IMap<String, String> map;

  private GridWhereabouts(GridSettings settings, Node self, NodeSecret secret) {
    this.self = self;
    this.secret = secret;
    this.grid = Hazelcast.newHazelcastInstance(config(settings, self));
    this.map = grid.getMap("where");
  }

  /** Joins the grid, or begins one. Blocking. */
  static GridWhereabouts join(GridSettings settings, Node self, NodeSecret secret) {
    GridWhereabouts joined = new GridWhereabouts(settings, self, secret);
    joined.listen();
    return joined;
  }

  private static Config config(GridSettings settings, Node self) {
    Config config = new Config();
    config.setClusterName(settings.name());
    config.setProperty("hazelcast.phone.home.enabled", "false");
    config.setProperty("hazelcast.logging.type", "slf4j");
    config.setProperty("hazelcast.shutdownhook.enabled", "false");
    // For a few nodes and a few thousand entries; made for hundreds, the usual values take longer
    // to join, to hand over, and to notice who was killed.
    config.setProperty("hazelcast.partition.count", "31");
    config.setProperty("hazelcast.wait.seconds.before.join", "1");
    config.setProperty("hazelcast.heartbeat.interval.seconds", "2");
    config.setProperty("hazelcast.max.no.heartbeat.seconds", "10");
    config.setProperty("hazelcast.graceful.shutdown.max.wait", "5");
    // Members that lost each other, or began a grid each, look for the others this often; usually
    // after five minutes.
    config.setProperty("hazelcast.merge.first.run.delay.seconds", "5");
    config.setProperty("hazelcast.merge.next.run.delay.seconds", "5");
    config.getMemberAttributeConfig().setAttribute(NODE, self.id());
    config.getMapConfig("where").setBackupCount(BACKUPS);
    var network = config.getNetworkConfig();
    network.setPort(settings.port()).setPortAutoIncrement(false);
    network.getInterfaces().setEnabled(true).addInterface(settings.host());
    network.getJoin().getAutoDetectionConfig().setEnabled(false);
    network.getJoin().getMulticastConfig().setEnabled(false);
    network.getJoin().getTcpIpConfig().setEnabled(true).setMembers(settings.members());
    return config;
  }

  /** First the news, then what is there, so that nothing is missed between. */
  private void listen() {
    map.addEntryListener((EntryAddedListener<String, String>) this::put, true);
    map.addEntryListener((EntryUpdatedListener<String, String>) this::put, true);
    map.addEntryListener((EntryMergedListener<String, String>) this::put, true);
    map.addEntryListener(
        (EntryRemovedListener<String, String>) entry -> removed(entry.getKey()), false);
    map.entrySet().forEach(entry -> heard(entry.getKey(), entry.getValue()));
    grid.getLifecycleService().addLifecycleListener(this::lived);
    grid.getCluster()
        .addMembershipListener(
            new MembershipListener() {
              @Override
              public void memberAdded(MembershipEvent event) {}

              @Override
              public void memberRemoved(MembershipEvent event) {
                Optional.ofNullable(event.getMember().getAttribute(NODE))
                    .ifPresent(GridWhereabouts.this::forget);
              }
            });
    grid.getPartitionService()
        .addMigrationListener(
            new MigrationListener() {
              @Override
              public void migrationStarted(MigrationState state) {}

              @Override
              public void migrationFinished(MigrationState state) {
                Thread.ofVirtual().name("grid-reread").start(GridWhereabouts.this::reread);
              }

              @Override
              public void replicaMigrationCompleted(ReplicaMigrationEvent event) {}

              @Override
              public void replicaMigrationFailed(ReplicaMigrationEvent event) {}
            });
  }

  private void lived(LifecycleEvent event) {
    if (event.getState() == LifecycleEvent.LifecycleState.MERGED) {
      Thread.ofVirtual().name("grid-say-again").start(this::sayAgain);
    }
  }

  /** The others took this node for ended while it was in a grid apart. */
  private void sayAgain() {
    index.of(self.id()).forEach(board -> say(board, self));
    reread();
  }

  /** While entries went from member to member, news of one may have come in another order. */
  private void reread() {
    try {
      Set<String> keys = new HashSet<>(map.keySet());
      index.forEach((board, node) -> keys.add(key(board, node)));
      keys.forEach(this::reread);
    } catch (HazelcastInstanceNotActiveException ended) {
      LOG.debug("The grid has ended: {}", ended.getMessage());
    }
  }

  /** What changes meanwhile is seen by the second look, what changes after it is news. */
  private void reread(String key) {
    Optional<String> seen;
    do {
      seen = Optional.ofNullable(map.get(key));
      seen.ifPresentOrElse(value -> heard(key, value), () -> removed(key));
    } while (!seen.equals(Optional.ofNullable(map.get(key))));
  }

  @Override
  public void add(BoardId board, Node node) {
    if (index.add(board, node)) {
      say(board, node);
    }
  }

  private void say(BoardId board, Node node) {
    String key = key(board, node.id());
    String address = node.address().toString();
    String value = secret.ofWhereabouts(key, address) + " " + address;
    changes.run(key, () -> map.setAsync(key, value));
  }

  @Override
  public void remove(BoardId board, Node node) {
    if (index.remove(board, node.id())) {
      String key = key(board, node.id());
      changes.run(key, () -> map.removeAsync(key));
    }
  }

  private static String key(BoardId board, String node) {
    return board.value() + "/" + node;
  }

  @Override
  public Set<Node> of(BoardId board) {
    return index.of(board);
  }

  @Override
  public void gone(Node node) {
    index.of(node.id()).forEach(board -> remove(board, node));
  }

  private void forget(String node) {
    gone(new Node(node, URI.create("")));
  }

  private void put(EntryEvent<String, String> entry) {
    heard(entry.getKey(), entry.getValue());
  }

  private void heard(String key, String value) {
    int cut = key.indexOf('/');
    int space = value.indexOf(' ');
    try {
      String address = value.substring(space + 1);
      String proof = value.substring(0, Math.max(0, space));
      if (!NodeSecret.same(proof, secret.ofWhereabouts(key, address))) {
        throw new IllegalArgumentException("without a proof of the nodes' secret");
      }
      BoardId board = new BoardId(key.substring(0, Math.max(0, cut)));
      index.heard(board, new Node(key.substring(cut + 1), URI.create(address)));
    } catch (IllegalArgumentException none) {
      LOG.warn("An entry of the grid is passed over: {}", none.getMessage());
    }
  }

  private void removed(String key) {
    int cut = key.indexOf('/');
    try {
      index.heardNot(new BoardId(key.substring(0, Math.max(0, cut))), key.substring(cut + 1));
    } catch (IllegalArgumentException none) {
      LOG.debug("An entry of the grid that was none is gone: {}", none.getMessage());
    }
  }

  @Override
  public void close() {
    grid.shutdown();
  }
}
