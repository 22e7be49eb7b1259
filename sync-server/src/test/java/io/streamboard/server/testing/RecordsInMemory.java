package io.streamboard.server.testing;

import io.streamboard.model.id.BoardId;
import io.streamboard.server.log.OperationLog.StoredRecord;
import java.util.ArrayList;
import java.util.List;

/** Thread-safe. */
public final class RecordsInMemory implements RecordStore {
  private final List<List<StoredRecord>> partitions = new ArrayList<>();

  public RecordsInMemory(int partitions) {
    for (int partition = 0; partition < partitions; partition++) {
      this.partitions.add(new ArrayList<>());
    }
  }

  @Override
  public int partitions() {
    return partitions.size();
  }

  @Override
  public int partitionOf(BoardId board) {
    return Math.floorMod(board.value().hashCode() * 31, partitions.size());
  }

  @Override
  public synchronized long write(BoardId board, byte[] stored) {
    List<StoredRecord> records = partitions.get(partitionOf(board));
    records.add(new StoredRecord(partitionOf(board), records.size(), board, stored));
    return records.size() - 1L;
  }

  @Override
  public synchronized List<StoredRecord> records(int partition, long from) {
    List<StoredRecord> records = partitions.get(partition);
    if (from >= records.size()) {
      return List.of();
    }
    return List.copyOf(records.subList((int) Math.min(from, records.size()), records.size()));
  }
}
