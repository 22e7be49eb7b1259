package io.streamboard.server.session;

import io.streamboard.model.access.Caller;
import io.streamboard.model.access.Principal;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.wire.Answer.BoardEntry;
import io.streamboard.model.wire.Answer.Named;
import io.streamboard.model.wire.ServerMessage;
import io.streamboard.server.directory.Directory;
import io.streamboard.server.directory.DirectoryEntry;
import io.streamboard.server.identity.Identity;
import io.streamboard.server.replica.BoardUpdate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

/**
 * The board lists that connected persons know of: what differs is told to them. Thread-safe, by one
 * lock that guards the maps and the order in which a person is told; telling hands a frame to
 * outboxes and never blocks.
 */
final class Listings {

  private final Directory directory;
  private final Identity identity;
  private final BiConsumer<PersonId, ServerMessage> tell;
  private final Map<PersonId, Map<BoardId, BoardEntry>> known = new HashMap<>();

  Listings(Directory directory, Identity identity, BiConsumer<PersonId, ServerMessage> tell) {
    this.directory = directory;
    this.identity = identity;
    this.tell = tell;
  }

  /** The person has a session, as of {@code enter}. */
  synchronized void add(PersonId person, Runnable enter) {
    enter.run();
    known.computeIfAbsent(person, this::listOf);
  }

  /** The person may have none any more. */
  synchronized void remove(PersonId person, BooleanSupplier gone) {
    if (gone.getAsBoolean()) {
      known.remove(person);
    }
  }

  /** The person's groups changed, so any board may have come or gone. */
  synchronized void personChanged(PersonId person) {
    Map<BoardId, BoardEntry> before = known.get(person);
    if (before == null) {
      return;
    }
    Map<BoardId, BoardEntry> now = listOf(person);
    Set<BoardId> boards = new HashSet<>(before.keySet());
    boards.addAll(now.keySet());
    boards.stream()
        .sorted()
        .forEach(
            board -> update(person, board, Optional.ofNullable(now.get(board)), Optional.empty()));
  }

  /**
   * A board's entry changed.
   *
   * @param cause the record; empty where another node folded it, and who shared is not known
   */
  synchronized void boardChanged(DirectoryEntry entry, Optional<BoardUpdate> cause) {
    for (PersonId person : Set.copyOf(known.keySet())) {
      identity
          .caller(person)
          .ifPresent(
              caller ->
                  update(
                      person,
                      entry.board(),
                      entry.listedFor(caller),
                      cause.flatMap(record -> sharer(caller, record))));
    }
  }

  private Map<BoardId, BoardEntry> listOf(PersonId person) {
    Map<BoardId, BoardEntry> list = new LinkedHashMap<>();
    identity
        .caller(person)
        .ifPresent(
            caller -> directory.boardsOf(caller).forEach(entry -> list.put(entry.board(), entry)));
    return list;
  }

  private void update(
      PersonId person, BoardId board, Optional<BoardEntry> now, Optional<Named> sharer) {
    Map<BoardId, BoardEntry> list = known.computeIfAbsent(person, fresh -> new LinkedHashMap<>());
    Optional<BoardEntry> before = Optional.ofNullable(list.get(board));
    if (before.equals(now)) {
      return;
    }
    if (now.isPresent()) {
      list.put(board, now.get());
      tell.accept(
          person,
          new ServerMessage.BoardListed(now.get(), before.isPresent() ? Optional.empty() : sharer));
    } else {
      list.remove(board);
      tell.accept(person, new ServerMessage.BoardUnlisted(board));
    }
  }

  /** Who granted something to the caller in the record. */
  private Optional<Named> sharer(Caller caller, BoardUpdate cause) {
    return cause.folded().operations().stream()
        .filter(operation -> operation.outcome() instanceof Outcome.Applied)
        .filter(
            operation -> granted(operation.operation()).filter(to -> isOf(to, caller)).isPresent())
        .flatMap(operation -> operation.author().stream())
        .filter(author -> !author.equals(caller.person()))
        .map(Principal.Person::new)
        .map(author -> new Named(author, identity.name(author)))
        .reduce((first, last) -> last);
  }

  private static Optional<Principal> granted(Operation operation) {
    if (operation instanceof Operation.BoardGrant grant) {
      return Optional.of(grant.principal());
    }
    return operation instanceof Operation.WidgetGrant grant
        ? Optional.of(grant.principal())
        : Optional.empty();
  }

  private static boolean isOf(Principal principal, Caller caller) {
    return switch (principal) {
      case Principal.Person person -> person.id().equals(caller.person());
      case Principal.Group group -> caller.groups().contains(group.id());
      case Principal.Everyone everyone -> true;
    };
  }
}
