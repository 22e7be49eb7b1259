package io.streamboard.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.wire.ServerMessage;
import io.streamboard.server.delivery.Frame;
import io.streamboard.server.testing.ManualClock;
import io.streamboard.server.testing.MemoryWire;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OutboxTest {
  private static final BoardId BOARD = new BoardId("b1");

  private final MemoryWire wire = new MemoryWire();
  private final ManualClock clock = new ManualClock();
  private final List<BoardId> woken = new ArrayList<>();
  private final Frame presence = frame(Frame.Kind.PRESENCE);
  private final Frame reply = frame(Frame.Kind.REPLY);
  private final Outbox outbox = new Outbox(4 * reply.size(), wire, clock, woken::add);

  private static Frame frame(Frame.Kind kind) {
    ServerMessage message = new ServerMessage.BoardUnlisted(BOARD);
    return new Frame(kind, Optional.of(BOARD), Frame.reply(message).text());
  }

  private byte[] spaces() {
    return " ".repeat(100 * reply.size()).getBytes(StandardCharsets.UTF_8);
  }

  @Test
  @DisplayName("FLOW2: a full outbox drops the presence that waits to make room for the rest")
  void presenceIsDroppedFirst() {
    wire.stall();
    outbox.offer(reply);
    for (int i = 0; i < 3; i++) {
      assertThat(outbox.offer(presence)).isTrue();
    }
    assertThat(outbox.offer(presence)).isFalse();
    assertThat(outbox.offer(reply)).isTrue();
    assertThat(outbox.pendingBytes()).isEqualTo(2 * reply.size());
    wire.resume();
    assertThat(wire.writes()).containsExactly(List.of(reply), List.of(reply));
  }

  @Test
  @DisplayName("FLOW1: an outbox that nobody reads takes no more than its bound")
  void theBoundHolds() {
    wire.stall();
    for (int i = 0; i < 1_000; i++) {
      outbox.offer(reply);
      assertThat(outbox.pendingBytes()).isLessThanOrEqualTo(4 * reply.size());
    }
    assertThat(outbox.offer(reply)).isFalse();
  }

  @Test
  @DisplayName(
      "FLOW1 OPN6: who is told something while a large whole view is on its way is not ended")
  void aLargeViewLeavesRoomForReplies() {
    Frame view = Frame.sharing(Frame.Kind.CONTENT, Optional.of(BOARD), spaces(), reply.text());
    wire.stall();
    assertThat(outbox.offer(view)).isTrue();
    assertThat(outbox.offer(reply)).isTrue();
    assertThat(outbox.offer(reply)).isTrue();
    assertThat(outbox.offer(reply)).isFalse();
    assertThat(outbox.offer(view)).isFalse();
    wire.resume();
    assertThat(wire.writes()).containsExactly(List.of(view), List.of(reply, reply));
    assertThat(outbox.pendingBytes()).isZero();
  }

  @Test
  @DisplayName("FLOW4: it tells since when a write has got nowhere, and wakes who waited")
  void aStuckWriteIsTold() {
    assertThat(outbox.stuckSince()).isEmpty();
    wire.stall();
    outbox.offer(reply);
    long began = clock.millis();
    clock.advance(Duration.ofSeconds(3));
    assertThat(outbox.stuckSince()).hasValue(began);
    assertThat(outbox.idleOrWake(BOARD)).isFalse();
    wire.resume();
    assertThat(outbox.stuckSince()).isEmpty();
    assertThat(woken).containsExactly(BOARD);
  }
}
