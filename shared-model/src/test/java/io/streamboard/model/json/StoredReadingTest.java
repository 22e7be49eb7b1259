package io.streamboard.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.streamboard.model.board.BoardState;
import io.streamboard.model.digest.Sha256;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.log.LogEntry;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.wire.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Records and states that this version did not write. */
class StoredReadingTest {
  @Test
  void unknownOperationInARecordKeepsItsPlace() {
    String stored =
        "{\"format\":1,\"board\":\"b\",\"writer\":\"w\",\"counter\":3,\"author\":\"p\",\"groups\":[],\"accounts\":1,\"time\":5,\"key\":0,"
            + "\"operations\":[{\"type\":\"board.delete\"},{\"type\":\"widget.fly\"},{\"type\":\"board.level\",\"level\":0},7,{\"type\":\"<b>\"}]}";
    LogEntry entry = LogRecordCodec.decode(stored.getBytes(StandardCharsets.UTF_8));
    assertThat(((LogEntry.Readable) entry).content().operations())
        .containsExactly(
            new Operation.BoardDelete(),
            new Operation.Unreadable(Optional.of("widget.fly")),
            new Operation.Unreadable(Optional.of("board.level")),
            new Operation.Unreadable(Optional.empty()),
            new Operation.Unreadable(Optional.empty()));
  }

  @Test
  void recordOfAnotherFormatIsUnreadable() {
    byte[] stored =
        ("{\"format\":2,\"board\":\"b\",\"writer\":\"w\",\"counter\":3,\"author\":\"p\",\"groups\":[],\"accounts\":1,\"time\":5,\"key\":0,"
             + "\"operations\":[{\"type\":\"board.delete\"}]}")
            .getBytes(StandardCharsets.UTF_8);
    assertThat(LogRecordCodec.decode(stored))
        .isEqualTo(new LogEntry.Unreadable(Sha256.hex(stored)));
  }

  @Test
  void bytesThatAreNotUtf8AreUnreadable() {
    byte[] stored = {(byte) 0xff, (byte) 0xfe, '{', 0, '}', 0};
    assertThat(LogRecordCodec.decode(stored)).isInstanceOf(LogEntry.Unreadable.class);
  }

  @Test
  void stateOfAnotherFormatIsRefused() {
    String state =
        new String(StateCodec.encode(BoardState.absent(new BoardId("b"))), StandardCharsets.UTF_8);
    byte[] newer = state.replace("\"format\":2", "\"format\":3").getBytes(StandardCharsets.UTF_8);
    MalformedException refusal =
        catchThrowableOfType(MalformedException.class, () -> StateCodec.decode(newer));
    assertThat(refusal.code()).isEqualTo(ErrorCode.UNKNOWN_TYPE);
  }

  @Test
  void rowUnderAnotherIdIsRefused() {
    byte[] head = StateCodec.encodeHead(BoardState.absent(new BoardId("b")));
    byte[] row =
        ("{\"access\":{},\"author\":\"p\",\"history\":{\"edits\":[],\"floor\":1},\"revisions\":{},\"widget\":"
             + "{\"height\":5,\"id\":\"n1\",\"kind\":\"note\",\"style\":{},\"text\":\"\",\"width\":5,\"x\":0,\"y\":0,\"z\":\"V\"}}")
            .getBytes(StandardCharsets.UTF_8);
    assertThat(StateCodec.join(head, Map.of(new WidgetId("n1"), row)).widgets()).hasSize(1);
    assertThat(
            catchThrowableOfType(
                    MalformedException.class,
                    () -> StateCodec.join(head, Map.of(new WidgetId("n2"), row)))
                .code())
        .isEqualTo(ErrorCode.INVALID);
  }
}
