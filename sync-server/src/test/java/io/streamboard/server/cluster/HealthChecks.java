package io.streamboard.server.cluster;

import io.streamboard.server.testing.Readiness;
import io.streamboard.testing.process.ServerProcess;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** Asks each node twice a second whether it is ready, as a balancer does; any thread may look. */
final class HealthChecks implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final List<ServerProcess> nodes;
  private final Set<ServerProcess> unready = ConcurrentHashMap.newKeySet();
  private final Thread asking;
  private volatile boolean over;

  /**
   * Begins at once.
   *
   * @param nodes may change meanwhile
   */
  HealthChecks(List<ServerProcess> nodes) {
    this.nodes = nodes;
    this.asking = Thread.ofVirtual().name("health-checks").start(this::ask);
  }

  private void ask() {
    while (!over) {
      nodes.forEach(this::ask);
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  private void ask(ServerProcess node) {
    if (Readiness.within(PATIENCE, node.address()).ready()) {
      unready.remove(node);
    } else {
      unready.add(node);
    }
  }

  /** Whether it was when it was last asked; yes before that. */
  boolean ready(ServerProcess node) {
    return !unready.contains(node);
  }

  @Override
  public void close() {
    over = true;
    LockSupport.unpark(asking);
  }
}
