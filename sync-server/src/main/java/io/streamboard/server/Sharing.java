package io.streamboard.server;

import io.streamboard.server.config.SharingSettings;
import io.streamboard.server.config.SharingSettings.Delivery;
import io.streamboard.server.folder.DataFolder;
import io.streamboard.server.folder.OwnersSecret;
import io.streamboard.server.log.TopicName;
import io.streamboard.server.log.kafka.KafkaLog;
import io.streamboard.server.placement.EveryNode;
import io.streamboard.server.placement.Node;
import io.streamboard.server.placement.Placement;
import io.streamboard.server.placement.SharedPlacement;
import io.streamboard.server.replica.Lease;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;

/** How this node shares the boards with others, by the settings. */
final class Sharing {
  /** As long as others may need to read what they take over from a node that ends. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private Sharing() {}

  /** This node, for others. */
  static Node self(SharingSettings settings, DataFolder folder, String listening) {
    return new Node(
        settings
            .nodeId()
            .orElseGet(() -> OwnersSecret.readOrMake(folder.nodeId(), new SecureRandom())),
        settings.address().orElseGet(() -> URI.create(listening)));
  }

  static Placement of(
      SharingSettings settings,
      Node self,
      OpenLog opened,
      NodeThreads threads,
      InstantSource clock) {
    int partitions = opened.operations().partitions();
    KafkaLog log = opened.log();
    return switch (settings.delivery()) {
      case Delivery.Broadcast _ -> new EveryNode(partitions);
      case Delivery.Router _, Delivery.Redistributor _ ->
          new SharedPlacement(
              new SharedPlacement.Parts(
                  self,
                  partitions,
                  log.membership(),
                  log.topic(TopicName.DELIVERY_OWNERS),
                  clock,
                  Lease.LENGTH,
                  PATIENCE,
                  new OthersElsewhere(self),
                  threads.placement(),
                  threads.blocking(),
                  threads.later()::after));
    };
  }
}
