package io.streamboard.server.session;

/** Whether there is room for new operations. Asked on workers; answers from memory. */
@FunctionalInterface
public interface DiskGuard {

  /** True: nothing new is taken, before Kafka fails for want of room. */
  boolean full();
}
