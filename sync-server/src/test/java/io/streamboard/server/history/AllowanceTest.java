package io.streamboard.server.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.access.Role;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.board.BoardScript;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.board.Chain;
import io.streamboard.model.board.FoldedOperation;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.operation.VoidReason;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a fold without rights would let through. */
final class AllowanceTest {
  private static final List<WidgetId> NOTE = List.of(new WidgetId("n1"));

  private final BoardScript board = new BoardScript("plans");

  AllowanceTest() {
    board.does("ana", new Operation.BoardCreate("Plans"));
    board.does("ana", new Operation.BoardGrant(BoardScript.principal("ben"), Role.EDITOR));
    board.does("ana", new Operation.BoardGrant(BoardScript.principal("cleo"), Role.EDITOR));
    board.does("ana", new Operation.BoardGrant(BoardScript.principal("eve"), Role.VIEWER));
    board.does("ana", new Operation.WidgetAdd(BoardScript.note("n1", "text")));
  }

  @Test
  void whoOnlyLooksChangesNothing() {
    assertThat(refusal("eve", move())).contains("eve may not change widget n1");
    assertThat(refusal("eve", new Operation.WidgetAdd(BoardScript.note("n2", ""))))
        .contains("eve was not EDITOR");
    assertThat(refusal("ben", move())).isEmpty();
  }

  @Test
  void aStrangerMayNothing() {
    assertThat(refusal("dan", move())).isPresent();
    assertThat(refusal("dan", new Operation.BoardRename("Mine"))).isPresent();
  }

  @Test
  void onlyOwnersGiveAndTakeRights() {
    Operation revoke = new Operation.BoardRevoke(BoardScript.principal("eve"));
    assertThat(refusal("ben", revoke)).contains("ben was not OWNER");
    assertThat(refusal("eve", revoke)).isEmpty();
    assertThat(refusal("ana", revoke)).isEmpty();
    assertThat(
            refusal(
                "ben",
                new Operation.WidgetGrant(NOTE, BoardScript.principal("eve"), WidgetLevel.EDIT)))
        .isPresent();
  }

  @Test
  void aLockHoldsOffAllButItsHolderAndOwners() {
    board.does("ben", new Operation.WidgetLock(NOTE, ""));
    assertThat(refusal("cleo", move())).isPresent();
    assertThat(refusal("ben", move())).isEmpty();
    assertThat(refusal("ana", move())).isEmpty();
    assertThat(refusal("cleo", new Operation.WidgetUnlock(NOTE))).isPresent();
    board.does(
        "ana", new Operation.WidgetGrant(NOTE, BoardScript.principal("ben"), WidgetLevel.VIEW));
    assertThat(refusal("ben", new Operation.WidgetUnlock(NOTE))).isEmpty();
    assertThat(refusal("ben", move())).isPresent();
  }

  @Test
  void aTargetThatWasRefusedIsNotHeldAgainstIt() {
    assertThat(
            Allowance.refusal(
                step(
                    "eve",
                    move(),
                    new Outcome.Applied(Map.of(NOTE.getFirst(), VoidReason.LOCKED)))))
        .isEmpty();
    assertThat(Allowance.refusal(step("eve", move(), new Outcome.Void(VoidReason.NOT_ALLOWED))))
        .isEmpty();
  }

  @Test
  void barriersAreTheServersAlone() {
    assertThat(refusal("ana", new Operation.AccessBarrier(BoardScript.person("ben"), 2)))
        .isPresent();
    assertThat(refusal("system", new Operation.AccessBarrier(BoardScript.person("ben"), 2)))
        .isEmpty();
    assertThat(refusal("system", new Operation.BoardRename("Mine"))).isPresent();
  }

  private Optional<String> refusal(String person, Operation operation) {
    return Allowance.refusal(step(person, operation, Outcome.Applied.FULLY));
  }

  private BoardTruth.Step step(String person, Operation operation, Outcome outcome) {
    BoardState now = board.state();
    return new BoardTruth.Step(
        new FoldedOperation(
            now.revision() + 1,
            Optional.empty(),
            Optional.of(BoardScript.person(person)),
            operation,
            outcome,
            Optional.empty(),
            Set.of(),
            Map.of()),
        Optional.of(board.caller(person)),
        now,
        now,
        Chain.START);
  }

  private static Operation move() {
    return new Operation.WidgetMove(List.of(new Operation.Move(NOTE.getFirst(), new Point(1, 2))));
  }
}
