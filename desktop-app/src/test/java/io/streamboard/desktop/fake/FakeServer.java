package io.streamboard.desktop.fake;

import io.streamboard.model.access.AccessPolicy;
import io.streamboard.model.access.Audience;
import io.streamboard.model.access.Caller;
import io.streamboard.model.access.Principal;
import io.streamboard.model.access.Role;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.board.BoardFold;
import io.streamboard.model.board.BoardLife;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.board.Folded;
import io.streamboard.model.board.FoldedOperation;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.log.LogEntry;
import io.streamboard.model.log.LogRecord;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.view.BoardView;
import io.streamboard.model.view.Views;
import io.streamboard.model.widget.KindName;
import io.streamboard.model.wire.Answer;
import io.streamboard.model.wire.Presence;
import io.streamboard.model.wire.ServerMessage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A stand-in for a server: boards in memory, folded with the shipped fold, told to {@link
 * FakeClient}s at once on the calling thread.
 */
public final class FakeServer {

  private final Map<BoardId, BoardState> boards = new LinkedHashMap<>();
  private final Map<PersonId, String> people = new LinkedHashMap<>();
  private final List<FakeClient> clients = new ArrayList<>();
  private final Map<WriterId, Long> counters = new LinkedHashMap<>();
  private final Map<String, Answer.Change> changes = new LinkedHashMap<>();
  private int made;
  private long time;

  /** What the clock of the server says from now on, in milliseconds since the epoch. */
  public synchronized void time(long now) {
    time = now;
  }

  /**
   * A connected client of a person that exists from now on. The person's id is the name in lower
   * case.
   */
  public synchronized FakeClient connect(String name) {
    PersonId person = person(name);
    FakeClient client = new FakeClient(this, person, name);
    clients.add(client);
    return client;
  }

  /** Makes an account that nobody is signed in with. */
  public synchronized PersonId person(String name) {
    PersonId person = id(name);
    people.put(person, name);
    return person;
  }

