package io.streamboard.server.log.kafka;

import java.util.List;

/**
 * Where an appender's records go. Confined to the append thread, but for the closing after its end.
 */
interface Taker extends AutoCloseable {

  /** Settles each of them, now or later; keeps their order within a partition. */
  void take(List<PendingAppend> pending);

  /** Ends what is under way: waits for answers as long as is reasonable, and fails the rest. */
  @Override
  void close();
}
