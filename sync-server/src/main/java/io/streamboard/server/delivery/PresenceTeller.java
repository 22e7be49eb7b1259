package io.streamboard.server.delivery;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.wire.ServerMessage.PersonPresence;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells the other nodes what this node's sessions show: on each board at most 20 times a second,
 * the newest of each session. Everything is told anew every few seconds, as some of it is lost.
 * Confined to one worker.
 */
final class PresenceTeller {

  private static final Duration INTERVAL = Duration.ofMillis(50);
  private static final Duration WHOLE = Duration.ofSeconds(5);
  private static final int MOST_PEOPLE = 32;

  private static final class Told {
    private long version;
    private long at = Long.MIN_VALUE / 2;
    private long wholeAt = Long.MIN_VALUE / 2;
    private boolean whole;
    private boolean asks;
  }

  private final Neighbours neighbours;
  private final Map<BoardId, Told> boards = new HashMap<>();

  PresenceTeller(Neighbours neighbours) {
    this.neighbours = neighbours;
  }

  /** The board was not open here: what is shown at other nodes has to be asked for. */
  void asks(BoardId board) {
    of(board).asks = true;
    of(board).whole = true;
  }

  /** Another node asks for everything. */
  void wantsWhole(BoardId board) {
    of(board).whole = true;
  }

  /** Whether everything has to be told again on a board that sessions have open. */
  boolean wantsWhole(BoardFeed feed, long nowMillis) {
    Told told = of(feed.board());
    told.whole |= feed.open() && nowMillis - told.wholeAt >= WHOLE.toMillis();
    return told.whole && neighbours.any();
  }

  void forget(BoardId board) {
    boards.remove(board);
  }

  /**
   * How long what is new on the board has to wait still, zero or less for now; empty: nothing is.
   */
  Optional<Duration> due(BoardFeed feed, long nowMillis) {
    Told told = of(feed.board());
    boolean news = told.whole || feed.presence().ownVersion() > told.version;
    return news && neighbours.any()
        ? Optional.of(INTERVAL.minusMillis(nowMillis - told.at))
        : Optional.empty();
  }

  void tell(BoardFeed feed, long nowMillis) {
    Told told = of(feed.board());
    PresenceFeed presence = feed.presence();
    List<PersonPresence> people = presence.own(told.whole ? 0 : told.version);
    boolean left = presence.ownLeft() > told.version;
    Optional<List<String>> there =
        told.whole || left
            ? Optional.of(presence.own(0).stream().map(PersonPresence::session).toList())
            : Optional.empty();
    neighbours.tell(feed.board(), feed.revision(), first(people), there, told.asks);
    for (int from = MOST_PEOPLE; from < people.size(); from += MOST_PEOPLE) {
      List<PersonPresence> more = first(people.subList(from, people.size()));
      neighbours.tell(feed.board(), feed.revision(), more, Optional.empty(), false);
    }
    told.version = presence.ownVersion();
    told.at = nowMillis;
    told.wholeAt = told.whole ? nowMillis : told.wholeAt;
    told.whole = false;
    told.asks = false;
  }

  private static List<PersonPresence> first(List<PersonPresence> people) {
    return people.subList(0, Math.min(MOST_PEOPLE, people.size()));
  }

  private Told of(BoardId board) {
    return boards.computeIfAbsent(board, first -> new Told());
  }
}
