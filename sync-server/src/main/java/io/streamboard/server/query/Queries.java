package io.streamboard.server.query;

import io.streamboard.model.access.AccessPolicy;
import io.streamboard.model.access.Audience;
import io.streamboard.model.access.Caller;
import io.streamboard.model.access.Principal;
import io.streamboard.model.access.Role;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.board.WidgetState;
import io.streamboard.model.board.WriterState;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.view.Views;
import io.streamboard.model.wire.Answer;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.Query;
import io.streamboard.server.delivery.Delivery;
import io.streamboard.server.directory.Directory;
import io.streamboard.server.identity.Identity;
import io.streamboard.server.placement.Addresses;
import io.streamboard.server.replica.Boards;
import io.streamboard.server.replica.ReplicaState;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Answers every question; see {@link Query} for what each asks. Any thread may ask; never blocks
 * the caller.
 */
public final class Queries {

  /** Most people and groups in one answer. */
  public static final int MOST_PEOPLE = 50;

  private final Identity identity;
  private final Directory directory;
  private final Boards boards;
  private final Delivery delivery;
  private final WriterStandings standings;
  private final LastChanges changes;
  private final WidgetSearch search;

  /**
   * @param addresses of who answers for boards that are not here
   * @param blocking runs what takes its time
   */
  public Queries(
      Identity identity,
      Directory directory,
      Boards boards,
      Addresses addresses,
      Delivery delivery,
      WriterStandings standings,
      LastChanges changes,
      Executor blocking) {
    this.identity = identity;
    this.directory = directory;
    this.boards = boards;
    this.delivery = delivery;
    this.standings = standings;
    this.changes = changes;
    search = new WidgetSearch(identity, directory, boards, addresses, blocking);
  }

  public void ask(PersonId person, Query query, Reply reply) {
    Optional<Caller> caller = identity.caller(person);
    if (caller.isEmpty()) {
      reply.failure(ErrorCode.ACCOUNT_DISABLED, "the account is disabled");
      return;
    }
    switch (query) {
      case Query.MyBoards mine -> reply.answer(new Answer.Boards(directory.boardsOf(caller.get())));
      case Query.FindPeople find ->
          reply.answer(new Answer.People(identity.find(find.text(), MOST_PEOPLE)));
      case Query.NamedPeople of -> reply.answer(named(of.people()));
      case Query.BoardPeople of -> {
        List<Answer.Named> called = identity.find(of.text(), Integer.MAX_VALUE);
        visible(
            of.board(),
            caller.get(),
            reply,
            state -> people(state, of, called, caller.get(), reply));
      }
      case Query.Members of ->
          visible(of.board(), caller.get(), reply, state -> members(state, caller.get(), reply));
      case Query.WidgetGrants of ->
          visible(
              of.board(),
              caller.get(),
              reply,
              state -> grants(state, of.widget(), caller.get(), reply));
      case Query.FindWidgets find -> search.search(caller.get(), find.text(), reply);
      case Query.LastChange of ->
          visible(
              of.board(),
              caller.get(),
              reply,
              state -> changes.tell(state, of.widget(), caller.get(), reply));
      case Query.WriterStanding of ->
          visible(
              of.board(),
              caller.get(),
              reply,
              state -> standing(state, of.writer(), person, reply));
    }
  }

  /** Runs the task with the board if it exists for the caller. */
  private void visible(BoardId board, Caller caller, Reply reply, Consumer<BoardState> task) {
    boards.with(
        board,
        loaded -> {
          switch (loaded) {
            case ReplicaState.Live live when live.state().outdates(caller) ->
                reply.failure(ErrorCode.BEHIND, "the accounts are not followed to their end");
            case ReplicaState.Live live when Views.seesBoard(live.state(), caller) ->
                task.accept(live.state());
            case ReplicaState.Live live -> reply.failure(ErrorCode.NOT_FOUND, "no such board");
            case ReplicaState.Quarantined set ->
                reply.failure(ErrorCode.QUARANTINED, "the board is set aside");
            case ReplicaState.Elsewhere _ -> reply.elsewhere(board);
          }
        });
  }

