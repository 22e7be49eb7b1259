package io.streamboard.server.telemetry;

import io.streamboard.model.board.Folded;
import io.streamboard.model.board.FoldedOperation;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.operation.VoidReason;
import io.streamboard.model.wire.ServerMessage.Cause;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

/**
 * Counts what becomes of operations on this node, from its start on. Told by the intake, the fold
 * and delivery; each call is an addition or two, so that it may stand on the hot path.
 */
public final class Telemetry {

  private final Latency append;
  private final Latency delivery;
  private final InstantSource timeOfDay;
  private final LongSupplier nanos;
  private final LongAdder appended = new LongAdder();
  private final LongAdder applied = new LongAdder();
  private final Map<VoidReason, LongAdder> voids = adders(VoidReason.class);
  private final Map<Cause, LongAdder> resyncs = adders(Cause.class);
  private final LongAdder rebalances = new LongAdder();

  /**
   * @param append from the handing over of a record to the log until it is durable
   * @param delivery from the stamp of the oldest record of a delivery until all sessions that read
   *     have been handed their changes
   * @param timeOfDay that of the records' stamps
   * @param nanos only grows
   */
  public Telemetry(Latency append, Latency delivery, InstantSource timeOfDay, LongSupplier nanos) {
    this.append = append;
    this.delivery = delivery;
    this.timeOfDay = timeOfDay;
    this.nanos = nanos;
  }

  /** For parts whose figures nobody reads. */
  public static Telemetry unread() {
    return new Telemetry(
        Latency.UNREAD, Latency.UNREAD, InstantSource.fixed(Instant.EPOCH), () -> 0);
  }

  /** Now, for {@link #appended}. */
  public long nanos() {
    return nanos.getAsLong();
  }

  /**
   * A record with so many operations is durable.
   *
   * @param since when it was handed to the log, by {@link #nanos}
   */
  public void appended(int operations, long since) {
    appended.add(operations);
    append.took(nanos.getAsLong() - since);
  }

  /** A record was folded. */
  public void folded(Folded folded) {
    for (FoldedOperation operation : folded.operations()) {
      switch (operation.outcome()) {
        case Outcome.Applied _ -> applied.increment();
        case Outcome.Void none -> of(voids, none.reason()).increment();
      }
    }
  }

  /**
   * All sessions that read were handed what was due on a board.
   *
   * @param stampedAt the node time of the oldest of it, in milliseconds of the time of day; another
   *     node's clock may be ahead
   */
  public void delivered(long stampedAt) {
    delivery.took(1_000_000L * Math.max(0, timeOfDay.millis() - stampedAt));
  }

  /** A session was sent a whole view though it had one. */
  public void resynced(Cause cause) {
    of(resyncs, cause).increment();
  }

  /** Partitions have moved between nodes. Nobody tells it while every node follows all of them. */
  public void rebalanced() {
    rebalances.increment();
  }

  /** All that is counted. */
  public List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    figures.add(
        Figure.total(
            "operations.appended",
            "Operations that this node made durable in the log.",
            appended::sum));
    figures.add(
        Figure.total(
            "operations.applied", "Operations folded by this node with an effect.", applied::sum));
    voids.forEach(
        (reason, count) ->
            figures.add(
                Figure.total(
                        "operations.void",
                        "Operations folded by this node without an effect.",
                        count::sum)
                    .with("reason", reason.code())));
    resyncs.forEach(
        (cause, count) -> {
          if (cause != Cause.OPENED) {
            figures.add(
                Figure.total(
                        "resyncs",
                        "Whole views sent to sessions that had one, by cause.",
                        count::sum)
                    .with("cause", cause.name().toLowerCase(Locale.ROOT).replace('_', '-')));
          }
        });
    figures.add(
        Figure.total("rebalances", "How often partitions moved between nodes.", rebalances::sum));
    return figures;
  }

  private static <E extends Enum<E>> Map<E, LongAdder> adders(Class<E> values) {
    Map<E, LongAdder> adders = new EnumMap<>(values);
    for (E value : values.getEnumConstants()) {
      adders.put(value, new LongAdder());
    }
    return adders;
  }

  /** There is one for each value from the start. */
  private static <E extends Enum<E>> LongAdder of(Map<E, LongAdder> adders, E value) {
    LongAdder found = adders.get(value);
    return found == null ? new LongAdder() : found;
  }
}
