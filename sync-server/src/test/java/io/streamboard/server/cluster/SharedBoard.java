package io.streamboard.server.cluster;

import io.streamboard.client.SignedIn;
import io.streamboard.model.access.Principal;
import io.streamboard.model.access.Role;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.view.WidgetView;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import io.streamboard.model.wire.Presence;
import io.streamboard.server.history.HistoryChecker;
import io.streamboard.server.history.RecordedClient;
import io.streamboard.server.history.Violation;
import io.streamboard.server.log.OperationLog.StoredRecord;
import io.streamboard.testing.process.Await;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A board of an owner with two notes, one of which may be a secret, and a guest at another node who
 * sees what the owner lets her see.
 */
final class SharedBoard implements AutoCloseable {
  static final WidgetId PLAIN = new WidgetId("plain");
  static final WidgetId SECRET = new WidgetId("secret");

  private static final Duration MOST = Duration.ofMinutes(2);

  private final Principal eve;
  private final PersonId guestPerson;
  private final PersonId ownerId;
  private final RecordedClient owner;
  private final RecordedClient guest;
  private final BoardId board;

  private SharedBoard(SignedIn ana, SignedIn eve, Principal as, String title) {
    this.eve = as;
    this.guestPerson = eve.person();
    this.ownerId = ana.person();
    this.owner = new RecordedClient("Ana", ana);
    this.guest = new RecordedClient("Eve", eve);
    this.board = owner.create(title);
  }

  /** Both have it open and see both notes, whose texts begin with the title. */
  static SharedBoard open(SignedIn ana, SignedIn eve, String title) {
    return open(ana, eve, new Principal.Person(eve.person()), title);
  }

  /**
   * As above.
   *
   * @param as by which the guest is let in: herself, or a group of hers
   */
  static SharedBoard open(SignedIn ana, SignedIn eve, Principal as, String title) {
    SharedBoard shared = new SharedBoard(ana, eve, as, title);
    shared.owner.open(shared.board);
    shared.does(note(PLAIN, title + " for all"));
    shared.does(note(SECRET, title + " for some"));
    shared.letIn();
    return shared;
  }

  private static Operation note(WidgetId id, String text) {
    return new Operation.WidgetAdd(
        new Widget(
            id, new WidgetKind.Note(), Bounds.of(0, 0, 100, 80), ZKey.FIRST, Style.DEFAULT, text));
  }

  BoardId board() {
    return board;
  }

  RecordedClient owner() {
    return owner;
  }

  RecordedClient guest() {
    return guest;
  }

  PersonId guestPerson() {
    return guestPerson;
  }

  /** The guest moves it, as far as she may. */
  void guestMoves(WidgetId note, double x) {
    guest.submit(
        board, new Operation.WidgetMove(List.of(new Operation.Move(note, new Point(x, x)))));
  }

  /** The owner does it, and it is in the log. */
  void does(Operation operation) {
    owner.submit(board, operation);
    Await.that("the owner's operation", MOST, () -> owner.pending(board) == 0);
  }

  /** The guest may see the board, and does. */
  void letIn() {
    does(new Operation.BoardGrant(eve, Role.VIEWER));
    // Her node may hear of it a moment after the owner's.
    Await.that(
        "the guest to be let in",
        MOST,
        () -> {
          guest.open(board);
          return !guest.over(board);
        });
    guestCatchesUp();
  }

  /** The guest may not see the board any more, and knows it. */
  void shutOut() {
    does(new Operation.BoardRevoke(eve));
    Await.that("the guest to be shut out", MOST, () -> guest.over(board));
  }

  /** What the guest may do with the secret from now on. */
  void level(WidgetLevel level) {
    does(new Operation.WidgetGrant(List.of(SECRET), eve, level));
  }

  /** With the secret the guest may do what she may with the others. */
  void noLevel() {
    does(new Operation.WidgetRevoke(List.of(SECRET), eve));
  }

  /** Moves it, so that there is something to be told of it. */
  void move(WidgetId note, double x) {
    does(new Operation.WidgetMove(List.of(new Operation.Move(note, new Point(x, x)))));
  }

  /** Moves it as the end of a drag that was shown under this id. */
  void drop(WidgetId note, double x, String drag) {
    owner.drop(
        board, new Operation.WidgetMove(List.of(new Operation.Move(note, new Point(x, x)))), drag);
    Await.that("the owner's drop", MOST, () -> owner.pending(board) == 0);
  }

  /** Returns when the guest sees the owner do so. */
  void awaitPresence(Predicate<Presence> wanted) {
    Await.value(
        "what the owner shows",
        () -> ": " + guest.people(board),
        MOST,
        () ->
            guest.people(board).stream()
                .filter(shown -> shown.person().equals(ownerId) && wanted.test(shown.presence()))
                .findFirst());
  }

  /** The guest stands where the owner stands. */
  void guestCatchesUp() {
    Await.that(
        "the guest to stand at the owner's revision",
        MOST,
        () -> guest.revision(board) >= owner.revision(board));
  }

  /** What the guest sees of it. */
  Optional<WidgetView> guestSees(WidgetId note) {
    Map<WidgetId, WidgetView> seen = guest.view(board).orElseThrow().widgets();
    return seen.containsKey(note) ? Optional.of(seen.get(note)) : Optional.empty();
  }

  /** What the log says against what both were told. */
  List<Violation> violations(List<StoredRecord> log) {
    return new HistoryChecker()
        .check(
            log.stream().filter(stored -> stored.board().equals(board)).toList(),
            List.of(owner.history(), guest.history()));
  }

  @Override
  public void close() {
    owner.close();
    guest.close();
  }
}
