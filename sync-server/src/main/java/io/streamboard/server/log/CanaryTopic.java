package io.streamboard.server.log;

import java.util.concurrent.CompletableFuture;

/**
 * The topic {@code canary}: one partition beside each of the operations, brought by the same
 * follower, see {@link OperationLog.Listener#canary}. What is in it is of no use some minutes
 * later.
 */
public interface CanaryTopic {
  /**
   * Appends a mark beside the partition of the operations and completes once it is durable. Never
   * blocks; fails as {@link OperationLog#append}.
   *
   * @param run whose mark it is
   */
  CompletableFuture<Long> append(int partition, String run, String mark);
}
