package io.streamboard.server.placement;

import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Every node works on all partitions, for ever. Thread-safe. */
public final class EveryNode implements Placement {
  private static final Seat HERE = new Seat.Here(0);

  private final int partitions;
  private volatile boolean started;

  public EveryNode(int partitions) {
    this.partitions = partitions;
  }

  /** Nobody waits for the node to have read everything: until then it has no lease. */
  @Override
  public void start(PartitionUser user) {
    CompletableFuture<Void> _ =
        user.take(IntStream.range(0, partitions).boxed().collect(Collectors.toSet()));
    started = true;
  }

  @Override
  public Seat of(int partition) {
    return HERE;
  }

  @Override
  public boolean current() {
    return started;
  }

  @Override
  public void close() {}
}
