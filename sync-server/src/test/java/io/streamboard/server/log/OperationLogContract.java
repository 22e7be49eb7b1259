package io.streamboard.server.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.streamboard.model.id.BoardId;
import io.streamboard.server.log.LogException.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * What every implementation of the log keeps. A subclass gives a log that may hold records of other
 * tests already, and the list of what its failure handler heard.
 */
public abstract class OperationLogContract {
  private static final AtomicInteger BOARDS = new AtomicInteger();

  protected abstract Log log();

  /**
   * Causes of followings that stopped by themselves, as the log's handler heard them; filled by
   * other threads.
   */
  protected abstract List<Throwable> stopped();

  private final BoardId board = new BoardId("board" + BOARDS.incrementAndGet());

  @Test
  void recordsOfOneBoardArriveInTheOrderOfTheCalls() {
    Collector heard = new Collector();
    try (OperationLog.Following _ = followFromEnd(heard)) {
      List<String> sent = IntStream.range(0, 500).mapToObj(i -> "r" + i).toList();
      CompletableFuture.allOf(sent.stream().map(this::append).toArray(CompletableFuture[]::new))
          .join();
      heard.await("all records", h -> h.records().size() >= 500);
      assertThat(heard.texts()).isEqualTo(sent);
    }
  }

  @Test
  void aRecordIsDeliveredAsItWasStored() {
    long offset = append("hello").join();
    int partition = operations().partitionOf(board);
    Collector heard = new Collector();
    operations().read(partition, offset, offset + 1, heard);
    OperationLog.StoredRecord record = heard.records().getFirst();
    assertThat(record.partition()).isEqualTo(partition);
    assertThat(record.offset()).isEqualTo(offset);
    assertThat(record.board()).isEqualTo(board);
    assertThat(record.bytes()).isEqualTo("hello".getBytes(UTF_8));
  }

  @Test
  void followingStartsAtTheWantedOffset() {
    append("before").join();
    long from = append("first").join();
    append("second").join();
    Collector heard = new Collector();
    Map<Integer, Long> positions = ends();
    positions.put(operations().partitionOf(board), from);
    try (OperationLog.Following _ = operations().follow(positions, heard)) {
      heard.await("two records", h -> h.records().size() >= 2);
      assertThat(heard.texts()).containsExactly("first", "second");
    }
  }

  @Test
  void followingFromAnOffsetThatIsNotThereIsRefusedAsLost() {
    int partition = operations().partitionOf(board);
    Map<Integer, Long> positions = ends();
    positions.merge(partition, 5L, Long::sum);
    assertThatExceptionOfType(LogException.class)
        .isThrownBy(() -> operations().follow(positions, new Collector()).close())
        .extracting(LogException::problem)
        .isEqualTo(Problem.POSITION_LOST);
  }

