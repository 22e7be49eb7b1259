package io.streamboard.server.log.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.server.log.LogException;
import io.streamboard.server.log.LogException.Problem;
import io.streamboard.testing.process.Await;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** Every append is settled, whatever happens to the thread that hands it over. */
final class KafkaAppenderTest {
  private static final long ELEVEN_SECONDS = 11_000_000_000L;

  private final AtomicLong nanos = new AtomicLong();

  private KafkaAppender appender(Consumer<List<PendingAppend>> taking) {
    return new KafkaAppender(
        "appender-test",
        new Taker() {
          @Override
          public void take(List<PendingAppend> pending) {
            taking.accept(pending);
          }

          @Override
          public void close() {}
        },
        nanos::get);
  }

  private static ProducerRecord<byte[], byte[]> record(int number) {
    return new ProducerRecord<>("t", 0, new byte[] {1}, new byte[] {(byte) number});
  }

  private static Problem problem(CompletableFuture<Long> refused) {
    Await.that("an answer", Duration.ofSeconds(20), refused::isDone);
    return ((LogException) refused.exceptionNow()).problem();
  }

  @Test
  void anErrorLeavesTheRecordsUnknownAndTheNextAreTaken() {
    AtomicLong calls = new AtomicLong();
    try (KafkaAppender appender =
        appender(
            pending -> {
              if (calls.incrementAndGet() == 1) {
                throw new NoClassDefFoundError("planted");
              }
              pending.forEach(each -> each.taken(7));
            })) {
      assertThat(problem(appender.append(record(1)))).isEqualTo(Problem.UNKNOWN_RESULT);
      assertThat(appender.append(record(2)).join()).isEqualTo(7);
    }
  }

  @Test
  void whatIsStuckForTenSecondsIsUnknownWhenSomebodyElseAppends() {
    CountDownLatch stuck = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    try (KafkaAppender appender =
        appender(
            pending -> {
              stuck.countDown();
              await(goOn);
              pending.forEach(each -> each.taken(7));
            })) {
      CompletableFuture<Long> first = appender.append(record(1));
      await(stuck);
      CompletableFuture<Long> second = appender.append(record(2));
      assertThat(first).isNotDone();
      nanos.addAndGet(ELEVEN_SECONDS);
      CompletableFuture<Long> third = appender.append(record(3));
      assertThat(problem(first)).isEqualTo(Problem.UNKNOWN_RESULT);
      goOn.countDown();
      assertThat(second.join()).isEqualTo(7);
      assertThat(third.join()).isEqualTo(7);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
