package io.streamboard.client;

import io.streamboard.client.connection.Connection;
import io.streamboard.client.connection.LinkState;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.wire.ServerMessage;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/**
 * The nodes on which the client has boards, beside the one that it began at, which is its home: a
 * connection to each. A board whose node cannot be reached is asked for at home again, which knows
 * more by then (MOV4). A state machine without a thread, like its connections.
 */
final class Nodes {
  /** For so long a node may not be reached before home is asked again, in milliseconds. */
  static final long PATIENCE = 2_000;

  /** A connection without boards is kept for so long, in milliseconds. */
  static final long IDLE = 30_000;

  private final InstantSource clock;
  private final Function<Node, Connection> connecting;
  private final Boards boards;
  private final Map<BoardId, Way> ways = new LinkedHashMap<>();
  private final Set<BoardId> there = new HashSet<>();
  private final Map<Node, Connection> nodes = new LinkedHashMap<>();
  private final Map<Node, Long> idleSince = new HashMap<>();

  /** What becomes of boards. */
  interface Boards {
    void online(BoardId board, String session);

    void offline(BoardId board);

    /** The board is to be asked for at home, now or when there is a connection. */
    void home(BoardId board);
  }

  /** Another node, as the connection to it knows it. */
  record Node(String address) {}

  /**
   * @param from when to go there
   * @param until when to ask home again
   */
  private record Way(Node node, long from, long until) {}

  /**
   * @param connecting makes a connection that is not started yet
   */
  Nodes(InstantSource clock, Function<Node, Connection> connecting, Boards boards) {
    this.clock = clock;
    this.connecting = connecting;
    this.boards = boards;
  }

  /** Which node has the board; empty while it is at home. */
  Optional<Node> of(BoardId board) {
    return Optional.ofNullable(ways.get(board)).map(Way::node);
  }

  /** The connection on which the board is; empty while it is at home, or nowhere. */
  Optional<Connection> connection(BoardId board) {
    return of(board)
        .filter(_ -> there.contains(board))
        .flatMap(node -> Optional.ofNullable(nodes.get(node)));
  }

  /** A connection to the node, made now if there is none. */
  Connection connection(Node node) {
    Connection known = nodes.get(node);
    if (known != null) {
      return known;
    }
    Connection made = connecting.apply(node);
    nodes.put(node, made);
    made.start();
    return made;
  }

  /** A board that was open at home or at another node goes on at this one. */
  void moved(ServerMessage.Moved moved) {
    leave(moved.board());
    long from = clock.millis() + Math.max(0, moved.waitMillis());
    ways.put(moved.board(), new Way(new Node(moved.address()), from, from + PATIENCE));
    advance();
  }

  /** Whether the node is where the board is now: what others still say of it is old. */
  boolean speaks(Node node, BoardId board) {
    return there.contains(board) && of(board).filter(node::equals).isPresent();
  }

  /** Forgets where other boards are. */
  void keep(Predicate<BoardId> kept) {
    ways.keySet().removeIf(board -> !kept.test(board));
    there.removeIf(board -> !kept.test(board));
  }

  /** The connection to a node came or went. */
  void state(Node node, LinkState state) {
    if (state instanceof LinkState.Online) {
      advance();
    } else if (!(state instanceof LinkState.Opening)) {
      boardsAt(node).stream().filter(there::contains).forEach(this::goHome);
    }
    if (state instanceof LinkState.Ended) {
      // Perhaps it has not heard of the token yet; the next way there begins anew.
      nodes.remove(node);
    }
  }

  void tick() {
    List.copyOf(nodes.values()).forEach(Connection::tick);
    advance();
    dropIdle();
  }

  OptionalLong nextWake() {
    long now = clock.millis();
    LongStream due =
        ways.entrySet().stream()
            .filter(way -> !there.contains(way.getKey()))
            .mapToLong(
                way ->
                    way.getValue().from() > now ? way.getValue().from() : way.getValue().until());
    return LongStream.concat(
            due,
            nodes.values().stream().map(Connection::nextWake).flatMapToLong(OptionalLong::stream))
        .min();
  }

  void stop() {
    List.copyOf(nodes.values()).forEach(Connection::stop);
    nodes.clear();
  }

  private void advance() {
    long now = clock.millis();
    for (Map.Entry<BoardId, Way> entry : List.copyOf(ways.entrySet())) {
      BoardId board = entry.getKey();
      Way way = entry.getValue();
      if (there.contains(board) || way.from() > now) {
        continue;
      }
      if (connection(way.node()).state() instanceof LinkState.Online online) {
        there.add(board);
        boards.online(board, online.welcome().session());
      } else if (way.until() <= now) {
        goHome(board);
      }
    }
  }

  private void goHome(BoardId board) {
    leave(board);
    boards.home(board);
  }

  private void leave(BoardId board) {
    ways.remove(board);
    there.remove(board);
    boards.offline(board);
  }

  private List<BoardId> boardsAt(Node node) {
    List<BoardId> found = new ArrayList<>();
    ways.forEach(
        (board, way) -> {
          if (way.node().equals(node)) {
            found.add(board);
          }
        });
    return found;
  }

  private void dropIdle() {
    long now = clock.millis();
    for (Node node : List.copyOf(nodes.keySet())) {
      if (!boardsAt(node).isEmpty()) {
        idleSince.remove(node);
      } else if (now - idleSince.computeIfAbsent(node, _ -> now) >= IDLE) {
        idleSince.remove(node);
        Connection idle = nodes.remove(node);
        if (idle != null) {
          idle.stop();
        }
      }
    }
  }
}
