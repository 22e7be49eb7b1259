package io.streamboard.server.testing;

import io.streamboard.model.id.BoardId;
import io.streamboard.server.log.OperationLog.StoredRecord;
import java.util.List;

/** Where a {@link FatefulLog} has its records: in memory, or in a real log. */
public interface RecordStore {
  int partitions();

  int partitionOf(BoardId board);

  /** Blocks until the record is durable, and returns its offset. */
  long write(BoardId board, byte[] stored);

  /** What was written from this offset on. */
  List<StoredRecord> records(int partition, long from);
}
