package io.streamboard.server.query;

import io.streamboard.model.access.Audience;
import io.streamboard.model.access.Caller;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.board.WidgetState;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.view.Views;
import io.streamboard.model.widget.KindName;
import io.streamboard.model.wire.Answer;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.server.directory.Directory;
import io.streamboard.server.identity.Identity;
import io.streamboard.server.placement.Addresses;
import io.streamboard.server.replica.Boards;
import io.streamboard.server.replica.ReplicaState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for a text in all boards of a person, one board after the other, so that a search never
 * holds more than one worker and for no longer than it takes to hand out the board's state. What a
 * person can cost is bounded: one search at a time, so many boards and so much text. Any thread may
 * ask; the reply comes on a worker or on a thread of the executor.
 */
final class WidgetSearch {

  /** Most widgets in one answer. */
  static final int MOST_HITS = 50;

  private static final Logger LOG = LoggerFactory.getLogger(WidgetSearch.class);

  private static final int MOST_BOARDS = 500;

  /** Characters of visible text that one search looks at. */
  private static final long MOST_TEXT = 8_000_000;

  private final Identity identity;
  private final Directory directory;
  private final Boards boards;
  private final Addresses addresses;
  private final Executor blocking;
  private final Set<PersonId> searching = ConcurrentHashMap.newKeySet();

  /**
   * @param addresses of who looks through boards that are not here
   * @param blocking runs the looking, which takes its time
   */
  WidgetSearch(
      Identity identity,
      Directory directory,
      Boards boards,
      Addresses addresses,
      Executor blocking) {
    this.identity = identity;
    this.directory = directory;
    this.boards = boards;
    this.addresses = addresses;
    this.blocking = blocking;
  }

  void search(Caller caller, String text, Reply reply) {
    Sought sought = new Sought(text);
    if (sought.isBlank()) {
      reply.answer(new Answer.Found(List.of(), false));
    } else if (searching.add(caller.person())) {
      new Search(caller.person(), sought, directory.boardsOf(caller), reply).next();
    } else {
      reply.failure(ErrorCode.BUSY, "another search of the person is running");
    }
  }

  /** One search. Its steps follow each other, whatever thread each of them is on. */
  private final class Search {

    private final PersonId person;
    private final Sought sought;
    private final List<Answer.BoardEntry> all;
    private final Reply reply;
    private final List<Answer.Hit> hits = new ArrayList<>();
    private final Set<String> elsewhere = new TreeSet<>();
    private int at;
    private long left = MOST_TEXT;
    private boolean untold;

    Search(PersonId person, Sought sought, List<Answer.BoardEntry> all, Reply reply) {
      this.person = person;
      this.sought = sought;
      this.all = all;
      this.reply = reply;
    }

    /** Goes on with the next board, or looks once more at what was found. */
    void next() {
      boolean enough = hits.size() > MOST_HITS || left <= 0 || at == MOST_BOARDS;
      if (enough || at == all.size()) {
        boolean more = enough;
        confirm(hits.stream().map(Answer.Hit::board).distinct().toList(), more);
      } else {
        Answer.BoardEntry entry = all.get(at++);
        seen(entry.board(), blocking, this::looked, this::next);
      }
    }

    private void looked(BoardState state) {
      Audience audience = audience(state);
      for (WidgetState widget : inOrder(state)) {
        if (left > 0 && hits.size() <= MOST_HITS && audience.sees(widget.widget().id())) {
          look(state, widget);
        }
      }
    }

    private static List<WidgetState> inOrder(BoardState state) {
      return state.widgets().values().stream()
          .filter(WidgetState::live)
          .sorted(Comparator.comparing(widget -> widget.widget().id()))
          .toList();
    }

    private void look(BoardState state, WidgetState widget) {
      String text = widget.widget().text();
      left -= text.length();
      sought
          .in(text)
          .ifPresent(
              place ->
                  hits.add(
                      new Answer.Hit(
                          state.board(),
                          state.title(),
                          widget.widget().id(),
                          Optional.of(KindName.of(widget.widget().kind())),
                          place.excerpt(),
                          place.from(),
                          place.upto())));
    }

    /**
     * Rights may have gone while other boards were looked at: each board is asked again, on its
     * worker, which then hands the answer on at once.
     */
    private void confirm(List<BoardId> left, boolean more) {
      if (left.isEmpty()) {
        searching.remove(person);
        reply.answer(
            new Answer.Found(
                hits.stream().limit(MOST_HITS).toList(),
                more || untold || hits.size() > MOST_HITS,
                List.copyOf(elsewhere)));
        return;
      }
      BoardId board = left.getFirst();
      List<Answer.Hit> before = hits.stream().filter(hit -> hit.board().equals(board)).toList();
      hits.removeAll(before);
      List<BoardId> rest = left.subList(1, left.size());
      seen(board, Runnable::run, state -> keep(state, before), () -> confirm(rest, more));
    }

    private void keep(BoardState state, List<Answer.Hit> before) {
      Audience audience = audience(state);
      before.stream()
          .filter(hit -> state.live(hit.widget()).isPresent() && audience.sees(hit.widget()))
          .forEach(hits::add);
    }

    private Audience audience(BoardState state) {
      return identity
          .caller(person)
          .filter(caller -> !state.outdates(caller))
          .map(caller -> Views.audience(state, caller))
          .orElse(Audience.NOBODY);
    }

    /** Does the work with the board's state of now, if it is there; then goes on, also if not. */
    private void seen(BoardId board, Executor on, Consumer<BoardState> work, Runnable then) {
      boards.with(board, loaded -> on.execute(() -> step(board, loaded, work, then)));
    }

    /** Who works on it is to be asked; while nobody does, nobody knows what it holds. */
    private void elsewhere(BoardId board) {
      addresses
          .of(board)
          .ifPresentOrElse(node -> elsewhere.add(node.toString()), () -> untold = true);
    }

    private void step(
        BoardId board, ReplicaState.Loaded loaded, Consumer<BoardState> work, Runnable then) {
      try {
        switch (loaded) {
          case ReplicaState.Live live -> work.accept(live.state());
          case ReplicaState.Quarantined _ -> {}
          case ReplicaState.Elsewhere _ -> elsewhere(board);
        }
        then.run();
      } catch (RuntimeException broken) {
        LOG.error("A search failed", broken);
        searching.remove(person);
        reply.failure(ErrorCode.INTERNAL, "the search failed");
      }
    }
  }
}
