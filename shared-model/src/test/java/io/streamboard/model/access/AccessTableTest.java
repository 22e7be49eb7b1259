package io.streamboard.model.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.board.BoardScript;
import io.streamboard.model.board.FoldedOperation;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("ACL1 ACL2 ACL3 ACL5 ACL10 ACL11: the access table")
final class AccessTableTest {
  private static final Set<String> ON_WIDGETS =
      Set.of("open", "narrowed", "widened", "hidden", "locked", "removed", "absent");

  static List<AccessTable.Cell> cells() {
    return AccessTable.cells();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cells")
  void theFoldAnswersAsTheTableSays(AccessTable.Cell cell) {
    BoardScript board = new BoardScript("b");
    AccessScenario.Prepared prepared = AccessScenario.of(cell, BoardScript::person);
    for (AccessScenario.Step step : prepared.steps()) {
      assertThat(board.does(step.person(), step.operation()).outcome())
          .isEqualTo(Outcome.Applied.FULLY);
    }
    FoldedOperation act = board.does(AccessScenario.ACTOR, prepared.act());
    assertThat(text(act.outcome())).isEqualTo(cell.expected());
  }

  @Test
  void everyOperationTypeHasARow() {
    Set<Class<?>> inTable =
        cells().stream()
            .map(cell -> AccessScenario.of(cell, BoardScript::person).act().getClass())
            .collect(Collectors.toSet());
    assertThat(inTable)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.asList(Operation.class.getPermittedSubclasses()));
  }

  @Test
  void everyOperationOnWidgetsHasARowForEachOfTheMainTargets() {
    cells().stream()
        .filter(cell -> cell.on().equals("widget") && !cell.operation().equals("widget.add"))
        .collect(
            Collectors.groupingBy(
                AccessTable.Cell::operation,
                Collectors.mapping(AccessTable.Cell::target, Collectors.toSet())))
        .forEach((operation, targets) -> assertThat(targets).as(operation).containsAll(ON_WIDGETS));
  }

  /** What hides a widget must answer like a widget that never was, whatever is done. */
  @Test
  void hiddenAndAbsentAreOneAnswerForAllButOwners() {
    List<AccessTable.Cell> hidden =
        cells().stream()
            .filter(cell -> cell.on().equals("widget") && cell.target().endsWith("hidden"))
            .filter(cell -> !cell.role().equals("owner") && !cell.operation().equals("widget.add"))
            .toList();
    assertThat(hidden)
        .hasSizeGreaterThan(100)
        .allMatch(cell -> cell.expected().equals("not-found"));
  }

  private static String text(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Applied applied -> {
        assertThat(applied.refused()).isEmpty();
        yield "applied";
      }
      case Outcome.Void none -> none.reason().code();
    };
  }
}
