package io.streamboard.server.forward.http;

import io.streamboard.server.placement.Node;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the log of nodes that do not take this one for a node of their site, or that it does not
 * take for one: once each, until they understand each other. Any thread may call.
 */
final class Strangers {
  private static final Logger LOG = LoggerFactory.getLogger(Strangers.class);
  private static final int REFUSED = 401;

  private final Set<String> told = ConcurrentHashMap.newKeySet();

  /** It answered, with a proof. */
  void known(Node node) {
    if (!told.isEmpty() && told.remove(node.id())) {
      LOG.info("node-proven node={} address={}", node.id(), node.address());
    }
  }

  /** It answered without one; who cannot help now and says so proves nothing. */
  void unproven(Node node, int status, boolean good) {
    if ((good || status == REFUSED) && told.add(node.id())) {
      LOG.warn(
          "node-unproven node={} address={} status={}: boards do not pass between it and this node;"
              + " let node-secret-file have the same text at both, and their clocks agree",
          node.id(),
          node.address(),
          status);
    }
  }
}
