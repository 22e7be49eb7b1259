package io.streamboard.model.reference;

import io.streamboard.model.access.Audience;
import io.streamboard.model.access.Caller;
import io.streamboard.model.board.BoardFold;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.board.Folded;
import io.streamboard.model.board.FoldedOperation;
import io.streamboard.model.board.StateCopies;
import io.streamboard.model.board.WriterState;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.json.StateCodec;
import io.streamboard.model.log.LogEntry;
import io.streamboard.model.view.BoardView;
import io.streamboard.model.view.Views;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The shipped fold and the reference, given the same records. Every answer is empty where they
 * agree, else says in words how they differ.
 */
final class SideBySide {
  static final BoardId BOARD = new BoardId("b");

  final ReferenceBoard board = new ReferenceBoard(BOARD);
  private final ReferenceFold reference = new ReferenceFold(board);
  private final List<Caller> people;
  private BoardState shipped = BoardState.absent(BOARD);
  private List<FoldedOperation> last = List.of();

  /** What each person has who took all changes so far; absent who does not see the board. */
  private final Map<Caller, BoardView> followed = new HashMap<>();

  private final Map<Caller, Audience> audiences = new HashMap<>();

  SideBySide(List<Caller> people) {
    this.people = people;
  }

  /** Folds one stored record with both: outcomes, answers to duplicates, and chain. */
  Optional<String> take(String line, Tally tally) {
    LogEntry entry = Stored.entry(line);
    Folded folded;
    try {
      folded = BoardFold.fold(shipped, entry);
    } catch (RuntimeException thrown) {
      return Optional.of("the shipped fold threw " + thrown + " at revision " + shipped.revision());
    }
    shipped = folded.after();
    last = folded.operations();
    follow(folded);
    List<ReferenceFold.Judged> judged = reference.fold(entry);
    judged.forEach(tally::count);
    return outcomes(folded.operations(), judged)
        .or(() -> different("chain", shipped.chain().value(), board.chain));
  }

  /**
   * Both boards at a later revision, with the same chain and content: as if their state had been
   * stored there. What lies between is not folded.
   */
  void skipTo(long revision) {
    board.revision = revision;
    shipped = StateCopies.at(shipped, revision);
  }

  BoardState shipped() {
    return shipped;
  }

  /** What the record taken last came to. */
  List<String> lastOutcomes() {
    return last.stream().map(folded -> folded.outcome().text()).toList();
  }

  /** The canonical text of the whole state, and each person's hash of the view. */
  Optional<String> wholeState() {
    String expected = CanonicalState.of(board);
    byte[] actual = StateCodec.encode(shipped);
    return different("state", new String(actual, StandardCharsets.UTF_8), expected)
        .or(() -> different("hash", StateCodec.hash(shipped), ReferenceFold.sha256(expected)))
        .or(this::hashes);
  }

  private Optional<String> hashes() {
    ReferenceViews views = new ReferenceViews(board);
    return followed.entrySet().stream()
        .map(
            one ->
                different(
                    "hash of the view of " + one.getKey().person(),
                    StateCodec.hash(one.getValue()),
                    CanonicalView.hash(views.of(one.getKey()).orElseThrow())))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> outcomes(
      List<FoldedOperation> shipped, List<ReferenceFold.Judged> reference) {
    if (shipped.size() != reference.size()) {
      return different("number of outcomes", shipped.size(), reference.size());
    }
    for (int i = 0; i < shipped.size(); i++) {
      FoldedOperation mine = shipped.get(i);
      ReferenceFold.Judged other = reference.get(i);
      String actual = mine.revision() + " " + mine.outcome().text() + standing(mine);
      String expected = other.revision() + " " + other.outcome().text() + standing(other);
      if (!actual.equals(expected)) {
        return different(other.operation().toString(), actual, expected);
      }
    }
    return Optional.empty();
  }

  private static String standing(FoldedOperation folded) {
    return folded
        .standing()
        .map((WriterState.Answered a) -> " standing " + a.revision() + " " + a.outcome().text())
        .orElse("");
  }

  private static String standing(ReferenceFold.Judged judged) {
    return judged
        .standing()
        .map(a -> " standing " + a.revision() + " " + a.outcome().text())
        .orElse("");
  }

  /** Every person takes the changes of the record. */
  private void follow(Folded folded) {
    for (Caller caller : people) {
      Audience before = audiences.getOrDefault(caller, Audience.NOBODY);
      Audience after = Views.audience(folded, caller, before);
      audiences.put(caller, after);
      if (after.seesBoard()) {
        followed.put(
            caller,
            Optional.ofNullable(followed.get(caller))
                .map(view -> Views.apply(view, Views.changes(folded, before, after)))
                .orElseGet(() -> Views.view(folded.after(), after)));
      } else {
        followed.remove(caller);
      }
    }
  }

  /** What each person sees, found anew and by having taken all changes. */
  Optional<String> views() {
    ReferenceViews views = new ReferenceViews(board);
    return people.stream()
        .map(caller -> view(caller, views.of(caller)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<String> view(Caller caller, Optional<BoardView> expected) {
    Audience audience = Views.audience(shipped, caller);
    if (expected.isPresent() != audience.seesBoard()) {
      return different("does " + caller + " see the board", audience.seesBoard(), expected);
    }
    if (expected.isEmpty()) {
      return different("followed by " + caller, followed.containsKey(caller), false);
    }
    BoardView made = Views.view(shipped, audience);
    Optional<BoardView> taken = Optional.ofNullable(followed.get(caller));
    return ViewDifference.of("view of " + caller.person(), made, expected.orElseThrow())
        .or(
            () ->
                different(
                    "audience of " + caller,
                    audiences.getOrDefault(caller, Audience.NOBODY),
                    audience))
        .or(
            () ->
                ViewDifference.of(
                    "view by changes of " + caller.person(),
                    taken.orElseThrow(),
                    expected.orElseThrow()));
  }

  private static Optional<String> different(String what, Object shipped, Object reference) {
    return shipped.equals(reference)
        ? Optional.empty()
        : Optional.of(what + "\n  shipped   " + shipped + "\n  reference " + reference);
  }
}
