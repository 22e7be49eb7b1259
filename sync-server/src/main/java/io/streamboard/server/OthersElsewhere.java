package io.streamboard.server;

import io.streamboard.server.config.ToldAddress;
import io.streamboard.server.placement.Node;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says once that others cannot come to this node, when it hears of a node on another machine.
 * Confined to the thread of the placement.
 */
final class OthersElsewhere implements Consumer<Node> {
  private static final Logger LOG = LoggerFactory.getLogger(OthersElsewhere.class);

  private final ToldAddress told;
  private boolean said;

  OthersElsewhere(Node self) {
    this.told = new ToldAddress(self.address());
  }

  @Override
  public void accept(Node other) {
    if (!said) {
      told.unreachable(other.id(), other.address())
          .ifPresent(
              line -> {
                said = true;
                LOG.warn("{}", line);
              });
    }
  }
}
