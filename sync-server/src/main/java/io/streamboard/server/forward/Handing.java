package io.streamboard.server.forward;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.wire.ClientMessage.Submit;
import io.streamboard.server.placement.Node;
import io.streamboard.server.placement.Placement;
import io.streamboard.server.placement.Seat;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands what people do to the owners of boards: of one board one after another, so that nothing
 * overtakes. An owner that did not answer is not asked again for a while. Called on the board's
 * worker; never blocks.
 */
public final class Handing {
  private static final Logger LOG = LoggerFactory.getLogger(Handing.class);

  private final Placement placement;
  private final ToIntFunction<BoardId> partitionOf;
  private final Forwarding forwarding;
  private final InstantSource clock;
  private final Map<BoardId, CompletableFuture<Void>> last = new ConcurrentHashMap<>();
  private final Map<String, Long> silentAt = new ConcurrentHashMap<>();

  /**
   * @param clock that of everything that lasts
   */
  public Handing(
      Placement placement,
      ToIntFunction<BoardId> partitionOf,
      Forwarding forwarding,
      InstantSource clock) {
    this.placement = placement;
    this.partitionOf = partitionOf;
    this.forwarding = forwarding;
    this.clock = clock;
  }

  /**
   * Does nothing when no other node works on the board, and says so.
   *
   * @param then told what the owner said, nothing when it did not in time, before it is asked the
   *     next
   */
  public boolean hand(PersonId person, Submit submit, Consumer<Optional<Answer.Taken>> then) {
    BoardId board = submit.board();
    CompletableFuture<Void> before = last.get(board);
    if (before == null && owner(board).isEmpty()) {
      return false;
    }
    CompletableFuture<Void> now =
        (before == null ? CompletableFuture.<Void>completedFuture(null) : before)
            .handle((_, _) -> board)
            .thenCompose(same -> ask(same, new Ask.ToTake(person, submit)))
            .thenAccept(then);
    last.put(board, now);
    var _ = now.whenComplete((_, problem) -> done(board, now, Optional.ofNullable(problem)));
    return true;
  }

  private void done(BoardId board, CompletableFuture<Void> handed, Optional<Throwable> problem) {
    last.remove(board, handed);
    problem.ifPresent(broken -> LOG.error("What was handed on board {} is lost", board, broken));
  }

  private Optional<Node> owner(BoardId board) {
    return placement.of(partitionOf.applyAsInt(board)) instanceof Seat.At at
        ? Optional.of(at.node())
        : Optional.empty();
  }

  private CompletableFuture<Optional<Answer.Taken>> ask(BoardId board, Ask.ToTake ask) {
    Optional<Node> owner = owner(board).filter(this::answers);
    if (owner.isEmpty()) {
      return CompletableFuture.completedFuture(Optional.empty());
    }
    Node node = owner.get();
    return forwarding
        .ask(node, ask)
        .handle((answer, problem) -> answered(node, Optional.ofNullable(answer)));
  }

  private Optional<Answer.Taken> answered(Node node, Optional<Answer> answer) {
    if (answer.isEmpty()) {
      silentAt.put(node.id(), clock.millis());
    }
    return answer.filter(Answer.Taken.class::isInstance).map(Answer.Taken.class::cast);
  }

  private boolean answers(Node node) {
    Long since = silentAt.get(node.id());
    return since == null || clock.millis() - since > Forwarding.PATIENCE.toMillis();
  }
}