  /** The id of who has this name. */
  public static PersonId id(String name) {
    return new PersonId(name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'));
  }

  public synchronized BoardId board(PersonId owner, String title) {
    BoardId board = new BoardId("board-" + ++made);
    boards.put(board, BoardState.absent(board));
    submit(board, owner, new WriterId("maker-" + made), new Operation.BoardCreate(title));
    return board;
  }

  public synchronized BoardState state(BoardId board) {
    return Optional.ofNullable(boards.get(board)).orElseThrow();
  }

  /** Folds one operation and tells everybody who may know. */
  public synchronized FoldedOperation submit(
      BoardId board, PersonId author, WriterId writer, Operation operation) {
    BoardState before = state(board);
    long counter = counters.merge(writer, 1L, Long::sum);
    LogRecord content =
        new LogRecord(
            board, writer, counter, caller(author), time, 0, Optional.empty(), List.of(operation));
    Folded folded = BoardFold.fold(before, new LogEntry.Readable(content, "0".repeat(64)));
    boards.put(board, folded.after());
    FoldedOperation done = folded.operations().getFirst();
    note(folded.after(), done);
    for (FakeClient client : List.copyOf(clients)) {
      tell(client, before, folded.after(), author, done);
    }
    return done;
  }

  /** Without a clock nothing is known of when. */
  private void note(BoardState after, FoldedOperation done) {
    done.touched().stream()
        .flatMap(id -> Optional.ofNullable(after.widgets().get(id)).stream())
        .filter(widget -> time > 0 && widget.changedAt() == done.revision())
        .forEach(
            widget ->
                changes.put(
                    after.board() + "/" + widget.widget().id(),
                    new Answer.Change(done.author(), OptionalLong.of(after.latestTime()))));
  }

  /** Of what the person does not see nothing is known. */
  synchronized Answer.Change lastChange(PersonId person, BoardId board, WidgetId widget) {
    return Views.audience(state(board), caller(person)).sees(widget)
        ? changes.getOrDefault(board + "/" + widget, Answer.Change.unknown())
        : Answer.Change.unknown();
  }

  private void tell(
      FakeClient client,
      BoardState before,
      BoardState after,
      PersonId author,
      FoldedOperation done) {
    Audience had = Views.audience(before, caller(client.me()));
    Audience has = Views.audience(after, caller(client.me()));
    if (has.seesBoard()) {
      client.heard(after, has, done, !had.equals(has));
      if (!had.seesBoard()
          || !before.title().equals(after.title())
          || !had.role().equals(has.role())) {
        boolean shared = !had.seesBoard() && !author.equals(client.me());
        client.listed(entry(after, has), shared ? Optional.of(named(author)) : Optional.empty());
      }
    } else if (had.seesBoard()) {
      boolean deleted = after.life() == BoardLife.DELETED;
      client.lost(
          after.board(), deleted ? ServerMessage.Ending.DELETED : ServerMessage.Ending.REVOKED);
    }
  }

  synchronized Optional<BoardView> view(BoardId board, PersonId person) {
    return Optional.ofNullable(boards.get(board))
        .map(state -> Map.entry(state, Views.audience(state, caller(person))))
        .filter(seen -> seen.getValue().seesBoard())
        .map(seen -> Views.view(seen.getKey(), seen.getValue()));
  }

  synchronized void presence(BoardId board) {
    for (FakeClient client : clients) {
      List<ServerMessage.PersonPresence> others = new ArrayList<>();
      for (FakeClient other : clients) {
        Optional<Presence> shown = other.shown(board);
        if (other != client && shown.isPresent()) {
          others.add(
              new ServerMessage.PersonPresence(
                  "session-" + other.me(), other.me(), other.name(), shown.get()));
        }
      }
      client.saw(board, others);
    }
  }

  synchronized Answer.Boards boardsOf(PersonId person) {
    return new Answer.Boards(
        boards.values().stream()
            .filter(state -> Views.audience(state, caller(person)).seesBoard())
            .map(state -> entry(state, Views.audience(state, caller(person))))
            .toList());
  }

  /** Like the server's answer, without its care for marks over letters. */
  public synchronized Answer.Found findWidgets(PersonId person, String text) {
    String sought = text.strip().toLowerCase(java.util.Locale.ROOT);
    List<Answer.Hit> hits = new ArrayList<>();
    for (BoardState state : boards.values()) {
      Audience audience = Views.audience(state, caller(person));
      state.widgets().values().stream()
          .filter(widget -> widget.live() && audience.sees(widget.widget().id()))
          .forEach(
              widget -> {
                String all = widget.widget().text().replace('\n', ' ');
                int at = all.toLowerCase(java.util.Locale.ROOT).indexOf(sought);
                if (at >= 0 && !sought.isEmpty()) {
                  hits.add(
                      new Answer.Hit(
                          state.board(),
                          state.title(),
                          widget.widget().id(),
                          Optional.of(KindName.of(widget.widget().kind())),
                          all,
                          at,
                          at + sought.length()));
                }
              });
    }
    return new Answer.Found(hits.stream().limit(50).toList(), hits.size() > 50);
  }

  synchronized Answer.People find(String text) {
    return new Answer.People(
        people.entrySet().stream()
            .filter(
                one ->
                    one.getValue()
                        .toLowerCase(java.util.Locale.ROOT)
                        .contains(text.toLowerCase(java.util.Locale.ROOT)))
            .map(one -> named(one.getKey()))
            .toList());
  }

  synchronized Answer.People named(List<PersonId> asked) {
    return new Answer.People(asked.stream().map(this::named).toList());
  }

  synchronized Answer.People peopleOf(BoardId board, Optional<WidgetId> widget, String text) {
    return new Answer.People(
        find(text).people().stream()
            .filter(
                one ->
                    one.principal() instanceof Principal.Person(PersonId person)
                        && Views.level(state(board), widget, caller(person))
                            .atLeast(WidgetLevel.VIEW))
            .toList());
  }

  synchronized Answer.MemberList members(BoardId board) {
    return new Answer.MemberList(
        state(board).access().grants().entrySet().stream()
            .map(grant -> new Answer.Member(grant.getKey(), name(grant.getKey()), grant.getValue()))
            .sorted(java.util.Comparator.comparing(Answer.Member::name))
            .toList(),
        List.of());
  }

  synchronized Answer.Grants grants(BoardId board, WidgetId widget) {
    return new Answer.Grants(
        state(board).live(widget).stream()
            .flatMap(found -> found.access().grants().entrySet().stream())
            .map(
                grant ->
                    new Answer.WidgetGrantEntry(
                        grant.getKey(), name(grant.getKey()), grant.getValue()))
            .toList());
  }

  private Answer.Named named(PersonId person) {
    return new Answer.Named(
        new Principal.Person(person), people.getOrDefault(person, person.value()));
  }

  private String name(Principal principal) {
    return switch (principal) {
      case Principal.Person(PersonId person) -> people.getOrDefault(person, person.value());
      case Principal.Group group -> group.id().value();
      case Principal.Everyone everyone -> "";
    };
  }

  private static Answer.BoardEntry entry(BoardState state, Audience audience) {
    return new Answer.BoardEntry(state.board(), state.title(), audience.role());
  }

  /** The role a person has now; for assertions. */
  public synchronized Optional<Role> role(BoardId board, PersonId person) {
    return AccessPolicy.role(state(board).access(), caller(person));
  }

  static Caller caller(PersonId person) {
    return new Caller(person, Set.of(), 1);
  }
}
