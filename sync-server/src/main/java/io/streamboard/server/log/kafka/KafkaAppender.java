package io.streamboard.server.log.kafka;

import io.streamboard.server.log.LogException;
import io.streamboard.server.log.LogException.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands records to the log on a thread of its own, because that may block for seconds when the
 * cluster is away and callers must not. Its queue is bounded by count and bytes; what does not fit
 * is refused at once. One thread, so records keep the order of the calls.
 */
final class KafkaAppender implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(KafkaAppender.class);
  private static final int QUEUED_RECORDS = 8_192;
  private static final long QUEUED_BYTES = 16L * 1024 * 1024;
  private static final int TAKEN_TOGETHER = 500;
  private static final Duration ANSWER_PATIENCE = Duration.ofMillis(KafkaClients.DELIVERY_MILLIS);
  private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(5);

  private final Taker taker;
  private final LongSupplier nanos;
  private final BlockingQueue<PendingAppend> queue = new ArrayBlockingQueue<>(QUEUED_RECORDS);
  private final ByteBudget budget = new ByteBudget(QUEUED_BYTES);
  private final Thread thread;
  private volatile UnderWay underWay = new UnderWay(List.of(), 0);
  private volatile boolean closed;

  /** What the thread hands over just now. */
  private record UnderWay(List<PendingAppend> pending, long sinceNanos) {}

  /**
   * @param name of the thread
   */
  KafkaAppender(String name, Taker taker, LongSupplier nanos) {
    this.nanos = nanos;
    this.taker = taker;
    this.thread = Thread.ofPlatform().daemon().name(name).start(this::run);
  }

  CompletableFuture<Long> append(ProducerRecord<byte[], byte[]> record) {
    giveUpWhatIsStuck();
    PendingAppend pending = new PendingAppend(record, nanos);
    if (closed || !budget.take(pending.bytes())) {
      return refused();
    }
    if (!queue.offer(pending)) {
      budget.give(pending.bytes());
      return refused();
    }
    return pending.result();
  }

  private void run() {
    while (!closed || !queue.isEmpty()) {
      try {
        PendingAppend first = queue.poll(100, TimeUnit.MILLISECONDS);
        if (first != null) {
          take(first);
        }
      } catch (InterruptedException e) {
        LOG.debug("The append thread is ended by close, never by interruption; going on.", e);
      }
    }
  }

  /** With all that waits behind it. */
  private void take(PendingAppend first) {
    List<PendingAppend> pending = new ArrayList<>();
    pending.add(first);
    queue.drainTo(pending, TAKEN_TOGETHER - 1);
    pending.forEach(each -> budget.give(each.bytes()));
    underWay = new UnderWay(pending, nanos.getAsLong());
    try {
      taker.take(pending);
    } catch (Throwable broken) {
      // The thread must go on: nobody else would ever settle what comes after these.
      LOG.error("Records could not be handed to the log", broken);
      pending.forEach(each -> each.refuse(KafkaProblems.unanswered(broken)));
    } finally {
      underWay = new UnderWay(List.of(), 0);
    }
  }

  /**
   * A disk may stand still for longer than anybody should wait for an answer. There is always
   * somebody who appends, for a canary travels each second.
   */
  private void giveUpWhatIsStuck() {
    UnderWay now = underWay;
    if (!now.pending().isEmpty()
        && nanos.getAsLong() - now.sinceNanos() > ANSWER_PATIENCE.toNanos()) {
      refuse(now);
    }
  }

  /** Of those that are settled already nothing changes. */
  private static void refuse(UnderWay stuck) {
    LogException unknown =
        new LogException(
            Problem.UNKNOWN_RESULT, "It is not known whether the log took the record.");
    stuck.pending().forEach(each -> each.refuse(unknown));
  }

  /**
   * Sends what is queued, waits for the answers as long as is reasonable, and fails the rest as
   * unknown.
   */
  @Override
  public void close() {
    closed = true;
    try {
      if (!thread.join(CLOSE_PATIENCE)) {
        LOG.warn("The append thread did not end in time.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    refuse(underWay);
    taker.close();
    // An append that passed the check above just before it was closed.
    for (PendingAppend late = queue.poll(); late != null; late = queue.poll()) {
      late.refuse(new LogException(Problem.LOG_UNAVAILABLE, "The log is closed."));
    }
  }

  private static CompletableFuture<Long> refused() {
    return CompletableFuture.failedFuture(
        new LogException(Problem.LOG_UNAVAILABLE, "Too many records wait for the log."));
  }
}
