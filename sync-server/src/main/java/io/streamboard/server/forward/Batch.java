package io.streamboard.server.forward;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.wire.Position;
import io.streamboard.server.log.OperationLog.StoredRecord;
import java.util.List;

/**
 * Records of one board as they stand in the log, from the node that follows its partition to one
 * that has sessions on it. Without records it says where the board stands.
 *
 * @param epoch of the sender's ownership of the partition
 * @param after where the board stood before the first record: who stands elsewhere cannot use it
 * @param records in the order of the log, all of this board and partition
 * @param upto where it stands after the last
 */
public record Batch(
    BoardId board,
    int partition,
    long epoch,
    Position after,
    List<StoredRecord> records,
    Position upto)
    implements Parcel {

  public Batch {
    records = List.copyOf(records);
  }

  /** That a board stands there. */
  static Batch standing(BoardId board, int partition, long epoch, Position at) {
    return new Batch(board, partition, epoch, at, List.of(), at);
  }
}
