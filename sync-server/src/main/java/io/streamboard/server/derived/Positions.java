package io.streamboard.server.derived;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.streamboard.server.log.DerivedRecord;
import io.streamboard.server.log.KeyedTopic;
import io.streamboard.server.log.LogException;
import io.streamboard.server.log.OperationLog;
import io.streamboard.server.log.TopicName;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Up to where the facts of each partition are published: written in one transaction with them, so
 * that whoever goes on neither leaves one out nor publishes one again.
 */
final class Positions {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Positions() {}

  /**
   * @param next the first offset of the operations that is not published
   */
  static DerivedRecord record(int partition, long next) {
    return DerivedRecord.of(
        TopicName.CHANGES_POSITIONS,
        Integer.toString(partition),
        Long.toString(next).getBytes(US_ASCII));
  }

  /** By partition; nothing for one of which never anything was published. Blocking. */
  static Map<Integer, Long> read(KeyedTopic topic) {
    Reading reading = new Reading(topic.end());
    if (reading.end > 0) {
      try (OperationLog.Following _ = topic.follow(0, reading)) {
        reading.await();
      }
    }
    return reading.found;
  }

  private static final class Reading implements KeyedTopic.Listener {
    private final long end;
    private final Map<Integer, Long> found = new HashMap<>();
    private final CountDownLatch done = new CountDownLatch(1);

    Reading(long end) {
      this.end = end;
    }

    @Override
    public void entry(long offset, String key, Optional<byte[]> value) {
      String next = value.map(bytes -> new String(bytes, US_ASCII)).orElse("");
      if (key.matches("\\d{1,9}") && next.matches("\\d{1,18}")) {
        found.put(Integer.parseInt(key), Long.parseLong(next));
      }
    }

    @Override
    public void caughtUp(long next) {
      if (next >= end) {
        done.countDown();
      }
    }

    void await() {
      try {
        if (done.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
          return;
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      throw new LogException(
          LogException.Problem.LOG_UNAVAILABLE, "The positions of the changes cannot be read.");
    }
  }
}
