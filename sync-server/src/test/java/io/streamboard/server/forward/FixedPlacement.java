package io.streamboard.server.forward;

import io.streamboard.server.placement.Node;
import io.streamboard.server.placement.PartitionUser;
import io.streamboard.server.placement.Placement;
import io.streamboard.server.placement.Seat;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** All partitions are where the test says. */
final class FixedPlacement implements Placement {
  private final int partitions;
  private Seat seat;
  private Optional<PartitionUser> user = Optional.empty();

  FixedPlacement(int partitions, Seat seat) {
    this.partitions = partitions;
    this.seat = seat;
  }

  private Set<Integer> all() {
    Set<Integer> all = new HashSet<>();
    for (int partition = 0; partition < partitions; partition++) {
      all.add(partition);
    }
    return all;
  }

  @Override
  public void start(PartitionUser told) {
    user = Optional.of(told);
    if (seat instanceof Seat.Here) {
      CompletableFuture<Void> _ = told.take(all());
    }
  }

  /** This node works on nothing any more. */
  void give(Node to, long epoch) {
    seat = new Seat.At(to, epoch);
    for (int partition : all()) {
      CompletableFuture<Void> _ = user.orElseThrow().give(partition);
    }
  }

  /** This node works on everything from now on. */
  void take(long epoch) {
    seat = new Seat.Here(epoch);
    CompletableFuture<Void> _ = user.orElseThrow().take(all());
  }

  void nobody() {
    seat = new Seat.Nobody();
  }

  @Override
  public Seat of(int partition) {
    return seat;
  }

  @Override
  public boolean current() {
    return true;
  }

  @Override
  public void close() {}
}
