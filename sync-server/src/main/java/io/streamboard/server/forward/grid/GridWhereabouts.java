package io.streamboard.server.forward.grid;

import com.hazelcast.cluster.MembershipEvent;
import com.hazelcast.cluster.MembershipListener;
import com.hazelcast.config.Config;
import com.hazelcast.core.EntryEvent;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.map.IMap;
import com.hazelcast.map.listener.EntryAddedListener;
import com.hazelcast.map.listener.EntryRemovedListener;
import com.hazelcast.map.listener.EntryUpdatedListener;
import io.streamboard.model.id.BoardId;
import io.streamboard.server.forward.NodeSecret;
import io.streamboard.server.forward.WhereIndex;
import io.streamboard.server.forward.Whereabouts;
import io.streamboard.server.placement.Node;
import java.net.URI;
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

  private final NodeSecret secret;
  private final WhereIndex index = new WhereIndex();
  private final HazelcastInstance grid;
  private final IMap<String, String> map;

  private GridWhereabouts(GridSettings settings, Node self, NodeSecret secret) {
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
    map.addEntryListener(
        (EntryRemovedListener<String, String>) entry -> removed(entry.getKey()), false);
    map.entrySet().forEach(entry -> heard(entry.getKey(), entry.getValue()));
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
  }

  @Override
  public void add(BoardId board, Node node) {
    if (index.add(board, node)) {
      String key = board.value() + "/" + node.id();
      String address = node.address().toString();
      var _ =
          map.setAsync(key, secret.ofWhereabouts(key, address) + " " + address)
              .exceptionally(GridWhereabouts::untold);
    }
  }

  @Override
  public void remove(BoardId board, Node node) {
    if (index.remove(board, node.id())) {
      var _ =
          map.removeAsync(board.value() + "/" + node.id())
              .thenApply(was -> none())
              .exceptionally(GridWhereabouts::untold);
    }
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

  private static Void untold(Throwable lost) {
    LOG.debug("The grid was not told where a board is open: {}", lost.toString());
    return none();
  }

  @SuppressWarnings("NullAway") // the one value of Void
  private static Void none() {
    return null;
  }

  @Override
  public void close() {
    grid.shutdown();
  }
}
