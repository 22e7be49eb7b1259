package io.streamboard.server.forward;

import io.streamboard.model.id.BoardId;
import io.streamboard.server.placement.Node;
import io.streamboard.server.placement.Placement;
import io.streamboard.server.placement.Seat;
import io.streamboard.server.replica.Lease;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;

/**
 * Asks the owners of boards that are shown here how those stand, and takes their answers as word of
 * the partitions: what renews the lease. Thread-safe.
 */
final class OwnersWord {
  static final int MOST_BOARDS_A_BEAT = 4_000;

  /** How a board stands here. */
  private record Held(int partition, long revision, boolean lacking) {}

  private final Placement placement;
  private final Lease lease;
  private final InstantSource clock;
  private final BiConsumer<Node, Parcel> way;
  private final Map<BoardId, Held> held = new ConcurrentHashMap<>();
  private final Map<Long, Asked> asked = new ConcurrentHashMap<>();

  /** Begins behind those of an earlier run, whose answers may still come. */
  private final AtomicLong stamps;

  /**
   * @param way sends parcels to nodes
   */
  OwnersWord(Placement placement, Lease lease, InstantSource clock, BiConsumer<Node, Parcel> way) {
    this.placement = placement;
    this.lease = lease;
    this.clock = clock;
    this.way = way;
    this.stamps = new AtomicLong(clock.millis() << 20);
  }

  /**
   * A board stands here at this revision.
   *
   * @param lacking whether it does not stand anywhere while sessions have it open: these may lack
   *     what they must know
   */
  void holds(BoardId board, int partition, long revision, boolean lacking) {
    held.put(board, new Held(partition, revision, lacking));
  }

  /** The board is not shown here any more; true when none of its partition is. */
  boolean drops(BoardId board) {
    Held gone = held.remove(board);
    return gone != null
        && held.values().stream().noneMatch(left -> left.partition() == gone.partition());
  }

  /** Asks all owners; returns the boards that this node works on itself by now. */
  List<BoardId> ask() {
    Map<Node, Map<BoardId, Long>> boards = new HashMap<>();
    List<BoardId> here = new ArrayList<>();
    held.forEach(
        (board, image) -> {
          switch (placement.of(image.partition())) {
            case Seat.At at ->
                boards
                    .computeIfAbsent(at.node(), first -> new HashMap<>())
                    .put(board, image.revision());
            case Seat.Here _ -> here.add(board);
            case Seat.Nobody _ -> {}
          }
        });
    long now = clock.millis();
    asked.values().removeIf(old -> now - old.at() > Lease.LENGTH.toMillis());
    boards.forEach((owner, some) -> ask(owner, List.copyOf(some.entrySet()), now));
    return here;
  }

  private void ask(Node owner, List<Map.Entry<BoardId, Long>> boards, long now) {
    int beats = Math.ceilDiv(boards.size(), MOST_BOARDS_A_BEAT);
    Asked round = new Asked(now, beats);
    for (int beat = 0; beat < beats; beat++) {
      int from = beat * MOST_BOARDS_A_BEAT;
      int to = Math.min(boards.size(), from + MOST_BOARDS_A_BEAT);
      Map<BoardId, Long> some = new HashMap<>();
      boards.subList(from, to).forEach(board -> some.put(board.getKey(), board.getValue()));
      long stamp = stamps.incrementAndGet();
      asked.put(stamp, round);
      way.accept(owner, new Parcel.Beat(stamp, some));
    }
  }

  /**
   * An owner has answered, and all that it sent before is folded here. Only when it answered for
   * all its boards do they stand where it says that it was.
   */
  void answered(Parcel.Echo echo) {
    Optional<Asked> round = Optional.ofNullable(asked.remove(echo.stamp()));
    round
        .flatMap(all -> all.answered(echo.sinceAtEnd()))
        .ifPresent(
            since ->
                since.forEach((partition, millis) -> renew(partition, round.get().at() - millis)));
  }

  private void renew(int partition, long atMillis) {
    boolean whole =
        held.values().stream().noneMatch(one -> one.partition() == partition && one.lacking());
    if (whole && placement.of(partition) instanceof Seat.At) {
      lease.told(partition, atMillis);
    }
  }

  /** Beats to one owner that were sent together. */
  private static final class Asked {
    private final long at;
    private int missing;
    private Optional<Map<Integer, Long>> since = Optional.empty();

    Asked(long at, int beats) {
      this.at = at;
      this.missing = beats;
    }

    long at() {
      return at;
    }

    /** How long ago the owner was at the end in all its answers; empty until the last one. */
    synchronized Optional<Map<Integer, Long>> answered(Map<Integer, Long> said) {
      Map<Integer, Long> all = new HashMap<>(since.orElse(said));
      all.keySet().retainAll(said.keySet());
      all.replaceAll((partition, millis) -> Math.max(millis, said.getOrDefault(partition, millis)));
      since = Optional.of(all);
      missing--;
      return missing == 0 ? since : Optional.empty();
    }
  }
}
