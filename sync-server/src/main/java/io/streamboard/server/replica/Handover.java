package io.streamboard.server.replica;

import io.streamboard.model.id.BoardId;
import io.streamboard.server.log.OperationLog.StoredRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Records on their way from the log to the workers. What came together is one task of a worker, so
 * that its boards' sessions get one frame for it and not one for each record. Confined to the log's
 * thread.
 */
final class Handover {

  /** So many records of a worker are not held back any longer. */
  private static final int MOST = 64;

  private final Workers workers;
  private final Consumer<StoredRecord> receiver;
  private final List<List<StoredRecord>> gathered = new ArrayList<>();

  /**
   * @param receiver called on the worker of the record's board
   */
  Handover(Workers workers, Consumer<StoredRecord> receiver) {
    this.workers = workers;
    this.receiver = receiver;
    workers.all().forEach(worker -> gathered.add(new ArrayList<>()));
  }

  void add(StoredRecord stored) {
    BoardId board = stored.board();
    List<StoredRecord> own = gathered.get(workers.index(board));
    own.add(stored);
    if (own.size() >= MOST) {
      handOver(workers.index(board));
    }
  }

  /** Hands over all that was added. */
  void handOver() {
    for (int index = 0; index < gathered.size(); index++) {
      handOver(index);
    }
  }

  private void handOver(int index) {
    List<StoredRecord> own = gathered.get(index);
    if (!own.isEmpty()) {
      gathered.set(index, new ArrayList<>());
      workers
          .all()
          .get(index)
          .executeTogether(
              own.stream().<Runnable>map(stored -> () -> receiver.accept(stored)).toList());
    }
  }
}
