package io.streamboard.server.forward;

import io.streamboard.model.board.BoardState;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.json.StateCodec;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.Position;
import io.streamboard.server.log.OperationLog.StoredRecord;
import io.streamboard.server.placement.Node;
import io.streamboard.server.placement.Placement;
import io.streamboard.server.placement.Seat;
import io.streamboard.server.replica.BoardUpdate;
import io.streamboard.server.replica.Boards;
import io.streamboard.server.replica.Lease;
import io.streamboard.server.replica.ReplicaListener;
import io.streamboard.server.replica.ReplicaState;
import io.streamboard.server.replica.Workers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * Sends what is folded here on to the nodes that have the board open, and answers those that ask.
 * What is sent is the record as it stands in the log, whatever it does: who may see of it what, the
 * node decides that has the session. Listeners are called on the board's worker, the rest by any
 * thread.
 */
public final class Onward implements ReplicaListener {

  /**
   * What it works with.
   *
   * @param blocking makes images into bytes
   */
  public record Ports(
      Node self,
      Placement placement,
      Forwarding forwarding,
      Whereabouts whereabouts,
      Workers workers,
      ToIntFunction<BoardId> partitionOf,
      Lease lease,
      InstantSource clock,
      Executor blocking,
      ForwardFigures figures) {}

  /** A node that has boards of this one open asks every second how they stand. */
  private static final Duration SILENCE = Duration.ofSeconds(15);

  /** When a node last asked something, and where it was then. */
  private record Heard(Node node, long atMillis) {}

  private final Ports ports;
  private final Map<String, Heard> heard = new ConcurrentHashMap<>();
  private final Map<BoardId, Position> stands = new ConcurrentHashMap<>();

  public Onward(Ports ports) {
    this.ports = ports;
  }

  @Override
  public void folded(BoardUpdate update) {}

  @Override
  public void recorded(StoredRecord stored, BoardUpdate update) {
    BoardId board = stored.board();
    List<Node> nodes = others(board);
    if (nodes.isEmpty()) {
      stands.remove(board);
      return;
    }
    Position upto = at(update.folded().after());
    stands.put(board, upto);
    Batch batch =
        new Batch(
            board,
            stored.partition(),
            epoch(stored.partition()),
            at(update.folded().before()),
            List.of(stored),
            upto);
    nodes.forEach(node -> send(node, batch));
  }

  @Override
  public void given(int worker, Predicate<BoardId> boards) {
    stands.keySet().removeIf(boards);
  }

  private void send(Node node, Batch batch) {
    ports.figures().forwarded();
    ports.forwarding().send(node, batch);
  }

  /** Whether this node may answer for the board. */
  boolean worksOn(BoardId board) {
    int partition = ports.partitionOf().applyAsInt(board);
    return ports.lease().current(partition) && ports.placement().of(partition) instanceof Seat.Here;
  }

  /** Another node wants the board, and what comes after it. */
  CompletableFuture<Answer> asked(Boards boards, Ask.ForImage ask) {
    CompletableFuture<Answer> answer = new CompletableFuture<>();
    int partition = ports.partitionOf().applyAsInt(ask.board());
    if (!worksOn(ask.board())) {
      answer.complete(new Answer.Declined(ErrorCode.BEHIND));
      return answer;
    }
    boards.with(
        ask.board(),
        loaded -> {
          switch (loaded) {
            case ReplicaState.Live live -> {
              hear(ask.node());
              ports.whereabouts().add(ask.board(), ask.node());
              stands.put(ask.board(), at(live.state()));
              ports.blocking().execute(() -> answer.complete(image(partition, live)));
            }
            case ReplicaState.Quarantined _ ->
                answer.complete(new Answer.Declined(ErrorCode.QUARANTINED));
            case ReplicaState.Elsewhere _ -> answer.complete(new Answer.Declined(ErrorCode.BEHIND));
          }
        });
    return answer;
  }

