package io.streamboard.server;

import io.streamboard.server.forward.TopicPresence;
import io.streamboard.server.identity.IdentityParts;
import io.streamboard.server.log.TopicName;
import java.time.Duration;
import java.time.InstantSource;

/** Joins presence of this node and others, of which there may be where the log is a cluster's. */
final class PresenceBetweenNodes {
  private static final Duration TICK = Duration.ofSeconds(1);

  private PresenceBetweenNodes() {}

  static AutoCloseable start(
      OpenLog log, Core core, IdentityParts parts, NodeThreads threads, InstantSource clock) {
    TopicPresence presence =
        new TopicPresence(log.log().topic(TopicName.PRESENCE), parts.ids().get(), clock);
    presence.start(core.delivery()::heard);
    core.delivery().meet(presence);
    threads.each(TICK, presence::tick);
    return presence;
  }
}
