package io.streamboard.server.placement;

import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Who works on partitions. Called by a {@link Placement}, one call at a time; a partition that is
 * being given is not taken again before that is done.
 */
public interface PartitionUser {

  /**
   * Begins to work on the partitions. May block as long as reading what is kept of them takes.
   * Throws {@link io.streamboard.server.log.LogException} when what is kept does not fit the log.
   *
   * @return completes when all that was in the log is worked on, so that people can come
   */
  CompletableFuture<Void> take(Set<Integer> partitions);

  /**
   * Stops working on the partition, after what has come of it; people are told that it is
   * elsewhere. Also asked for a partition that was never taken: nothing of it is remembered
   * afterwards. Never blocks.
   *
   * @return completes when nothing of it is left
   */
  CompletableFuture<Void> give(int partition);
}
