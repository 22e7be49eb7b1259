package io.streamboard.server;

import io.streamboard.server.websocket.SocketServer;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The first step of the end: the node says that it is not ready and takes no new sessions, and goes
 * on with those it has until whoever spreads people over nodes must have noticed. Closed by the
 * main thread; asked by any.
 */
final class Draining implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Draining.class);

  private final SocketServer sockets;
  private final Duration length;
  private final CountDownLatch never = new CountDownLatch(1);
  private volatile boolean begun;

  Draining(SocketServer sockets, Duration length) {
    this.sockets = sockets;
    this.length = length;
  }

  boolean begun() {
    return begun;
  }

  /** Blocks for the length of it. */
  @Override
  public void close() {
    begun = true;
    sockets.turnAway();
    if (length.isPositive()) {
      LOG.info("The server ends in {} s and takes no new sessions.", length.toSeconds());
      await();
    }
  }

  private void await() {
    try {
      boolean _ = never.await(length.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
