package io.streamboard.server.forward;

import io.streamboard.server.placement.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * What waits to be sent to one node: one load is under way, and what comes meanwhile goes together.
 * When too much waits, all of it is dropped, as nobody could use the rest. Thread-safe.
 */
public final class Lane {
  private static final int MOST_WAITING_BYTES = 16 * 1024 * 1024;

  /** A record of a topic takes it, with the last parcel of it. */
  private static final int MOST_LOAD_BYTES = 768 * 1024;

  private final Node self;
  private final Function<byte[], CompletableFuture<?>> way;
  private final ForwardFigures figures;
  private final ArrayDeque<Parcel> waiting = new ArrayDeque<>();
  private long bytes;
  private boolean underWay;

  /**
   * @param way sends a load; complete when the next may be sent
   */
  public Lane(Node self, Function<byte[], CompletableFuture<?>> way, ForwardFigures figures) {
    this.self = self;
    this.way = way;
    this.figures = figures;
  }

  public void send(Parcel parcel) {
    synchronized (waiting) {
      if (bytes + length(parcel) > MOST_WAITING_BYTES) {
        figures.lost(waiting.size() + 1);
        waiting.clear();
        bytes = 0;
        return;
      }
      waiting.add(parcel);
      bytes += length(parcel);
    }
    next();
  }

  private void next() {
    List<Parcel> parcels = take();
    if (parcels.isEmpty()) {
      return;
    }
    byte[] load = LoadCodec.encode(new Load(self, parcels));
    figures.sent(load.length);
    var _ =
        way.apply(load)
            .whenComplete(
                (done, problem) -> {
                  if (problem != null) {
                    figures.lost(parcels.size());
                  }
                  arrived();
                });
  }

  private List<Parcel> take() {
    List<Parcel> taken = new ArrayList<>();
    synchronized (waiting) {
      long size = 0;
      while (!underWay && !waiting.isEmpty() && size < MOST_LOAD_BYTES) {
        Parcel parcel = waiting.remove();
        size += length(parcel);
        taken.add(parcel);
      }
      bytes -= size;
      underWay |= !taken.isEmpty();
    }
    return taken;
  }

  private void arrived() {
    synchronized (waiting) {
      underWay = false;
    }
    next();
  }

  /** About what it takes as bytes. */
  private static long length(Parcel parcel) {
    return switch (parcel) {
      case Batch batch ->
          200 + batch.records().stream().mapToLong(record -> record.bytes().length + 12L).sum();
      case Parcel.Beat beat -> 32 + 80L * beat.held().size();
      case Parcel.Echo echo -> 32 + 16L * echo.sinceAtEnd().size();
    };
  }
}
