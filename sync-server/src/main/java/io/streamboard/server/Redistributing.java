package io.streamboard.server;

import io.streamboard.server.cli.CommandFailedException;
import io.streamboard.server.cli.ExitCodes;
import io.streamboard.server.config.ForwardSettings;
import io.streamboard.server.config.SharingSettings;
import io.streamboard.server.config.SharingSettings.Delivery;
import io.streamboard.server.folder.OwnersSecret;
import io.streamboard.server.forward.ForwardFigures;
import io.streamboard.server.forward.Forwarding;
import io.streamboard.server.forward.NodeSecret;
import io.streamboard.server.forward.TopicForwarding;
import io.streamboard.server.forward.TopicWhereabouts;
import io.streamboard.server.forward.Whereabouts;
import io.streamboard.server.forward.grid.Grid;
import io.streamboard.server.forward.grid.GridMissingException;
import io.streamboard.server.forward.grid.GridSettings;
import io.streamboard.server.forward.http.HttpForwarding;
import io.streamboard.server.http.StreamRoute;
import io.streamboard.server.log.TopicName;
import io.streamboard.server.log.kafka.KafkaLog;
import io.streamboard.server.placement.Node;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * What a node of the delivery redistributor has beside the others: its ways to other nodes, by the
 * settings. Opened and closed on the main thread.
 */
final class Redistributing implements AutoCloseable {
  private final Redistribution redistribution;
  private final HttpForwarding http;

  private Redistributing(Redistribution redistribution, HttpForwarding http) {
    this.redistribution = redistribution;
    this.http = http;
  }

  /**
   * Blocks until the grid is joined, where there is one. Empty for another delivery.
   *
   * @param site tells grids of several sites apart
   * @param ids makes a fresh random one with each call
   */
  static Optional<Redistributing> open(
      SharingSettings settings,
      String site,
      Node self,
      KafkaLog log,
      InstantSource timeOfDay,
      Executor blocking,
      Supplier<String> ids,
      ForwardFigures figures) {
    return switch (settings.delivery()) {
      case Delivery.Broadcast _, Delivery.Router _ -> Optional.empty();
      case Delivery.Redistributor(ForwardSettings forward) -> {
        NodeSecret secret = new NodeSecret(OwnersSecret.read(forward.secret()));
        Whereabouts whereabouts = whereabouts(forward, site, self, secret, log);
        HttpForwarding http = new HttpForwarding(self, secret, ids, timeOfDay, blocking, figures);
        Forwarding forwarding =
            forward.byTopic() ? new TopicForwarding(log.inbox(), self, http, figures) : http;
        yield Optional.of(
            new Redistributing(new Redistribution(self, forwarding, whereabouts, figures), http));
      }
    };
  }

  private static Whereabouts whereabouts(
      ForwardSettings settings, String site, Node self, NodeSecret secret, KafkaLog log) {
    if (settings.grid().isEmpty()) {
      return new TopicWhereabouts(log.topic(TopicName.DELIVERY_WHERE));
    }
    ForwardSettings.Grid grid = settings.grid().get();
    try {
      return Grid.join(
          new GridSettings(site, grid.host(), grid.port(), grid.members()), self, secret);
    } catch (GridMissingException missing) {
      throw new CommandFailedException(
          ExitCodes.USAGE, List.of(String.valueOf(missing.getMessage())), missing);
    }
  }

  Redistribution redistribution() {
    return redistribution;
  }

  /** Where other nodes call; there once the core is made. */
  StreamRoute route() {
    return http.route();
  }

  /** Others forget that boards were open here. */
  @Override
  public void close() {
    redistribution.whereabouts().gone(redistribution.self());
    redistribution.forwarding().close();
    redistribution.whereabouts().close();
  }
}
