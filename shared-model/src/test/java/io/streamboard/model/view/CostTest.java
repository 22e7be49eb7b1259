package io.streamboard.model.view;

import static io.streamboard.model.board.BoardScript.id;
import static io.streamboard.model.board.BoardScript.note;
import static io.streamboard.model.board.BoardScript.principal;
import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.access.Audience;
import io.streamboard.model.access.Caller;
import io.streamboard.model.access.Role;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.board.BoardScript;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.board.Folded;
import io.streamboard.model.board.WidgetState;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.text.TextDelta;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pcollections.PMap;

/**
 * An operation costs what it touches: nothing on the way from the log to a person's changes looks
 * through the whole board.
 */
final class CostTest {
  private static final Set<String> LOOK_THROUGH =
      Set.of("keySet", "values", "entrySet", "containsValue", "equals", "hashCode", "toString");

  @Test
  void operationsAndTheirChangesNeverLookThroughTheWholeBoard() {
    BoardScript board = new BoardScript(withoutLookingThrough(boardWithNotes()));
    List<Operation> operations =
        List.of(
            new Operation.WidgetAdd(note("new", "")),
            new Operation.WidgetMove(List.of(new Operation.Move(id("n1"), new Point(5, 5)))),
            new Operation.TextChange(id("n1"), 3, TextDelta.between("1", "one")),
            new Operation.WidgetGrant(List.of(id("n2")), principal("ben"), WidgetLevel.HIDDEN),
            new Operation.WidgetRemove(List.of(id("n3"))),
            new Operation.WidgetRestore(List.of(id("n3"))),
            new Operation.WidgetRevoke(List.of(id("n2")), principal("ben")),
            new Operation.BoardRename("Other plans"),
            new Operation.BoardGrant(principal("cy"), Role.VIEWER));
    Audience ben = new Audience(Optional.of(Role.EDITOR), Map.of());
    for (Operation operation : operations) {
      ben = follow(board, operation, ben);
    }
  }

  private static Audience follow(BoardScript board, Operation operation, Audience before) {
    Caller ben = board.caller("ben");
    Folded folded =
        board.fold(board.caller("ana"), "again", board.state().revision() - 11, List.of(operation));
    assertThat(folded.operations().getFirst().outcome()).isEqualTo(Outcome.Applied.FULLY);
    Audience after = Views.audience(folded, ben, before);
    Views.changes(folded, before, after);
    return after;
  }

  private static BoardState boardWithNotes() {
    BoardScript board = new BoardScript("b");
    board.does("ana", new Operation.BoardCreate("Plans"));
    board.does("ana", new Operation.BoardGrant(principal("ben"), Role.EDITOR));
    for (int i = 1; i <= 10; i++) {
      board.does("ana", new Operation.WidgetAdd(note("n" + i, Integer.toString(i))));
    }
    return board.state();
  }

  private static BoardState withoutLookingThrough(BoardState state) {
    return new BoardState(
        state.board(),
        state.revision(),
        state.chain(),
        state.level(),
        state.life(),
        state.title(),
        state.latestTime(),
        state.access(),
        withoutLookingThrough(state.widgets()),
        state.tombstones(),
        state.liveWidgets(),
        state.textPoints(),
        state.writers(),
        state.barriers(),
        state.ties(),
        state.place());
  }

  @SuppressWarnings("unchecked")
  private static PMap<WidgetId, WidgetState> withoutLookingThrough(
      PMap<WidgetId, WidgetState> widgets) {
    return (PMap<WidgetId, WidgetState>)
        Proxy.newProxyInstance(
            PMap.class.getClassLoader(),
            new Class<?>[] {PMap.class},
            (proxy, method, arguments) -> {
              assertThat(LOOK_THROUGH).doesNotContain(method.getName());
              try {
                Object answer = method.invoke(widgets, arguments);
                return answer instanceof PMap<?, ?> next
                    ? withoutLookingThrough((PMap<WidgetId, WidgetState>) next)
                    : answer;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
