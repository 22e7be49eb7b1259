package io.streamboard.server.log;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Partitions that lie in this very process, so that what is appended to them needs neither a socket
 * nor a producer. A record is taken as from any producer that asks for all acknowledgements.
 * Thread-safe, but records of one partition keep the order of the calls only when one thread makes
 * them. The thread must never be interrupted: an interrupted write closes the file under the
 * broker, which then halts the process.
 */
public interface NearLog {

  /**
   * A record to be appended.
   *
   * @param value null says that the key has none any more, where old records are compacted
   */
  record Entry(byte[] key, byte @Nullable [] value) {}

  /**
   * Appends the entries side by side, all or none. Blocking, with {@code fsync} until they are on
   * the disk.
   *
   * @return the offset of the first
   * @throws LogException {@code LOG_UNAVAILABLE} when nothing is written, as the partition is not
   *     ready: it is soon after its topic was made; {@code TOO_LARGE}; else {@code UNKNOWN_RESULT}
   */
  long append(String topic, int partition, List<Entry> entries);
}
