package io.streamboard.server.log.kafka;

import io.streamboard.server.log.LogException;
import io.streamboard.server.log.OperationLog;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows partitions of one topic on one thread of its own. What the cluster does (away, moved,
 * restarted) is waited out with a new consumer at the same position; what the listener throws, and
 * a lost position, end it.
 */
final class KafkaFollowing implements OperationLog.Following {
  private static final Logger LOG = LoggerFactory.getLogger(KafkaFollowing.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(30);
  private static final long FIRST_PAUSE_MILLIS = 100;
  private static final long LONGEST_PAUSE_MILLIS = 2_000;

  private final String topic;
  private final Set<TopicPartition> passing;
  private final KafkaAccess access;
  private final Fetching fetching;
  private final RecordSink sink;
  private final EndProbe probe;
  private final Queue<Runnable> asked = new ConcurrentLinkedQueue<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread thread;
  // Confined to the thread.
  private final Map<TopicPartition, Long> next;
  private final Set<TopicPartition> added = new HashSet<>();
  private long pauseMillis = FIRST_PAUSE_MILLIS;
  private volatile @Nullable Consumer<byte[], byte[]> consumer;

  private KafkaFollowing(
      String topic,
      Map<TopicPartition, Long> from,
      Set<TopicPartition> passing,
      Fetching fetching,
      KafkaAccess access,
      RecordSink sink) {
    this.topic = topic;
    this.next = new HashMap<>(from);
    this.passing = Set.copyOf(passing);
    this.fetching = fetching;
    this.access = access;
    this.sink = sink;
    this.probe = new EndProbe(access, this::wake);
    this.thread = Thread.ofPlatform().daemon().name("log-follow-" + topic).unstarted(this::run);
  }

  static KafkaFollowing start(
      String topic,
      Map<TopicPartition, Long> from,
      Set<TopicPartition> passing,
      Fetching fetching,
      KafkaAccess access,
      RecordSink sink) {
    KafkaFollowing following = new KafkaFollowing(topic, from, passing, fetching, access, sink);
    following.thread.start();
    return following;
  }

  private void run() {
    probe.begin();
    try {
      while (isOpen()) {
        followWhileClusterIsThere();
      }
    } catch (ListenerFailedException e) {
      report(e.reason());
    } catch (RuntimeException | Error e) {
      report(e);
    } finally {
      probe.end();
    }
  }

  private void report(Throwable cause) {
    if (isOpen()) {
      access.failures().followingStopped(topic, cause);
    }
  }

  private void followWhileClusterIsThere() {
    Consumer<byte[], byte[]> mine = access.clients().consumer("follow-" + topic, fetching);
    consumer = mine;
    try {
      assign(mine);
      next.forEach(mine::seek);
      if (!passing.isEmpty()) {
        mine.seekToEnd(passing);
      }
      while (isOpen()) {
        change(mine);
        pump(mine);
      }
    } catch (InvalidOffsetException e) {
      Optional<TopicPartition> lost = e.partitions().stream().filter(next::containsKey).findFirst();
      if (lost.isPresent()) {
        TopicPartition where = lost.get();
        throw KafkaProblems.positionLost(topic, where.partition(), next.getOrDefault(where, 0L));
      }
    } catch (KafkaException e) {
      KafkaProblems.damagedPartition(e, next.keySet())
          .ifPresent(
              damaged -> {
                throw KafkaProblems.damaged(damaged, mine.position(damaged), e);
              });
      LOG.warn(
          "Following {} is interrupted and goes on from where it stands: {}", topic, e.toString());
      pause();
    } finally {
      consumer = null;
      // A fetch that is under way would be waited for, and only so that the broker forgets sooner.
      mine.close(CloseOptions.timeout(Duration.ZERO));
    }
  }

  private void assign(Consumer<byte[], byte[]> mine) {
    mine.assign(
        Stream.concat(next.keySet().stream(), passing.stream()).collect(Collectors.toSet()));
  }

  /** Does what was asked since the last poll; partitions that stay keep their places. */
  private void change(Consumer<byte[], byte[]> mine) {
    if (asked.isEmpty()) {
      return;
    }
    for (Runnable change = asked.poll(); change != null; change = asked.poll()) {
      change.run();
    }
    assign(mine);
    // Also one that was removed and added again meanwhile: the consumer still has its old place.
    for (TopicPartition partition : added) {
      mine.seek(partition, next.getOrDefault(partition, 0L));
    }
    added.clear();
  }

  /** From which offset each partition is followed from the next poll on. Any thread. */
  void add(Map<TopicPartition, Long> from) {
    asked.add(
        () -> {
          next.putAll(from);
          added.addAll(from.keySet());
        });
    wake();
  }

  /** Completes, on the following's thread, when nothing of the partition is delivered any more. */
  CompletableFuture<Void> remove(TopicPartition partition) {
    CompletableFuture<Void> removed = new CompletableFuture<>();
    asked.add(
        () -> {
          next.remove(partition);
          added.remove(partition);
          probe.forget(partition);
          removed.complete(null);
        });
    wake();
    return removed;
  }

  /** Delivers what comes next, or sees that nothing does. */
  private void pump(Consumer<byte[], byte[]> mine) {
    ConsumerRecords<byte[], byte[]> records = poll(mine);
    for (ConsumerRecord<byte[], byte[]> record : records) {
      if (!isOpen()) {
        return;
      }
      deliver(record);
    }
    if (!records.isEmpty()) {
      pauseMillis = FIRST_PAUSE_MILLIS;
      guarded(sink::batchEnd);
    }
    tellEnds(mine);
  }

  private ConsumerRecords<byte[], byte[]> poll(Consumer<byte[], byte[]> mine) {
    probe.askIfDue(next.keySet());
    try {
      return mine.poll(POLL);
    } catch (WakeupException e) {
      // An end was told, or close was called: both are looked at next.
      return ConsumerRecords.empty();
    }
  }

  private void deliver(ConsumerRecord<byte[], byte[]> record) {
    guarded(() -> sink.record(record));
    next.computeIfPresent(
        new TopicPartition(record.topic(), record.partition()), (_, _) -> record.offset() + 1);
  }

  private void tellEnds(Consumer<byte[], byte[]> mine) {
    for (TopicPartition partition : List.copyOf(next.keySet())) {
      // Not the last record plus one: compaction leaves gaps, and they too are passed.
      long position = mine.position(partition);
      if (probe.takeReached(partition, position).isPresent()) {
        guarded(() -> sink.caughtUp(partition.partition(), position));
      }
    }
  }

  private void guarded(Runnable call) {
    try {
      call.run();
    } catch (RuntimeException | Error e) {
      throw new ListenerFailedException(e);
    }
  }

  private void pause() {
    try {
      if (!closing.await(pauseMillis, TimeUnit.MILLISECONDS)) {
        pauseMillis = Math.min(2 * pauseMillis, LONGEST_PAUSE_MILLIS);
      }
    } catch (InterruptedException e) {
      throw new LogException(
          LogException.Problem.LOG_UNAVAILABLE, "Following " + topic + " was interrupted.", e);
    }
  }

  private boolean isOpen() {
    return closing.getCount() > 0;
  }

  private void wake() {
    Consumer<byte[], byte[]> current = consumer;
    if (current != null) {
      current.wakeup();
    }
  }

  /**
   * From the listener itself it only asks for the end; from any other thread it also waits for it.
   */
  @Override
  public void close() {
    closing.countDown();
    wake();
    if (thread.equals(Thread.currentThread())) {
      return;
    }
    try {
      if (!thread.join(CLOSE_PATIENCE)) {
        LOG.error("The listener of {} does not return; its thread is left behind.", topic);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Carries what the listener threw past the handling of Kafka's own errors. */
  private static final class ListenerFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ListenerFailedException(Throwable reason) {
      super(reason);
    }

    Throwable reason() {
      Throwable reason = getCause();
      return reason == null ? this : reason;
    }
  }
}
