package io.streamboard.server;

import io.streamboard.server.config.LimitSettings;
import io.streamboard.server.config.ServerSettings;
import io.streamboard.server.delivery.DeliverySettings;
import io.streamboard.server.identity.IdentityParts;
import io.streamboard.server.identity.IdentityService;
import io.streamboard.server.placement.Node;
import io.streamboard.server.placement.Placement;
import io.streamboard.server.replica.ReplicaSettings;
import io.streamboard.server.session.SessionSettings;
import io.streamboard.server.telemetry.Telemetry;
import java.time.InstantSource;
import java.util.Optional;

/** Joins what a node has opened to its core. Used once, on the main thread. */
record NodeCore(
    ServerSettings settings,
    OpenLog log,
    IdentityService identity,
    IdentityParts parts,
    NodeState state,
    Derived derived,
    FreeDisk disk,
    NodeThreads threads,
    InstantSource timeOfDay,
    InstantSource clock) {

  /**
   * Starts nothing.
   *
   * @param redistribution absent where boards are open only on the node that works on them
   */
  Core make(Node self, Optional<Redistribution> redistribution, Telemetry telemetry) {
    Placement placement = Sharing.of(settings.sharing(), self, log, threads, clock);
    LimitSettings limits = settings.limits();
    SessionSettings sessions =
        SessionSettings.DEFAULT
            .withOutboxBytes(limits.outboxBytes())
            .withOperations(limits.operationsPerSecond(), 2 * limits.operationsPerSecond())
            .withGather(limits.gather());
    return Core.of(
        new Core.Ports(
            log.operations(),
            placement,
            derived.heard(log.watched(state.store())),
            identity.identity(),
            state.directory(),
            disk,
            threads.workers(),
            threads.blocking(),
            threads.later(),
            timeOfDay,
            clock,
            parts.ids(),
            ServerVersion.text(),
            telemetry),
        new Core.Settings(ReplicaSettings.DEFAULT, DeliverySettings.DEFAULT, sessions),
        redistribution);
  }
}
