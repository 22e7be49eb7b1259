package io.streamboard.client.board;

import io.streamboard.client.store.ClientStore;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.operation.VoidReason;
import io.streamboard.model.view.BoardView;
import io.streamboard.model.wire.ClientMessage;
import io.streamboard.model.wire.Position;
import io.streamboard.model.wire.Presence;
import io.streamboard.model.wire.ServerMessage;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Keeps one board equal to what the log says, with my own pending operations on top.
 *
 * <p>The confirmed view moves by frames that fit exactly where it stands; what does not fit is
 * asked for again. An operation stays pending, and on the screen, until its outcome is here and the
 * confirmed view has reached its revision. After a break the board is opened where it stands and
 * everything without outcome is sent again.
 *
 * <p>A state machine without a thread: its owner passes events on and calls {@link #tick} no later
 * than {@link #nextWake} says.
 */
public final class BoardSync {
  /** How long an answer to an open may take before it is asked again, in milliseconds. */
  static final long OPENING_PATIENCE = 15_000;

  /** The wait after a refusal, in milliseconds. */
  static final long OPENING_PAUSE = 500;

  private final BoardId board;
  private final InstantSource clock;
  private final Supplier<String> ids;
  private final BoardLink link;
  private final BoardReplica replica = new BoardReplica();
  private final PendingQueue queue;
  private final TextDrafts drafts = new TextDrafts();
  private final Submissions submissions;
  private final Screen screen;
  private final PresenceOut presenceOut = new PresenceOut();
  private final PresenceIn presenceIn = new PresenceIn();
  private Phase phase = Phase.OFFLINE;
  private String session = "";
  private String request = "";
  private long openAgainAt;
  private boolean leaving;

  private enum Phase {
    OFFLINE,
    OPENING,
    OPEN,
    /** The server said that the board is gone, or cannot be opened. */
    ENDED
  }

  /**
   * A board that is not opened yet: tell it when there is a connection.
   *
   * @param ids gives ids that are never used twice, of at most 64 characters
   */
  public BoardSync(
      BoardId board,
      PersonId me,
      InstantSource clock,
      Supplier<String> ids,
      BoardLink link,
      ClientStore store,
      BoardEvents events) {
    this.board = board;
    this.clock = clock;
    this.ids = ids;
    this.link = link;
    this.queue = new PendingQueue(board, ids, store);
    this.screen = new Screen(me, replica, queue, drafts, events);
    this.submissions = new Submissions(board, clock, link, replica, queue, drafts, screen);
  }

  public BoardId board() {
    return board;
  }

  /** The optimistic view; empty before the first view and after the end. */
  public Optional<BoardView> view() {
    return screen.view();
  }

  /** The confirmed view and where it stands; empty before the first view and after the end. */
  public Optional<BoardView> confirmed() {
    return replica.view();
  }

  public Optional<Position> position() {
    return replica.position();
  }

  /** My submissions without an outcome. */
  public int pending() {
    return queue.size() + drafts.waiting();
  }

  /** Their numbers, as far as they were given by this run. */
  public List<Long> numbers() {
    return Stream.concat(
            queue.all().stream().map(PendingOperation::numbers), Stream.of(drafts.numbers()))
        .flatMap(List::stream)
        .toList();
  }

  /** Whether nothing will happen here any more: ended, or left with nothing pending. */
  public boolean finished() {
    return phase == Phase.ENDED || (leaving && pending() == 0);
  }

  /** There is a connection; {@code mySession} names it in presence. */
  public void online(String mySession) {
    if (phase == Phase.OFFLINE) {
      session = mySession;
      open(replica.position());
    }
  }

  public void offline() {
    if (phase == Phase.ENDED) {
      return;
    }
    phase = Phase.OFFLINE;
    queue.lost();
    submissions.offline();
    forgetOthers();
    proceed();
  }

  /** Puts an operation on the screen and sends it as soon as it may be sent. */
  public void submit(long number, Operation operation, Optional<String> endsDrag) {
    if (phase == Phase.ENDED) {
      screen.settle(number, replica.revision(), new Outcome.Void(VoidReason.NOT_FOUND));
    } else {
      endsDrag.ifPresent(presenceOut::dropped);
      if (!submissions.submit(number, operation, endsDrag) && endsDrag.isPresent()) {
        presenceOut.notDropped();
      }
    }
    proceed();
  }

  public void show(Presence presence) {
    presenceOut.show(presence);
    proceed();
  }

  /** Leaves as soon as nothing is pending any more. */
  public void leave() {
    leaving = true;
    presenceOut.show(Presence.NONE);
    screen.listener(Silent.LISTENER);
    proceed();
  }

  /** Takes back a {@link #leave}. */
  public void stay(BoardEvents events) {
    leaving = false;
    screen.listener(events);
    screen.replaced();
    proceed();
  }

  /** A message that concerns this board. */
  public void received(ServerMessage message) {
    if (phase == Phase.ENDED) {
      return;
    }
    switch (message) {
      case ServerMessage.Snapshot snapshot -> replaced(snapshot);
      case ServerMessage.Resumed resumed -> resumed(resumed);
      case ServerMessage.Changes frame -> changed(replica.understood(frame));
      case ServerMessage.Outcomes outcomes -> submissions.outcomes(outcomes);
      case ServerMessage.Refused refused -> refused(refused);
      case ServerMessage.PresenceChanged update -> showOthers(presenceIn.merge(update, session));
      case ServerMessage.BoardClosed closed -> end(closed.ending());
      case ServerMessage.Welcome _,
          ServerMessage.Moved _,
          ServerMessage.Lease _,
          ServerMessage.Response _,
          ServerMessage.Failure _,
          ServerMessage.BoardListed _,
          ServerMessage.BoardUnlisted _ -> {}
    }
    proceed();
  }

  private void refused(ServerMessage.Refused refused) {
    submissions.refused(refused);
    if (!refused.code().retry()) {
      presenceOut.notDropped();
    }
  }

  /**
   * Something the server said could not be read, and may have been about this board: the whole view
   * is asked for. While that is asked already nothing more is done, so that a view that cannot be
   * read is not asked for again and again.
   */
  public void unreadable() {
    if (phase == Phase.OPEN) {
      open(Optional.empty());
    }
  }

  /** A refusal; returns whether it was meant for this board. */
  public boolean failed(ServerMessage.Failure failure) {
    if (phase != Phase.OPENING || failure.request().filter(request::equals).isEmpty()) {
      return false;
    }
    if (failure.code().retry()) {
      openAgainAt = clock.millis() + OPENING_PAUSE;
    } else {
      phase = Phase.ENDED;
      wipe();
      screen.failed(failure.code(), failure.message());
    }
    return true;
  }

  /** Does what is due. */
  public void tick() {
    long now = clock.millis();
    if (phase == Phase.OPENING && openAgainAt <= now) {
      open(replica.position());
    }
    proceed();
  }

  /** When {@link #tick} is due next, in milliseconds of the clock. */
  public OptionalLong nextWake() {
    if (phase == Phase.ENDED) {
      return OptionalLong.empty();
    }
    OptionalLong opening =
        phase == Phase.OPENING ? OptionalLong.of(openAgainAt) : OptionalLong.empty();
    OptionalLong open = phase == Phase.OPEN ? presenceOut.nextDue() : OptionalLong.empty();
    OptionalLong sending = phase == Phase.OPEN ? submissions.nextWake() : OptionalLong.empty();
    return Stream.of(opening, open, sending).flatMapToLong(OptionalLong::stream).min();
  }

  private void open(Optional<Position> from) {
    phase = Phase.OPENING;
    request = ids.get();
    openAgainAt = clock.millis() + OPENING_PATIENCE;
    link.send(
        new ClientMessage.OpenBoard(
            Optional.of(request), board, from, from.flatMap(_ -> replica.hash())));
  }

  private void replaced(ServerMessage.Snapshot snapshot) {
    if (phase == Phase.OFFLINE || foreign(snapshot.request())) {
      return;
    }
    opened();
    forgetOthers();
    replica.replace(snapshot);
    screen.orphaned(drafts.replaced(snapshot.view()));
    submissions.settleReached();
    screen.replaced();
  }

  private void resumed(ServerMessage.Resumed resumed) {
    if (phase != Phase.OPENING || foreign(resumed.request())) {
      return;
    }
    if (replica.standsAt(resumed.at())) {
      opened();
      forgetOthers();
      submissions.settleReached();
    } else {
      open(replica.position());
    }
  }

  /**
   * Whether it was sent before the board was opened last: what counts is what follows that answer.
   */
  private boolean foreign(Optional<String> answered) {
    return answered.isPresent() && !answered.get().equals(request);
  }

  private void opened() {
    if (phase == Phase.OPENING) {
      phase = Phase.OPEN;
      presenceOut.again();
    }
  }

  /** Of others I know what I was told since: who is there is told anew. */
  private void forgetOthers() {
    showOthers(presenceIn.forget());
  }

  private void showOthers(boolean changed) {
    if (changed) {
      screen.presence(presenceIn.people());
    }
  }

  private void changed(ServerMessage.Changes frame) {
    if (phase != Phase.OPEN) {
      return;
    }
    switch (replica.accept(frame)) {
      case KNOWN -> {}
      case GAP -> open(replica.position());
      case MISFIT -> open(Optional.empty());
      case ACCEPTED -> {
        screen.touch(frame.changes());
        screen.orphaned(drafts.take(frame.changes()));
        showOthers(presenceIn.settleDrags(frame.changes()));
        submissions.settleReached();
      }
    }
  }

  private void end(ServerMessage.Ending ending) {
    phase = Phase.ENDED;
    wipe();
    screen.ended(ending);
  }

  private void wipe() {
    replica.wipe();
    queue.wipe();
    drafts.wipe();
    var _ = presenceIn.forget();
    screen.wipe();
  }

  /** Whatever happened: send what may be sent, then show what is to be shown. */
  private void proceed() {
    if (phase == Phase.OPEN) {
      submissions.flush();
      presenceOut
          .due(clock.millis())
          .ifPresent(presence -> link.send(new ClientMessage.ShowPresence(board, presence)));
      if (leaving && pending() == 0) {
        phase = Phase.ENDED;
        link.send(new ClientMessage.CloseBoard(board));
      }
    }
    screen.publish();
    screen.current(phase == Phase.OPEN);
  }
}
