package io.streamboard.server.log.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.server.log.LogException;
import io.streamboard.server.log.LogException.Problem;
import io.streamboard.server.log.NearLog;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/**
 * What becomes of records that wait together. The broker is a fake, as a real one cannot be told to
 * refuse; {@link EmbeddedBrokerLogTest} is with a real one.
 */
final class NearTakerTest {
  private final Scripted near = new Scripted();
  private final AtomicLong nanos = new AtomicLong();
  private final NearTaker taker = new NearTaker(near, nanos::get);

  @Test
  void whatWaitsForOnePartitionGoesTogetherAndInOrder() {
    List<PendingAppend> pending = List.of(of(1, "a"), of(2, "b"), of(1, "c"), of(1, "d"));
    taker.take(pending);
    assertThat(near.batches).containsExactly("t-1 [a, c, d]", "t-2 [b]");
    assertThat(offsets(pending)).containsExactly(0L, 0L, 1L, 2L);
    PendingAppend later = of(1, "e");
    taker.take(List.of(later));
    assertThat(offsets(List.of(later))).containsExactly(3L);
  }

  @Test
  void aBatchHasABoundAndAnOversizedRecordGoesAlone() {
    String half = "h".repeat(64 * 1024);
    String large = "l".repeat(300 * 1024);
    List<PendingAppend> pending =
        List.of(of(1, half), of(1, half), of(1, "x"), of(1, large), of(1, "y"));
    taker.take(pending);
    assertThat(near.sizes).containsExactly(2, 1, 1, 1);
    assertThat(offsets(pending)).containsExactly(0L, 1L, 2L, 3L, 4L);
  }

  @Test
  void aPartitionThatIsNotReadyYetIsAskedAgain() {
    near.refusals.put("early", new ArrayList<>(List.of(Problem.LOG_UNAVAILABLE)));
    PendingAppend early = of(1, "early");
    taker.take(List.of(early));
    assertThat(early.result()).isCompletedWithValue(0L);
  }

  @Test
  void theWaitBeginsWithTheFirstRefusalAndNotWithTheRecord() {
    PendingAppend old = of(1, "old");
    nanos.addAndGet(60_000_000_000L);
    near.refusals.put("old", new ArrayList<>(List.of(Problem.LOG_UNAVAILABLE)));
    taker.take(List.of(old));
    assertThat(old.result()).isCompletedWithValue(0L);
  }

  @Test
  void whatIsNotTakenInTimeIsRefusedAndTheNextIsTaken() {
    near.refusals.put("never", forever());
    near.whenRefusing = () -> nanos.addAndGet(1_000_000_000L);
    PendingAppend never = of(1, "never");
    PendingAppend other = of(2, "other");
    taker.take(List.of(never, other));
    assertThat(problem(never)).isEqualTo(Problem.LOG_UNAVAILABLE);
    assertThat(other.result()).isCompletedWithValue(0L);
    assertThat(counted("record-error-total")).isEqualTo(1);
    assertThat(counted("record-send-total")).isEqualTo(1);
    assertThat(counted("record-retry-total")).isPositive();
  }

  @Test
  void whatMayBeWrittenIsNotWrittenAgain() {
    near.refusals.put("lost", new ArrayList<>(List.of(Problem.UNKNOWN_RESULT)));
    PendingAppend lost = of(1, "lost");
    taker.take(List.of(lost));
    assertThat(problem(lost)).isEqualTo(Problem.UNKNOWN_RESULT);
    assertThat(near.batches).isEmpty();
  }

  private long counted(String name) {
    return taker.counts().getOrDefault(name, () -> -1).getAsLong();
  }

  private static List<Problem> forever() {
    return new ArrayList<>(Collections.nCopies(1_000, Problem.LOG_UNAVAILABLE));
  }

  private PendingAppend of(int partition, String text) {
    return new PendingAppend(
        new ProducerRecord<>("t", partition, new byte[] {1}, text.getBytes(UTF_8)), nanos::get);
  }

  private static List<Long> offsets(List<PendingAppend> pending) {
    return pending.stream().map(PendingAppend::result).map(CompletableFuture::join).toList();
  }

  private static Problem problem(PendingAppend refused) {
    return ((LogException) refused.result().exceptionNow()).problem();
  }

  /** Refuses a batch as often as is said for its first record, and takes everything else. */
  private static final class Scripted implements NearLog {
    private final Map<String, List<Problem>> refusals = new HashMap<>();
    private final Map<Integer, Long> ends = new HashMap<>();
    private final List<String> batches = new ArrayList<>();
    private final List<Integer> sizes = new ArrayList<>();
    private Runnable whenRefusing = () -> {};

    @Override
    public long append(String topic, int partition, List<Entry> entries) {
      List<String> texts = entries.stream().map(Scripted::text).toList();
      List<Problem> left = refusals.getOrDefault(texts.getFirst(), new ArrayList<>());
      if (!left.isEmpty()) {
        whenRefusing.run();
        throw new LogException(left.removeFirst(), "scripted");
      }
      batches.add(topic + "-" + partition + " " + texts);
      sizes.add(entries.size());
      long first = ends.getOrDefault(partition, 0L);
      ends.put(partition, first + entries.size());
      return first;
    }

    private static String text(Entry entry) {
      byte[] value = entry.value();
      return value == null ? "" : new String(value, UTF_8);
    }
  }
}
