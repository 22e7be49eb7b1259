package io.streamboard.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.log.LogEntry;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Where reading a record or a message ends, and what is told of one by itself. */
final class CodecBordersTest {
  @Test
  void aRecordOfTheMostBytesIsReadAndALongerOneIsNot() {
    byte[] record = MovingCodec.departure(new BoardId("b"), "there");
    assertThat(LogRecordCodec.decode(padded(record, LogRecordCodec.RECORD_BYTES)))
        .isInstanceOf(LogEntry.Departure.class);
    assertThat(LogRecordCodec.decode(padded(record, LogRecordCodec.RECORD_BYTES + 1)))
        .isInstanceOf(LogEntry.Unreadable.class);
  }

  @Test
  void aRequestIsNamedAlsoWhereTheRestIsNotUnderstood() {
    assertThat(MessageCodec.request("{\"type\":\"nonsense\",\"request\":\"r1\"}")).contains("r1");
    assertThat(MessageCodec.request("{\"type\":\"nonsense\"}")).isEmpty();
  }

  @Test
  void theBeginningAndTheEndOfABoardAreChangesOfTheirOwn() {
    assertThat(ChangeCodec.created("Plans"))
        .isEqualTo(
            new ChangeCodec.Encoded("created", "{\"type\":\"created\",\"title\":\"Plans\"}"));
    assertThat(ChangeCodec.deleted())
        .isEqualTo(new ChangeCodec.Encoded("deleted", "{\"type\":\"deleted\"}"));
  }

  private static byte[] padded(byte[] record, int length) {
    byte[] padded = Arrays.copyOf(record, length);
    Arrays.fill(padded, record.length, length, " ".getBytes(StandardCharsets.UTF_8)[0]);
    return padded;
  }
}
