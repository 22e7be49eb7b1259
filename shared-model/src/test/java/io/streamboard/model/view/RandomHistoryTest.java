package io.streamboard.model.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.access.Audience;
import io.streamboard.model.access.Caller;
import io.streamboard.model.board.BoardFold;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.board.Folded;
import io.streamboard.model.board.FoldedOperation;
import io.streamboard.model.board.RandomHistory;
import io.streamboard.model.board.WidgetState;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.json.StateCodec;
import io.streamboard.model.log.LogEntry;
import io.streamboard.model.operation.FieldValue;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.operation.VoidReason;
import io.streamboard.model.widget.WidgetKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What must hold in every history, tried on histories from fixed seeds; the seed is in the name of
 * a failure.
 */
final class RandomHistoryTest {
  private static final int ENTRIES = 400;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 12);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  @DisplayName("CHG1 changes bring the view of every audience to the next revision")
  void changesBringEveryViewToTheNextRevision(long seed) {
    RandomHistory history = history(seed);
    BoardState state = BoardState.absent(new BoardId("b"));
    for (int i = 0; i < ENTRIES; i++) {
      Folded folded = BoardFold.fold(state, history.next(state));
      history.people().forEach(caller -> followsWithItsView(folded, caller));
      state = folded.after();
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void anAudienceMovedOnEqualsOneFoundAnew(long seed) {
    for (Folded folded : run(seed)) {
      for (Caller caller : history(seed).people()) {
        Audience before = Views.audience(folded.before(), caller);
        Audience after = Views.audience(folded.after(), caller);
        assertThat(Views.audience(folded, caller, before)).isEqualTo(after);
        assertThat(Views.seesBoard(folded.after(), caller)).isEqualTo(after.seesBoard());
        assertThat(Views.mayMoveAudiences(folded) || before.equals(after)).isTrue();
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void countsAndIndexesAgreeWithTheWidgets(long seed) {
    BoardState state = run(seed).getLast().after();
    List<WidgetState> live = state.widgets().values().stream().filter(WidgetState::live).toList();
    assertThat(state.liveWidgets()).isEqualTo(live.size());
    assertThat(state.textPoints())
        .isEqualTo(live.stream().mapToLong(RandomHistoryTest::points).sum());
    Map<Long, Set<Object>> removed = new HashMap<>();
    state.widgets().values().stream()
        .filter(widget -> !widget.live())
        .forEach(
            widget ->
                removed
                    .computeIfAbsent(widget.removedAt().orElseThrow(), at -> new HashSet<>())
                    .add(widget.widget().id()));
    Map<Long, Set<Object>> indexed = new HashMap<>();
    state.tombstones().forEach((at, widgets) -> indexed.put(at, new HashSet<>(widgets)));
    assertThat(indexed).isEqualTo(removed);
    assertThat(StateCodec.decode(StateCodec.encode(state)).ties()).isEqualTo(state.ties());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void theSameLogGivesTheSameStateAgainAndItsBytesTheSameStateBack(long seed) {
    BoardState once = run(seed).getLast().after();
    BoardState twice = run(seed).getLast().after();
    assertThat(twice).isEqualTo(once);
    assertThat(StateCodec.hash(twice)).isEqualTo(StateCodec.hash(once));
    assertThat(StateCodec.decode(StateCodec.encode(once))).isEqualTo(once);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whatWasShownBeforeItWasConfirmedIsWhatIsConfirmed(long seed) {
    long compared = run(seed).stream().filter(RandomHistoryTest::showsAsConfirmed).count();
    assertThat(compared).isGreaterThan(10);
  }

  /** Otherwise the properties above would hold for want of anything that could break them. */
  @Test
  void theHistoriesReachEveryReasonAndEveryChange() {
    Map<VoidReason, Integer> voids = new HashMap<>();
    Map<Class<?>, Integer> changes = new HashMap<>();
    Set<Class<?>> applied = new HashSet<>();
    seeds().forEach(seed -> count(seed, voids, changes, applied));
    assertThat(voids).containsOnlyKeys(VoidReason.values());
    assertThat(changes).containsOnlyKeys(Change.class.getPermittedSubclasses());
    Set<Class<?>> canApply = new HashSet<>(Arrays.asList(Operation.class.getPermittedSubclasses()));
    canApply.removeAll(
        Set.of(Operation.BoardLevel.class, Operation.Declined.class, Operation.Unreadable.class));
    assertThat(applied).containsExactlyInAnyOrderElementsOf(canApply);
  }

  private static void count(
      long seed,
      Map<VoidReason, Integer> voids,
      Map<Class<?>, Integer> changes,
      Set<Class<?>> applied) {
    for (Folded folded : run(seed)) {
      for (FoldedOperation operation : folded.operations()) {
        switch (operation.outcome()) {
          case Outcome.Void none -> voids.merge(none.reason(), 1, Integer::sum);
          case Outcome.Applied some -> {
            applied.add(operation.operation().getClass());
            some.refused().values().forEach(reason -> voids.merge(reason, 1, Integer::sum));
          }
        }
      }
      for (Caller caller : history(seed).people()) {
        changes(folded, caller)
            .forEach(change -> changes.merge(change.getClass(), 1, Integer::sum));
      }
    }
  }

  private static void followsWithItsView(Folded folded, Caller caller) {
    BoardView before = Views.view(folded.before(), Views.audience(folded.before(), caller));
    BoardView after = Views.view(folded.after(), Views.audience(folded.after(), caller));
    assertThat(Views.apply(before, changes(folded, caller))).isEqualTo(after);
  }

  private static List<Change> changes(Folded folded, Caller caller) {
    return Views.changes(
        folded, Views.audience(folded.before(), caller), Views.audience(folded.after(), caller));
  }

  /**
   * Compares where it can be: one operation, applied as a whole, and of a kind that the view can
   * foretell.
   */
  private static boolean showsAsConfirmed(Folded folded) {
    FoldedOperation only = folded.operations().getFirst();
    if (folded.operations().size() > 1
        || !only.outcome().equals(Outcome.Applied.FULLY)
        || !foretold(only, folded.before())) {
      return false;
    }
    Caller author =
        history(0).people().stream()
            .filter(caller -> only.author().equals(Optional.of(caller.person())))
            .findAny()
            .orElseThrow();
    BoardView before = Views.view(folded.before(), Views.audience(folded.before(), author));
    BoardView shown = OptimisticView.with(before, author.person(), only.operation());
    assertThat(withoutTextRevisions(shown))
        .isEqualTo(
            withoutTextRevisions(
                Views.view(folded.after(), Views.audience(folded.after(), author))));
    return true;
  }

  private static boolean foretold(FoldedOperation folded, BoardState before) {
    return switch (folded.operation()) {
      case Operation.BoardRename rename -> true;
      case Operation.WidgetAdd add -> true;
      case Operation.WidgetMove move -> true;
      case Operation.WidgetResize resize -> true;
      case Operation.WidgetRestyle restyle -> true;
      case Operation.WidgetRaise raise -> true;
      case Operation.WidgetRemove remove -> true;
      case Operation.WidgetBind bind -> true;
      case Operation.WidgetGroup group -> true;
      case Operation.CommentEdit edit -> true;
      case Operation.CommentRemove remove -> true;
      case Operation.ThreadResolve resolve -> true;
      case Operation.CommentAdd untimed -> false;
      case Operation.WidgetHold withOtherRights -> false;
      case Operation.WidgetLock lock -> true;
      case Operation.WidgetUnlock unlock -> true;
      case Operation.TextChange edit ->
          edit.base() == before.live(edit.widget()).orElseThrow().history().revision();
      case Operation.WidgetSetBack setBack ->
          setBack.targets().stream().allMatch(id -> before.live(id).isPresent())
              && setBack.steps().stream()
                  .noneMatch(step -> step.value() instanceof FieldValue.Holder);
      case Operation.BoardCreate hidden -> false;
      case Operation.BoardDelete hidden -> false;
      case Operation.BoardLevel hidden -> false;
      case Operation.BoardGrant hidden -> false;
      case Operation.BoardRevoke hidden -> false;
      case Operation.WidgetRestore hidden -> false;
      case Operation.WidgetGrant hidden -> false;
      case Operation.WidgetRevoke hidden -> false;
      case Operation.AccessBarrier hidden -> false;
      case Operation.Declined hidden -> false;
      case Operation.Unreadable hidden -> false;
    };
  }

  private static Map<Object, WidgetView> withoutTextRevisions(BoardView view) {
    Map<Object, WidgetView> widgets = new HashMap<>();
    view.widgets()
        .forEach(
            (id, widget) ->
                widgets.put(
                    id,
                    new WidgetView(
                        widget.widget(), widget.author(), widget.level(), widget.lock(), 0)));
    return widgets;
  }

  private static List<Folded> run(long seed) {
    RandomHistory history = history(seed);
    List<Folded> all = new ArrayList<>();
    BoardState state = BoardState.absent(new BoardId("b"));
    for (int i = 0; i < ENTRIES; i++) {
      LogEntry entry = history.next(state);
      all.add(BoardFold.fold(state, entry));
      state = all.getLast().after();
    }
    return all;
  }

  private static RandomHistory history(long seed) {
    return new RandomHistory(new BoardId("b"), seed);
  }

  private static long points(WidgetState widget) {
    long said =
        switch (widget.widget().kind()) {
          case WidgetKind.Ink ink -> ink.path().size();
          case WidgetKind.Thread thread ->
              thread.comments().stream().mapToLong(each -> each.text().codePoints().count()).sum();
          case WidgetKind kind -> 0;
        };
    return said + widget.widget().text().codePoints().count();
  }
}
