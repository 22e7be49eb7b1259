package io.streamboard.benchmarks.contestant;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.benchmarks.generator.Moves;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each thing that may be wrong between clients and log is objected to. */
class LogProofTest {
  private static final long NOW_MILLIS = 1_000_000;
  private static final long NOW_NANOS = 77_000_000_000L;
  private static final long MILLI = 1_000_000;

  private final Moves moves = new Moves(1, 10);
  private final LoggedBoard board = new LoggedBoard("b");
  private final LogProof proof =
      new LogProof(moves, new SharedClock(clocks(-1_000, -1_000), clocks(0, 0)));
  private int offset;

  @BeforeEach
  void aBoardWithOneWidgetAndTwoMovesAppendedAt500And501() {
    append(1, 0, "{\"type\":\"board.create\",\"title\":\"B\"},%s".formatted(added()));
    append(3, 500, move(1));
    append(4, 501, move(2));
    moves.offer(0, 1, 0);
    moves.offer(0, 2, 0);
  }

  @Test
  void whatIsRightIsNotObjectedTo() {
    deliver(1, 500);
    deliver(2, 502);
    proof.take(board);
    proof.stands(board, 4, board.chain(4).orElseThrow());
    assertThat(proof.result())
        .isEqualTo(
            new Proof(
                "2 delivered moves found in the log, each once; delivered at the earliest 0.00 ms"
                    + " after the stamp of the append (clocks matched within 100 us); 1 clients"
                    + " have its chain",
                List.of()));
  }

  @Test
  void aDeliveryBeforeTheAppendIsObjectedTo() {
    deliver(2, 500);
    proof.take(board);
    assertThat(proof.result().objections())
        .containsExactly("move 2 of writer 0 was delivered before its append");
  }

  @Test
  void aDeliveryAsMuchBeforeTheAppendAsTheClocksAreUncertainIsNot() {
    moves.arrived(0, 2, atMillis(501) - 100_000);
    proof.take(board);
    assertThat(proof.result().objections()).isEmpty();
    moves.arrived(0, 1, atMillis(500) - 102_000);
    proof.take(board);
    assertThat(proof.result().objections())
        .contains("move 1 of writer 0 was delivered before its append");
  }

  @Test
  void aWallClockThatWasSetMeanwhileIsObjectedTo() {
    LogProof set = new LogProof(moves, new SharedClock(clocks(-1_000, -1_000), clocks(-3, 0)));
    assertThat(set.result().objections())
        .containsExactly("the wall clock was set or slewed by -3.00 ms meanwhile");
  }

  @Test
  void aDeliveryOfWhatIsNotInTheLogIsObjectedTo() {
    moves.offer(0, 3, 0);
    deliver(3, 600);
    proof.take(board);
    assertThat(proof.result().objections())
        .containsExactly("move 3 of writer 0 was delivered and is not in the log");
  }

  @Test
  void aMoveThatIsInTheLogTwiceIsObjectedTo() {
    append(5, 502, move(2));
    proof.take(board);
    assertThat(proof.result().objections())
        .containsExactly("move 2 of writer 0 is in the log twice");
  }

  @Test
  void aDuplicateThatTheFoldRefusesIsNone() {
    append(4, 502, move(2));
    proof.take(board);
    assertThat(proof.result().objections()).isEmpty();
  }

  @Test
  void aClientWithAnotherHistoryIsObjectedTo() {
    proof.stands(board, 4, "0".repeat(32));
    proof.stands(board, 9, "0".repeat(32));
    assertThat(proof.result().objections())
        .containsExactly(
            "a client stands at revision 4 with a chain that is not the log's",
            "a client stands at revision 9 with a chain that is not the log's");
  }

  private void deliver(int sequence, long atMillis) {
    moves.arrived(0, sequence, atMillis(atMillis));
  }

  private static long atMillis(long wallMillis) {
    return NOW_NANOS - (NOW_MILLIS - wallMillis) * MILLI;
  }

  /** Both clocks so many milliseconds before now. */
  private static ClockReading clocks(long wallMillis, long millis) {
    return new ClockReading((NOW_MILLIS + wallMillis) * MILLI, NOW_NANOS + millis * MILLI, 100_000);
  }

  private void append(int counter, long atMillis, String operations) {
    byte[] value =
        "{\"format\":1,\"board\":\"b\",\"writer\":\"w\",\"counter\":%d,\"author\":\"p\",\"groups\":[],\"accounts\":1,\"time\":1,\"key\":0,\"operations\":[%s]}"
            .formatted(counter, operations)
            .getBytes(UTF_8);
    board.fold(
        new ConsumerRecord<>(
            "operations",
            0,
            offset,
            atMillis,
            TimestampType.LOG_APPEND_TIME,
            1,
            value.length,
            "b".getBytes(UTF_8),
            value,
            new RecordHeaders(),
            Optional.empty()));
    offset++;
  }

  private static String added() {
    return "{\"type\":\"widget.add\",\"widget\":{\"id\":\"n\",\"kind\":\"note\",\"x\":0,\"y\":0,\"width\":9,\"height\":9,\"z\":\"V\"}}";
  }

  private static String move(int sequence) {
    return "{\"type\":\"widget.move\",\"moves\":[{\"widget\":\"n\",%s}]}"
        .formatted(TagScan.members(0, sequence));
  }
}
