package io.streamboard.server.testing;

import java.util.concurrent.Executor;

/** A {@link FatefulLog} that begins empty and keeps its records in memory. */
public final class InMemoryOperationLog extends FatefulLog {

  public InMemoryOperationLog(int partitions, Executor work) {
    super(new RecordsInMemory(partitions), work);
  }
}
