package io.streamboard.server.placement;

/**
 * Decides which partitions of the operations this node works on, and knows where the others are.
 * Trusted for who does the work, and never for what is right: a node that works on what is not its
 * own any more says nothing wrong, as it follows the log like everybody. Any thread may ask.
 */
public interface Placement extends AutoCloseable {

  /**
   * Begins to tell the user what to take and to give. Called once, by the composition root. Throws
   * what {@link PartitionUser#take} throws where that is known at once.
   */
  void start(PartitionUser user);

  /** Where the partition is worked on now; never blocks. */
  Seat of(int partition);

  /**
   * Whether what it says is no older than a lease is long. Without that the node must not speak, as
   * others may do its work meanwhile.
   */
  boolean current();

  /**
   * Lets others take what is here, waits for them a while where there are others, then tells nobody
   * any more. Blocking; the user is not called afterwards.
   */
  @Override
  void close();
}
