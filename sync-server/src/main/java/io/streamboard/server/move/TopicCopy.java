package io.streamboard.server.move;

import io.streamboard.server.log.KeyedTopic;
import io.streamboard.server.log.LogException;
import io.streamboard.server.log.OperationLog.Following;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;

/**
 * One of the smaller topics, made the same in the new log: nobody may write to either meanwhile.
 * May be repeated, and then copies what is missing. Blocking; holds the topic in memory.
 */
public final class TopicCopy {

  @SuppressWarnings("ArrayRecordComponent") // a carrier, compared by its own method
  private record Entry(String key, Optional<byte[]> value) {
    boolean same(Entry other) {
      return key.equals(other.key) && sameValue(value, other.value);
    }
  }

  private TopicCopy() {}

  /**
   * Record by record, for a topic whose records are counted. Throws {@link AlienRecordsException}
   * when the new topic has something that the old one has not at that place.
   *
   * @return how many records were copied
   */
  public static int whole(KeyedTopic old, KeyedTopic fresh) {
    List<Entry> wanted = read(old);
    List<Entry> there = read(fresh);
    for (int place = 0; place < there.size(); place++) {
      if (place >= wanted.size() || !wanted.get(place).same(there.get(place))) {
        throw new AlienRecordsException();
      }
    }
    List<Entry> missing = wanted.subList(there.size(), wanted.size());
    append(fresh, missing);
    return missing.size();
  }

  /** The newest record of each key, for a topic that is compacted. */
  public static int newest(KeyedTopic old, KeyedTopic fresh) {
    Map<String, Optional<byte[]>> wanted = newest(read(old));
    Map<String, Optional<byte[]>> there = newest(read(fresh));
    List<Entry> missing = new ArrayList<>();
    there.keySet().stream()
        .filter(key -> !wanted.containsKey(key))
        .forEach(key -> missing.add(new Entry(key, Optional.empty())));
    wanted.forEach(
        (key, value) -> {
          if (!sameValue(value, there.getOrDefault(key, Optional.empty()))) {
            missing.add(new Entry(key, value));
          }
        });
    append(fresh, missing);
    return missing.size();
  }

  private static boolean sameValue(Optional<byte[]> one, Optional<byte[]> other) {
    return Arrays.equals(one.orElse(null), other.orElse(null));
  }

  private static Map<String, Optional<byte[]>> newest(List<Entry> entries) {
    Map<String, Optional<byte[]>> newest = new LinkedHashMap<>();
    for (Entry entry : entries) {
      newest.remove(entry.key());
      entry.value().ifPresent(value -> newest.put(entry.key(), Optional.of(value)));
    }
    return newest;
  }

  private static void append(KeyedTopic topic, List<Entry> entries) {
    try {
      entries.stream()
          .map(entry -> topic.append(entry.key(), entry.value()))
          .toList()
          .forEach(CompletableFuture::join);
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof LogException problem ? problem : failed;
    }
  }

  private static List<Entry> read(KeyedTopic topic) {
    long end = topic.end();
    List<Entry> entries = new ArrayList<>();
    CountDownLatch done = new CountDownLatch(1);
    try (Following _ = topic.follow(0, new Reading(entries, end, done))) {
      done.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new LogException(
          LogException.Problem.LOG_UNAVAILABLE, "Reading a topic was interrupted.", stopped);
    }
    return entries;
  }

  /** Filled by the topic's thread, read by the caller's once the latch is open. */
  private record Reading(List<Entry> entries, long end, CountDownLatch done)
      implements KeyedTopic.Listener {
    @Override
    public void entry(long offset, String key, Optional<byte[]> value) {
      if (done.getCount() > 0 && offset < end) {
        entries.add(new Entry(key, value));
      }
    }

    @Override
    public void caughtUp(long next) {
      if (next >= end) {
        done.countDown();
      }
    }
  }
}
