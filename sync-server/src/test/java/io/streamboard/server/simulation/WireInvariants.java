package io.streamboard.server.simulation;

import io.streamboard.model.access.Caller;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.id.OperationId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.operation.VoidReason;
import io.streamboard.model.view.BoardView;
import io.streamboard.model.view.Change;
import io.streamboard.model.view.Views;
import io.streamboard.model.wire.Position;
import io.streamboard.model.wire.Presence;
import io.streamboard.model.wire.ServerMessage;
import io.streamboard.server.delivery.Frame;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What must hold of everything that is written to one connection, whatever its client makes of it:
 * nothing before it is in the log, no gap and no repetition, at each revision the view of the
 * person, of others only what that view shows, and nothing at all of a board that is closed to it.
 * Who reads is told of the last revision, too.
 */
final class WireInvariants {
  private final Caller caller;
  private final Oracle oracle;
  private final LogInvariants log;
  private final Supplier<Optional<BoardState>> node;
  private final Findings findings;
  private final FrameReader reader;
  private final ViewCheck check;
  private Optional<BoardView> view = Optional.empty();
  private long revision;

  /**
   * @param caller who reads the connection
   * @param node the board as the node has folded it
   * @param reader shared by all connections
   */
  WireInvariants(
      Caller caller,
      Oracle oracle,
      LogInvariants log,
      Supplier<Optional<BoardState>> node,
      Findings findings,
      FrameReader reader) {
    this.caller = caller;
    this.oracle = oracle;
    this.log = log;
    this.node = node;
    this.findings = findings;
    this.reader = reader;
    this.check = new ViewCheck(caller, oracle, findings);
  }

  /** The node begins to write these. */
  void writing(List<Frame> frames) {
    boolean ofBoard = frames.stream().anyMatch(frame -> frame.kind() != Frame.Kind.REPLY);
    if (ofBoard) {
      findings.that(
          node.get().filter(now -> new PlainRights(now, caller).seesBoard()).isPresent(),
          () -> caller.person() + " is sent of a board after it was revoked");
    }
    frames.forEach(this::written);
  }

  /** Everything was read, and the node has nothing left to do. */
  void atRest() {
    long folded = node.get().map(BoardState::revision).orElse(0L);
    findings.that(
        view.isEmpty() || revision >= folded,
        () ->
            caller.person()
                + " was told up to "
                + revision
                + " and not up to "
                + folded
                + ", though it has read everything");
  }

  private void written(Frame frame) {
    switch (reader.message(frame)) {
      case ServerMessage.Snapshot snapshot -> snapshot(snapshot);
      case ServerMessage.Resumed resumed -> resumed(resumed);
      case ServerMessage.Changes changes -> changes(changes);
      case ServerMessage.Outcomes outcomes -> outcomes.settled().forEach(this::outcome);
      case ServerMessage.PresenceChanged presence ->
          presence.people().forEach(person -> presence(person.presence()));
      case ServerMessage.BoardClosed _ -> view = Optional.empty();
      case ServerMessage.Refused _,
          ServerMessage.Welcome _,
          ServerMessage.Moved _,
          ServerMessage.Lease _,
          ServerMessage.Response _,
          ServerMessage.Failure _,
          ServerMessage.BoardListed _,
          ServerMessage.BoardUnlisted _ -> {}
    }
  }

  private void snapshot(ServerMessage.Snapshot snapshot) {
    view = Optional.of(snapshot.view());
    check.whole();
    stands(snapshot.at(), Set.of(), "whole view");
  }

  private void resumed(ServerMessage.Resumed resumed) {
    view = oracle.view(resumed.at().revision(), caller);
    findings.that(
        view.isPresent(),
        () -> caller.person() + " continues at " + resumed.at() + ", which is not in the log");
    if (view.isPresent()) {
      check.whole();
      stands(resumed.at(), Set.of(), "continuation");
    }
  }

  private void changes(ServerMessage.Changes frame) {
    if (view.isEmpty()) {
      findings.wrong(caller.person() + " is sent changes of a board that is not open");
      return;
    }
    findings.that(
        frame.after() == revision,
        () ->
            caller.person()
                + " stands at "
                + revision
                + " and is sent what follows "
                + frame.after());
    try {
      view = Optional.of(Views.apply(view.get(), frame.changes()));
    } catch (IllegalStateException misfit) {
      findings.wrong(caller.person() + " is sent changes that do not fit: " + misfit.getMessage());
    }
    stands(new Position(frame.upto(), frame.chain()), subjects(frame.changes()), "changes");
  }

  private static Set<WidgetId> subjects(List<Change> changes) {
    Set<WidgetId> all = new HashSet<>();
    changes.forEach(change -> change.subject().ifPresent(all::add));
    return all;
  }

  private void stands(Position at, Set<WidgetId> told, String by) {
    revision = at.revision();
    String where = caller.person() + ", revision " + revision + ", " + by + ": ";
    findings.that(
        revision <= oracle.state().revision(), () -> where + "sent before it is in the log");
    oracle
        .image(revision)
        .ifPresent(
            image -> {
              findings.that(image.chain().equals(at.chain()), () -> where + "another chain");
              check.look(view.orElseThrow(), image, told, where);
            });
  }

  private void outcome(ServerMessage.Settled settled) {
    if (settled.outcome() instanceof Outcome.Void(VoidReason reason)
        && LogInvariants.unjudged(reason)) {
      return;
    }
    boolean stands =
        log.judged(new OperationId(settled.writer(), settled.counter()))
            .equals(Optional.of(new LogInvariants.Judged(settled.revision(), settled.outcome())));
    findings.that(
        stands,
        () -> caller.person() + " is told an outcome that is not that of the log: " + settled);
  }

  private void presence(Presence shown) {
    Stream<WidgetId> named =
        Stream.of(
                shown.selection().stream(),
                shown.typing().stream(),
                shown.drag().stream()
                    .flatMap(drag -> drag.widgets().stream())
                    .map(Presence.Dragged::widget))
            .flatMap(all -> all);
    named.forEach(
        widget ->
            findings.that(
                view.filter(now -> now.widgets().containsKey(widget)).isPresent(),
                () -> caller.person() + " hears of " + widget + ", which it does not see"));
  }
}