  private Answer image(int partition, ReplicaState.Live live) {
    return new Answer.Image(
        partition,
        epoch(partition),
        ports.lease().sinceAtEnd(partition).orElse(Lease.LENGTH.toMillis()),
        live.offset(),
        StateCodec.encode(live.state()));
  }

  /**
   * Says where boards stand of which the node has not the newest; then, behind all that, how long
   * ago everything was folded.
   */
  void beaten(Boards boards, Node from, Parcel.Beat beat) {
    hear(from);
    // What is folded from here on may come into none of the stands.
    Map<Integer, Long> since = sinceAtEnd();
    stands.keySet().removeIf(board -> ports.whereabouts().of(board).isEmpty());
    AtomicInteger missing = new AtomicInteger(beat.held().size() + 1);
    Runnable done =
        () -> {
          if (missing.decrementAndGet() == 0) {
            ports.forwarding().send(from, new Parcel.Echo(beat.stamp(), still(since)));
          }
        };
    beat.held()
        .forEach(
            (board, revision) ->
                ports
                    .workers()
                    .of(board)
                    .execute(() -> tellStand(boards, from, board, revision, done)));
    done.run();
  }

  /** Of partitions that went meanwhile nothing is said: neither were the stands of their boards. */
  private Map<Integer, Long> still(Map<Integer, Long> since) {
    Map<Integer, Long> left = new HashMap<>(since);
    left.keySet().retainAll(sinceAtEnd().keySet());
    return left;
  }

  private void tellStand(Boards boards, Node from, BoardId board, long revision, Runnable done) {
    int partition = ports.partitionOf().applyAsInt(board);
    if (!(ports.placement().of(partition) instanceof Seat.Here)) {
      done.run();
      return;
    }
    ports.whereabouts().add(board, from);
    Optional<Position> known = Optional.ofNullable(stands.get(board));
    if (known.isPresent()) {
      tellStand(from, board, partition, revision, known.get());
      done.run();
      return;
    }
    boards.with(
        board,
        loaded -> {
          if (loaded instanceof ReplicaState.Live live) {
            stands.put(board, at(live.state()));
            tellStand(from, board, partition, revision, at(live.state()));
          }
          done.run();
        });
  }

  private void tellStand(Node from, BoardId board, int partition, long revision, Position at) {
    if (at.revision() != revision) {
      ports.forwarding().send(from, Batch.standing(board, partition, epoch(partition), at));
    }
  }

  private Map<Integer, Long> sinceAtEnd() {
    Map<Integer, Long> since = new HashMap<>();
    for (int partition = 0; partition < ports.lease().partitions(); partition++) {
      int here = partition;
      if (ports.placement().of(partition) instanceof Seat.Here) {
        ports.lease().sinceAtEnd(partition).ifPresent(millis -> since.put(here, millis));
      }
    }
    return since;
  }

  private List<Node> others(BoardId board) {
    return ports.whereabouts().of(board).stream()
        .filter(node -> !node.id().equals(ports.self().id()))
        .filter(node -> isThere(board, node))
        .toList();
  }

  private void hear(Node node) {
    heard.put(node.id(), new Heard(node, ports.clock().millis()));
  }

  /** A node that has ended without a word, or is somewhere else since, is forgotten. */
  private boolean isThere(BoardId board, Node node) {
    long now = ports.clock().millis();
    Heard last = heard.computeIfAbsent(node.id(), _ -> new Heard(node, now));
    boolean there = last.node().equals(node) && now - last.atMillis() <= SILENCE.toMillis();
    if (!there) {
      ports.whereabouts().remove(board, node);
    }
    return there;
  }

  private long epoch(int partition) {
    return ports.placement().of(partition) instanceof Seat.Here here ? here.epoch() : 0;
  }

  private static Position at(BoardState state) {
    return new Position(state.revision(), state.chain());
  }
}