  private Answer named(List<PersonId> people) {
    return new Answer.People(
        people.stream()
            .distinct()
            .map(Principal.Person::new)
            .map(person -> new Answer.Named(person, identity.name(person)))
            .toList());
  }

  /**
   * @param called who has the text in the name
   */
  private void people(
      BoardState state,
      Query.BoardPeople of,
      List<Answer.Named> called,
      Caller caller,
      Reply reply) {
    WidgetLevel mine = Views.level(state, of.widget(), caller);
    if (of.widget().isPresent() && !mine.atLeast(WidgetLevel.VIEW)) {
      reply.failure(ErrorCode.NOT_FOUND, "no such widget");
    } else if (!mine.atLeast(WidgetLevel.COMMENT)) {
      reply.failure(ErrorCode.NOT_ALLOWED, "needs the level comment");
    } else {
      reply.answer(
          new Answer.People(
              called.stream()
                  .filter(one -> sees(one.principal(), state, of.widget()))
                  .limit(MOST_PEOPLE)
                  .toList()));
    }
  }

  private boolean sees(Principal principal, BoardState state, Optional<WidgetId> widget) {
    return principal instanceof Principal.Person(PersonId person)
        && identity
            .caller(person)
            .filter(found -> Views.level(state, widget, found).atLeast(WidgetLevel.VIEW))
            .isPresent();
  }

  private void members(BoardState state, Caller caller, Reply reply) {
    if (AccessPolicy.role(state.access(), caller).isEmpty()) {
      reply.failure(ErrorCode.NOT_ALLOWED, "needs a role on the board");
      return;
    }
    List<Answer.Member> members =
        state.access().grants().entrySet().stream()
            .map(
                grant ->
                    new Answer.Member(
                        grant.getKey(), identity.name(grant.getKey()), grant.getValue()))
            .sorted(
                Comparator.comparing(Answer.Member::role)
                    .reversed()
                    .thenComparing(Answer.Member::name)
                    .thenComparing(member -> member.principal().text()))
            .toList();
    reply.answer(new Answer.MemberList(members, delivery.present(state.board())));
  }

  private void grants(BoardState state, WidgetId widget, Caller caller, Reply reply) {
    Audience audience = Views.audience(state, caller);
    Optional<WidgetState> found = state.live(widget).filter(live -> audience.sees(widget));
    if (found.isEmpty()) {
      reply.failure(ErrorCode.NOT_FOUND, "no such widget");
    } else if (audience.role().filter(Role.OWNER::equals).isEmpty()) {
      reply.failure(ErrorCode.NOT_ALLOWED, "needs the role owner");
    } else {
      reply.answer(new Answer.Grants(grants(found.get())));
    }
  }

  private List<Answer.WidgetGrantEntry> grants(WidgetState widget) {
    return widget.access().grants().entrySet().stream()
        .map(
            grant ->
                new Answer.WidgetGrantEntry(grant.getKey(), name(grant.getKey()), grant.getValue()))
        .sorted(Comparator.comparing(entry -> entry.principal().text()))
        .toList();
  }

  private String name(Principal principal) {
    return switch (principal) {
      case Principal.Everyone everyone -> "Everyone";
      case Principal.Person person -> identity.name(person);
      case Principal.Group group -> identity.name(group);
    };
  }

  /** Of a writer of somebody else nothing is known. */
  private void standing(BoardState state, WriterId writer, PersonId person, Reply reply) {
    WriterState known = state.writers().get(writer);
    if (known == null) {
      standings.search(state.board(), writer, person, reply);
    } else {
      reply.answer(new Answer.Standing(known.author().equals(person) ? known.counter() : 0));
    }
  }
}
