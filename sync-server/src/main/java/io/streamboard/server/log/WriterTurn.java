package io.streamboard.server.log;

import java.util.Set;

/**
 * Hears for which partitions of the operations this node writes the derived topics. Called by one
 * thread, one call at a time; may block for seconds.
 */
public interface WriterTurn {

  /** From now on these too. */
  void taken(Set<Integer> partitions);

  /** These not any more: another node has them, or may have. */
  void given(Set<Integer> partitions);
}
