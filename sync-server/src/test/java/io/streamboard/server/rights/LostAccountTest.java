package io.streamboard.server.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamboard.model.access.Caller;
import io.streamboard.model.access.Principal;
import io.streamboard.model.access.Role;
import io.streamboard.model.board.FoldedOperation;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.GroupId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.json.LogRecordCodec;
import io.streamboard.model.log.LogRecord;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.operation.VoidReason;
import io.streamboard.model.view.BoardView;
import io.streamboard.model.wire.CloseCode;
import io.streamboard.model.wire.ServerMessage;
import io.streamboard.model.wire.ServerMessage.Ending;
import io.streamboard.server.identity.admin.AdminResult;
import io.streamboard.testing.process.Await;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What becomes of open sessions when an account is disabled or leaves a group, while others write.
 * The time is taken from when the administrator's call returned to the last byte.
 */
@Timeout(120)
final class LostAccountTest extends PlansBoard {

  private static final Duration AT_MOST = Duration.ofSeconds(1);
  private static final int LINGER = 50;

  private final GroupId group;
  private final TappedSocket victim;
  private final TappedSocket observer;

  LostAccountTest(@TempDir Path folder) throws IOException {
    super(folder, "Ben", "Cem", "Vic");
    group = world.group("Planners", "Vic");
    observer = world.connect("Ana");
    victim = world.connect("Vic");
  }

  @BeforeEach
  void board() {
    create("n1", "still");
    grant(Role.EDITOR, "Ben", "Cem");
    observer.open(BOARD);
  }

  @Test
  @DisplayName("ACL12 SES8 HS2 a disabled account's socket is silent within a second: 4403")
  void aDisabledAccountIsSilentWithinASecond() {
    owner.does(new Operation.BoardGrant(world.principal("Vic"), Role.EDITOR));
    victim.open(BOARD);
    String token = world.token("Vic");
    Caller before = world.caller("Vic");
    try (Load load = load()) {
      victim.awaitRevision(BOARD, victim.revision(BOARD) + LINGER);
      assertDone(world.admin().disable(world.person("Vic")));
      long done = System.nanoTime();
      assertThat(victim.awaitClose()).isEqualTo(CloseCode.ACCOUNT_DISABLED.number());
      assertThat(victim.lastByteNanos() - done).isLessThanOrEqualTo(AT_MOST.toNanos());
      long barrier = awaitBarrier();
      observer.awaitRevision(BOARD, barrier + LINGER);
      assertThat(upto(victim.messages())).isLessThan(barrier);
      assertThat(load.refused()).isZero();
    }
    assertStale(before);
    assertThatThrownBy(() -> new TappedSocket(world.node.port(), token))
        .hasMessageContaining("HTTP/1.1 401");
  }

  @Test
  @DisplayName("ACL12 ACL7 the board of a person who left the group closes within a second")
  void aRemovedMemberIsSilentWithinASecond() {
    owner.does(new Operation.BoardGrant(new Principal.Group(group), Role.EDITOR));
    victim.open(BOARD);
    Caller before = world.caller("Vic");
    assertThat(plant(before, "early", 11)).isEqualTo(Outcome.Applied.FULLY);
    try (Load load = load()) {
      victim.awaitRevision(BOARD, victim.revision(BOARD) + LINGER);
      assertDone(world.admin().removeFromGroup(group, world.person("Vic")));
      long done = System.nanoTime();
      ServerMessage.BoardClosed closed =
          victim.await(0, ServerMessage.BoardClosed.class, any -> true);
      assertThat(closed.ending()).isEqualTo(Ending.REVOKED);
      assertThat(victim.arrivalNanos(closed) - done).isLessThanOrEqualTo(AT_MOST.toNanos());
      long barrier = awaitBarrier();
      observer.awaitRevision(BOARD, barrier + LINGER);
      victim.settle();
      assertSilentAfter(closed, barrier);
      assertThat(load.refused()).isZero();
    }
    assertStale(before);
  }

  private void assertSilentAfter(ServerMessage.BoardClosed closed, long barrier) {
    List<ServerMessage> heard = victim.messages();
    int end = heard.indexOf(closed);
    assertThat(upto(heard.subList(0, end))).isLessThan(barrier);
    assertThat(heard.subList(end + 1, heard.size()))
        .allMatch(
            message ->
                message instanceof ServerMessage.BoardUnlisted
                    || message instanceof ServerMessage.Response);
  }

  /** A record under way with the stamp from before has no effect, and nobody sees any. */
  private void assertStale(Caller before) {
    BoardView seen = Followed.of(observer.messages(), BOARD).last();
    assertThat(plant(before, "late", 22)).isEqualTo(new Outcome.Void(VoidReason.STALE_STAMP));
    BoardView then = Followed.of(observer.messages(), BOARD).last();
    WidgetId still = new WidgetId("still");
    assertThat(Optional.ofNullable(then.widgets().get(still)))
        .isPresent()
        .isEqualTo(Optional.ofNullable(seen.widgets().get(still)));
  }

  /** Puts a move into the log with this stamp, as a node does that has not heard yet. */
  private Outcome plant(Caller stamp, String writer, double x) {
    Operation move =
        new Operation.WidgetMove(
            List.of(new Operation.Move(new WidgetId("still"), new Point(x, x))));
    LogRecord content =
        new LogRecord(BOARD, new WriterId(writer), 1, stamp, 0, 0, Optional.empty(), List.of(move));
    world.node.log.append(BOARD, LogRecordCodec.encode(content)).join();
    FoldedOperation folded =
        LogHistory.of(world.node.log, BOARD).operations().stream()
            .filter(
                operation ->
                    operation.id().filter(id -> id.writer().value().equals(writer)).isPresent())
            .findFirst()
            .orElseThrow();
    observer.awaitRevision(BOARD, folded.revision());
    return folded.outcome();
  }

  /** The revision of the barrier that the server put into the log. */
  private long awaitBarrier() {
    FoldedOperation barrier =
        Await.value(
            "the barrier",
            Duration.ofSeconds(20),
            () ->
                LogHistory.of(world.node.log, BOARD).operations().stream()
                    .filter(operation -> isBarrier(operation.operation()))
                    .findFirst());
    assertThat(barrier.outcome()).isEqualTo(Outcome.Applied.FULLY);
    return barrier.revision();
  }

  private boolean isBarrier(Operation operation) {
    return operation instanceof Operation.AccessBarrier barrier
        && barrier.person().equals(world.person("Vic"));
  }

  private Load load() {
    return new Load(BOARD, List.of("n1"))
        .with(world.connect("Ben"), 1)
        .with(world.connect("Cem"), 2);
  }

  private static long upto(List<ServerMessage> messages) {
    return messages.stream()
        .filter(ServerMessage.Changes.class::isInstance)
        .mapToLong(message -> ((ServerMessage.Changes) message).upto())
        .max()
        .orElse(0);
  }

  private static void assertDone(AdminResult result) {
    assertThat(result).isInstanceOf(AdminResult.Done.class);
  }
}