  @Test
  void caughtUpIsToldOnlyAfterAllRecordsAndAgainEachSecond() {
    long from = append("one").join();
    append("two").join();
    long end = append("three").join() + 1;
    int partition = operations().partitionOf(board);
    Map<Integer, Long> positions = ends();
    positions.put(partition, from);
    List<Integer> recordsAtTick = new CopyOnWriteArrayList<>();
    Collector heard = new Collector();
    OperationLog.Listener watching =
        new OperationLog.Listener() {
          @Override
          public void record(OperationLog.StoredRecord stored) {
            heard.record(stored);
          }

          @Override
          public void caughtUp(int told, long next) {
            if (told == partition) {
              recordsAtTick.add(heard.records().size());
            }
            heard.caughtUp(told, next);
          }
        };
    try (OperationLog.Following _ = operations().follow(positions, watching)) {
      heard.await("the end", h -> h.end(partition) == end);
      assertThat(recordsAtTick).isNotEmpty().allMatch(count -> count == 3);
      int before = heard.ticks(partition);
      long start = System.nanoTime();
      heard.await("three more ticks", h -> h.ticks(partition) >= before + 3);
      // Three within three seconds, and one more for a busy machine.
      assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)).isLessThan(4_000);
    }
  }

  @Test
  void everyPartitionIsCaughtUpEvenIfEmpty() {
    Collector heard = new Collector();
    try (OperationLog.Following _ = followFromEnd(heard)) {
      heard.await(
          "all partitions",
          h -> IntStream.range(0, operations().partitions()).allMatch(p -> h.end(p) >= 0));
    }
  }

  @Test
  void theEndOfABatchIsTold() {
    Collector heard = new Collector();
    try (OperationLog.Following _ = followFromEnd(heard)) {
      append("x").join();
      heard.await("its end", h -> h.records().size() == 1 && h.batches() > 0);
    }
  }

  @Test
  void readDeliversExactlyTheWantedStretch() {
    long from = append("a").join();
    append("b").join();
    long to = append("c").join();
    Collector heard = new Collector();
    operations().read(operations().partitionOf(board), from, to, heard);
    assertThat(heard.texts()).containsExactly("a", "b");
  }

  @Test
  void readingAnEmptyStretchDeliversNothing() {
    long from = append("a").join();
    Collector heard = new Collector();
    operations().read(operations().partitionOf(board), from, from, heard);
    assertThat(heard.texts()).isEmpty();
  }

  @Test
  void readingBeyondTheEndIsRefusedAsLost() {
    int partition = operations().partitionOf(board);
    long end = operations().end(partition);
    assertThatExceptionOfType(LogException.class)
        .isThrownBy(() -> operations().read(partition, end, end + 1, new Collector()))
        .extracting(LogException::problem)
        .isEqualTo(Problem.POSITION_LOST);
  }

  @Test
  void endIsTheOffsetAfterTheLastRecord() {
    long offset = append("last").join();
    assertThat(operations().end(operations().partitionOf(board))).isEqualTo(offset + 1);
  }

  @Test
  void aRecordThatIsTooLargeIsRefusedAndTheNextIsTaken() {
    assertThatExceptionOfType(CompletionException.class)
        .isThrownBy(() -> operations().append(board, new byte[5 * 1024 * 1024]).join())
        .havingCause()
        .asInstanceOf(type(LogException.class))
        .extracting(LogException::problem)
        .isEqualTo(Problem.TOO_LARGE);
    assertThat(append("small").join()).isNotNegative();
  }

  @Test
  void aRecordOfOneMebibyteIsTaken() {
    assertThat(operations().append(board, new byte[1024 * 1024]).join()).isNotNegative();
  }

  @Test
  void aBoardsPartitionIsKafkasOwnChoiceForItsKey() {
    // From Kafka's own test vectors of murmur2: part of every board's address, never to change.
    assertThat(operations().partitions()).isEqualTo(8);
    assertThat(operations().partitionOf(new BoardId("abc")))
        .isEqualTo((479470107 & 0x7fffffff) % 8);
    assertThat(operations().partitionOf(new BoardId("21")))
        .isEqualTo((-973932308 & 0x7fffffff) % 8);
    assertThat(operations().partitionOf(new BoardId("foobar")))
        .isEqualTo((-790332482 & 0x7fffffff) % 8);
  }

  @Test
  void manyWritersAtOnceLoseAndRepeatNothing() throws InterruptedException {
    Collector heard = new Collector();
    try (OperationLog.Following _ = followFromEnd(heard)) {
      List<Thread> writers = new ArrayList<>();
      List<CompletableFuture<Long>> appends = new CopyOnWriteArrayList<>();
      for (int writer = 0; writer < 8; writer++) {
        String name = "w" + writer;
        writers.add(
            Thread.ofVirtual()
                .name(name)
                .start(
                    () ->
                        IntStream.range(0, 100).forEach(i -> appends.add(append(name + "-" + i)))));
      }
      for (Thread writer : writers) {
        writer.join();
      }
      appends.forEach(CompletableFuture::join);
      heard.await("800 records", h -> h.records().size() >= 800);
      assertThat(heard.texts()).hasSize(800).doesNotHaveDuplicates();
      assertThat(heard.texts().stream().filter(text -> text.startsWith("w3-")).toList())
          .isEqualTo(IntStream.range(0, 100).mapToObj(i -> "w3-" + i).toList());
    }
  }

  @Test
  void aListenerThatThrowsStopsItsFollowingAndIsReported() {
    IllegalStateException thrown = new IllegalStateException("thrown by " + board);
    AtomicInteger calls = new AtomicInteger();
    OperationLog.Listener failing =
        stored -> {
          calls.incrementAndGet();
          throw thrown;
        };
    Collector other = new Collector();
    try (OperationLog.Following _ = operations().follow(ends(), failing);
        OperationLog.Following _ = followFromEnd(other)) {
      append("one").join();
      append("two").join();
      other.await("the other following goes on", h -> h.records().size() >= 2);
      other.await("the report", h -> stopped().contains(thrown));
      assertThat(calls).hasValue(1);
    }
  }

  @Test
  void afterCloseTheListenerIsNotCalledAnyMore() {
    Collector heard = new Collector();
    followFromEnd(heard).close();
    append("unheard").join();
    int ticks = heard.ticks(operations().partitionOf(board));
    assertThat(
            heard.happensWithin(
                1_200,
                h -> !h.records().isEmpty() || h.ticks(operations().partitionOf(board)) > ticks))
        .isFalse();
  }

  @Test
  void aListenerMayCloseItsOwnFollowing() throws InterruptedException {
    CountDownLatch closed = new CountDownLatch(1);
    CompletableFuture<OperationLog.Following> itself = new CompletableFuture<>();
    itself.complete(
        operations()
            .follow(
                ends(),
                stored -> {
                  itself.join().close();
                  closed.countDown();
                }));
    append("end").join();
    assertThat(closed.await(20, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void partitionsThatComeAndGoBringTheirRecordsOnceAndInOrder() {
    LongStream.range(0, 3)
        .forEach(seed -> PartitionsComingAndGoing.check(operations(), 100 + seed));
    PartitionsComingAndGoing.check(new PromptLog(operations()), 200);
  }

  @Test
  void keyedEntriesKeepKeyValueAndTombstone() {
    KeyedTopic topic = log().topic(TopicName.PROFILES);
    long from = topic.end();
    long put = topic.append("k-" + board, Optional.of("v".getBytes(UTF_8))).join();
    topic.append("k-" + board, Optional.empty()).join();
    assertThat(put).isEqualTo(from);
    Map<Long, String> heard = new ConcurrentHashMap<>();
    CompletableFuture<Long> end = new CompletableFuture<>();
    KeyedTopic.Listener listener =
        new KeyedTopic.Listener() {
          @Override
          public void entry(long offset, String key, Optional<byte[]> value) {
            heard.put(
                offset, key + "=" + value.map(bytes -> new String(bytes, UTF_8)).orElse("gone"));
          }

          @Override
          public void caughtUp(long next) {
            end.complete(next);
          }
        };
    try (OperationLog.Following _ = topic.follow(from, listener)) {
      assertThat(end.orTimeout(20, TimeUnit.SECONDS).join()).isEqualTo(from + 2);
      assertThat(heard)
          .isEqualTo(Map.of(from, "k-" + board + "=v", from + 1, "k-" + board + "=gone"));
    }
    assertThat(topic.end()).isEqualTo(from + 2);
  }

  @Test
  void topicsAreApart() {
    long before = log().topic(TopicName.TOKENS).end();
    log().topic(TopicName.ACCOUNTS).append("a", Optional.of(new byte[] {1})).join();
    assertThat(log().topic(TopicName.TOKENS).end()).isEqualTo(before);
  }

  private OperationLog operations() {
    return log().operations();
  }

  private CompletableFuture<Long> append(String text) {
    return operations().append(board, text.getBytes(UTF_8));
  }

  private OperationLog.Following followFromEnd(OperationLog.Listener listener) {
    return operations().follow(ends(), listener);
  }

  private Map<Integer, Long> ends() {
    Map<Integer, Long> ends = new ConcurrentHashMap<>();
    for (int partition = 0; partition < operations().partitions(); partition++) {
      ends.put(partition, operations().end(partition));
    }
    return ends;
  }
}
