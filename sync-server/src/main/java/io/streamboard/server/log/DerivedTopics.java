package io.streamboard.server.log;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * The derived topics as one node writes them: what is made of one partition of the operations is
 * written by one node at a time, and a node that goes on believing that it is the one is refused.
 * Any thread may call; {@link #write} blocks.
 */
public interface DerivedTopics {

  /** Whether this node is the one for the partition of the operations, as far as it knows. */
  boolean mine(int partition);

  /**
   * Makes all of the records durable, or none of them; they were made of this partition of the
   * operations. With none it only makes sure that nobody else writes any more. Throws {@link
   * FencedException} when that is another node's work by now, else {@link LogException}: the caller
   * may try the same records again, as readers drop repeats.
   */
  void write(int partition, List<DerivedRecord> records);

  /**
   * For a log that one process alone writes, which holds the lock of its data folder: that is all
   * the fence it needs. The last record only once all before it are durable, so that a head stands
   * behind its chunks.
   */
  static DerivedTopics alone(Function<TopicName, KeyedTopic> topics) {
    return new DerivedTopics() {
      @Override
      public boolean mine(int partition) {
        return true;
      }

      @Override
      public void write(int partition, List<DerivedRecord> records) {
        if (!records.isEmpty()) {
          records.subList(0, records.size() - 1).stream()
              .map(this::append)
              .toList()
              .forEach(CompletableFuture::join);
          append(records.getLast()).join();
        }
      }

      private CompletableFuture<Long> append(DerivedRecord record) {
        return topics.apply(record.topic()).append(record.key(), record.value());
      }
    };
  }
}
