package io.streamboard.server.forward;

import io.streamboard.model.id.BoardId;
import java.util.Map;

/** What one node sends another without an answer; any may be lost, doubled or late. */
public sealed interface Parcel permits Batch, Parcel.Beat, Parcel.Echo {

  /**
   * Asks the owner of partitions to say that it still follows them, and where boards stand.
   *
   * @param stamp of the asker's clock, which comes back
   * @param held the boards that the asker has of this owner, and their revisions there
   */
  record Beat(long stamp, Map<BoardId, Long> held) implements Parcel {
    public Beat {
      held = Map.copyOf(held);
    }
  }

  /**
   * The answer to a {@link Beat}, behind all batches that were sent before it, and behind one that
   * says where it stands for each board of which the asker has not the newest.
   *
   * @param sinceAtEnd for each partition that the sender follows, how many milliseconds ago it had
   *     folded all that was in it
   */
  record Echo(long stamp, Map<Integer, Long> sinceAtEnd) implements Parcel {
    public Echo {
      sinceAtEnd = Map.copyOf(sinceAtEnd);
    }
  }
}
