package io.streamboard.server.history;

import io.streamboard.model.access.Caller;
import io.streamboard.model.board.Chain;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.view.BoardView;
import io.streamboard.model.view.Views;
import io.streamboard.model.wire.ClientMessage;
import io.streamboard.model.wire.Position;
import io.streamboard.model.wire.Presence;
import io.streamboard.model.wire.ServerMessage;
import io.streamboard.server.history.Violation.Kind;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Follows one client's frames as they were sent, each socket by itself: ordered, unique, without a
 * gap, and at each revision the view of that person and nothing more.
 */
final class StreamChecks {
  private final BoardTruth truth;
  private final History history;
  private final Caller caller;
  private final Findings findings;
  private long connection;
  private Optional<Stand> stand = Optional.empty();
  private long reached;

  /**
   * Where the client said it stands, on this connection: it may be put there, whatever came since.
   */
  private final Set<Long> asked = new HashSet<>();

  /**
   * Where the frames of a socket have brought the client.
   *
   * @param view empty once it is wrong, so that one fault is told once
   */
  private record Stand(long revision, Optional<BoardView> view) {}

  StreamChecks(BoardTruth truth, History history, Caller caller, Findings findings) {
    this.truth = truth;
    this.history = history;
    this.caller = caller;
    this.findings = findings;
  }

  void run() {
    for (Event event : history.events()) {
      switch (event) {
        case Event.Connected connected -> {
          connection = connected.connection();
          stand = Optional.empty();
          asked.clear();
        }
        case Event.Said said when said.message() instanceof ClientMessage.OpenBoard open ->
            opens(open);
        // What an old socket still brings is for nobody.
        case Event.Heard heard
            when heard.connection() == connection
                && Boards.of(heard).equals(Optional.of(truth.board())) ->
            heard(heard.message());
        case Event.Heard _,
            Event.Said _,
            Event.Lost _,
            Event.Invoked _,
            Event.Settled _,
            Event.Shown _ -> {}
      }
    }
  }

  /** A client that comes back says what it has. */
  private void opens(ClientMessage.OpenBoard open) {
    if (!open.board().equals(truth.board()) || open.from().isEmpty()) {
      return;
    }
    Position from = open.from().get();
    asked.add(from.revision());
    chain(from.revision(), from.chain(), "said");
    open.view()
        .filter(hash -> !Optional.of(hash).equals(Hashes.of(truth.view(from.revision(), caller))))
        .ifPresent(
            _ ->
                findings.add(
                    Kind.SHOWN_OTHERWISE,
                    history.name()
                        + " came back with another view than the log gives at revision "
                        + from.revision()));
  }

  private void heard(ServerMessage message) {
    switch (message) {
      case ServerMessage.Snapshot snapshot -> snapshot(snapshot);
      case ServerMessage.Resumed resumed -> resumed(resumed.at());
      case ServerMessage.Changes changes -> changes(changes);
      case ServerMessage.PresenceChanged presence -> presence(presence);
      case ServerMessage.BoardClosed _ -> stand = Optional.empty();
      default -> {}
    }
  }

  private void snapshot(ServerMessage.Snapshot snapshot) {
    long revision = snapshot.at().revision();
    notBack(revision);
    chain(revision, snapshot.at().chain(), "was told");
    stand = Optional.of(new Stand(revision, compared(revision, snapshot.view())));
  }

  private void resumed(Position at) {
    if (!asked.contains(at.revision())) {
      notBack(at.revision());
    }
    chain(at.revision(), at.chain(), "was told");
    Optional<BoardView> there = truth.view(at.revision(), caller);
    if (there.isEmpty()) {
      notForThePerson(at.revision());
    }
    stand = Optional.of(new Stand(at.revision(), there));
  }

  private void changes(ServerMessage.Changes changes) {
    if (stand.isEmpty() || stand.get().revision() != changes.after()) {
      findings.add(
          Kind.GAP,
          history.name()
              + " was told revisions after "
              + changes.after()
              + " up to "
              + changes.upto()
              + (stand.isEmpty()
                  ? " of a board that was not open"
                  : " when it stood at " + stand.get().revision()));
    }
    chain(changes.upto(), changes.chain(), "was told");
    Optional<BoardView> next = stand.flatMap(Stand::view).flatMap(view -> applied(view, changes));
    stand =
        Optional.of(
            new Stand(changes.upto(), next.flatMap(view -> compared(changes.upto(), view))));
    reached = Math.max(reached, changes.upto());
  }

  private Optional<BoardView> applied(BoardView view, ServerMessage.Changes changes) {
    try {
      return Optional.of(Views.apply(view, changes.changes()));
    } catch (IllegalStateException unfit) {
      otherView(changes.upto(), "changes that fit no view of it");
      return Optional.empty();
    }
  }

  /** The view if it is right. */
  private Optional<BoardView> compared(long revision, BoardView told) {
    Optional<BoardView> right = truth.view(revision, caller);
    if (right.isEmpty()) {
      notForThePerson(revision);
      return Optional.empty();
    }
    if (!right.get().equals(told)) {
      otherView(revision, Differing.words(told, right.get()));
      return Optional.empty();
    }
    return right;
  }

  private void otherView(long revision, String how) {
    findings.add(
        Kind.OTHER_VIEW,
        history.name()
            + " was told another view than the log gives at revision "
            + revision
            + ": "
            + how);
  }

  private void notForThePerson(long revision) {
    findings.add(
        Kind.NOT_FOR_THE_PERSON,
        history.name() + " was told of revision " + revision + ", at which it sees nothing");
  }

  private void notBack(long revision) {
    if (revision < reached) {
      findings.add(
          Kind.WENT_BACK,
          history.name() + " was put at revision " + revision + " after it had " + reached);
    }
    reached = Math.max(reached, revision);
  }

  private void chain(long revision, Chain told, String verb) {
    Chain right = truth.at(revision).map(BoardTruth.Step::chain).orElse(Chain.START);
    if (!right.equals(told)) {
      findings.add(
          Kind.OTHER_CHAIN,
          history.name() + " " + verb + " another chain than the log has at revision " + revision);
    }
  }

  /** It has no order with changes (PRS3), so what is seen from here on counts too. */
  private void presence(ServerMessage.PresenceChanged presence) {
    long from = stand.map(Stand::revision).orElse(reached);
    presence.people().stream()
        .flatMap(person -> named(person.presence()))
        .distinct()
        .filter(widget -> !seenFrom(from, widget))
        .forEach(
            widget ->
                findings.add(
                    Kind.HIDDEN_IN_PRESENCE,
                    history.name()
                        + " heard of widget "
                        + widget
                        + " in presence at revision "
                        + from
                        + ", where it does not see it"));
  }

  private boolean seenFrom(long from, WidgetId widget) {
    for (long revision = from; revision <= truth.revision(); revision++) {
      if (truth
          .view(revision, caller)
          .filter(view -> view.widgets().containsKey(widget))
          .isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static Stream<WidgetId> named(Presence presence) {
    Stream<WidgetId> dragged =
        presence.drag().stream()
            .flatMap(drag -> drag.widgets().stream())
            .map(Presence.Dragged::widget);
    return Stream.of(presence.selection().stream(), dragged, presence.typing().stream())
        .flatMap(widgets -> widgets);
  }
}
