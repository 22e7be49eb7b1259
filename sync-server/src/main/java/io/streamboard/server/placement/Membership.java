package io.streamboard.server.placement;

import java.util.Set;
import java.util.function.Consumer;

/**
 * Which partitions this node should work on, of all nodes that are there. Trusted for nothing else:
 * what a node really works on it says itself.
 */
public interface Membership extends AutoCloseable {

  /**
   * Becomes one of the nodes.
   *
   * @param assigned told all partitions of this node whenever they change, on the membership's
   *     thread; none when the others think that this node is gone
   */
  void join(Consumer<Set<Integer>> assigned);

  /**
   * Stops being one of the nodes, so that others are assigned what was assigned here. Blocking.
   *
   * @return whether there are others
   */
  boolean leave();

  @Override
  void close();
}
