package io.streamboard.server.log;

import java.util.List;

/**
 * Writes what is made of one partition of the operations. Opening one refuses whoever had it open
 * before, in whatever process. Used by one thread at a time; blocks.
 */
public interface DerivedWriter extends AutoCloseable {

  /** As {@link DerivedTopics#write}; after it threw, only {@link #close} may be called. */
  void write(List<DerivedRecord> records);

  /** What is not durable by then never gets visible. */
  @Override
  void close();
}
