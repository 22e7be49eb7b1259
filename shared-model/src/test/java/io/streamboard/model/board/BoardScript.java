package io.streamboard.model.board;

import io.streamboard.model.access.Audience;
import io.streamboard.model.access.Caller;
import io.streamboard.model.access.Principal;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.GroupId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.log.LogEntry;
import io.streamboard.model.log.LogRecord;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.view.BoardView;
import io.streamboard.model.view.Views;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A board that a test writes line by line: each person has one writer, each call is one record.
 * Confined to the test's thread. Test support, also for other modules.
 */
public final class BoardScript {
  private final BoardId board;
  private final Map<PersonId, Long> counters = new HashMap<>();
  private final Map<PersonId, Set<GroupId>> groups = new HashMap<>();
  private BoardState state;
  private long records;
  private long accountsRevision = 1;

  public BoardScript(String board) {
    this(BoardState.absent(new BoardId(board)));
  }

  /** Goes on from a state. */
  public BoardScript(BoardState state) {
    this.board = state.board();
    this.state = state;
  }

  public static PersonId person(String id) {
    return new PersonId(id);
  }

  public static Principal.Person principal(String person) {
    return new Principal.Person(new PersonId(person));
  }

  public static Principal.Group group(String group) {
    return new Principal.Group(new GroupId(group));
  }

  public static WidgetId id(String widget) {
    return new WidgetId(widget);
  }

  /** A note of 100 by 80 at the origin. */
  public static Widget note(String id, String text) {
    return new Widget(
        id(id), new WidgetKind.Note(), Bounds.of(0, 0, 100, 80), ZKey.FIRST, Style.DEFAULT, text);
  }

  public BoardState state() {
    return state;
  }

  /**
   * From now on the person's records are stamped with these groups, at a newer accounts revision.
   */
  public void memberOf(String person, String... of) {
    accountsRevision++;
    groups.put(person(person), Set.of(of).stream().map(GroupId::new).collect(Collectors.toSet()));
  }

  public long accountsRevision() {
    return accountsRevision;
  }

  public Caller caller(String person) {
    return new Caller(
        person(person), groups.getOrDefault(person(person), Set.of()), accountsRevision);
  }

  public Audience audience(String person) {
    return Views.audience(state, caller(person));
  }

  public BoardView view(String person) {
    return Views.view(state, audience(person));
  }

  /** Folds one operation of the person under the next counter of its writer. */
  public FoldedOperation does(String person, Operation operation) {
    return record(person, List.of(operation)).operations().getFirst();
  }

  /** Folds several operations as one record. */
  public Folded record(String person, List<Operation> operations) {
    long counter = counters.getOrDefault(person(person), 0L) + 1;
    counters.put(person(person), counter + operations.size() - 1);
    return fold(caller(person), "w-" + person, counter, operations);
  }

  /** Folds a record as given; the script does not count for this writer. */
  public Folded fold(Caller stamp, String writer, long counter, List<Operation> operations) {
    LogRecord content =
        new LogRecord(
            board,
            new WriterId(writer),
            counter,
            stamp,
            1_000 + records,
            0,
            Optional.empty(),
            operations);
    return fold(new LogEntry.Readable(content, digest()));
  }

  public Folded fold(LogEntry entry) {
    records++;
    Folded folded = BoardFold.fold(state, entry);
    state = folded.after();
    return folded;
  }

  /** Lets records pass that nobody can read, until the board stands at the revision. */
  public void passUntil(long revision) {
    while (state.revision() < revision) {
      fold(new LogEntry.Unreadable(digest()));
    }
  }

  /** Stands in for the hash of the stored bytes: another one for each record. */
  public String digest() {
    return HexFormat.of().toHexDigits(records).repeat(4);
  }
}
