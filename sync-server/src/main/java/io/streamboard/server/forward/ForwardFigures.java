package io.streamboard.server.forward;

import io.streamboard.server.telemetry.Figure;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/** Counts what goes between nodes, from the start of this one on. Thread-safe. */
public final class ForwardFigures {
  private final LongAdder batches = new LongAdder();
  private final LongAdder bytes = new LongAdder();
  private final LongAdder lost = new LongAdder();
  private final LongAdder taken = new LongAdder();
  private final LongAdder gaps = new LongAdder();
  private final LongAdder images = new LongAdder();

  /** A request or record with parcels for one node, so long, was sent. */
  public void sent(long length) {
    bytes.add(length);
  }

  /** Records of a board go to one node. */
  public void forwarded() {
    batches.increment();
  }

  /** So many parcels found no room or did not arrive. */
  public void lost(int parcels) {
    lost.add(parcels);
  }

  /** Records of another node were folded into an image. */
  void folded() {
    taken.increment();
  }

  /** An image could not use what came. */
  void gap() {
    gaps.increment();
  }

  /** An image was fetched. */
  void image() {
    images.increment();
  }

  public List<Figure> all() {
    return List.of(
        Figure.total(
            "forwarded.batches",
            "Batches of records that were handed to the way to another node.",
            batches::sum),
        Figure.total(
            "forwarded.bytes", "Bytes that were sent to other nodes, in batches.", bytes::sum),
        Figure.total(
            "forwarded.lost",
            "Parcels for other nodes that found no room or did not arrive.",
            lost::sum),
        Figure.total(
            "forwarded.folded",
            "Batches of other nodes that were folded into images of boards.",
            taken::sum),
        Figure.total(
            "forwarded.gaps",
            "How often an image of a board had to be fetched anew, as something was missing.",
            gaps::sum),
        Figure.total("images.fetched", "Images of boards fetched from their owners.", images::sum));
  }
}
