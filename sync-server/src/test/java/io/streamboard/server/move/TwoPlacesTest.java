package io.streamboard.server.move;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.json.MovingCodec;
import io.streamboard.model.operation.Operation;
import io.streamboard.server.log.LogException;
import io.streamboard.server.log.OperationLog.Following;
import io.streamboard.server.log.OperationLog.StoredRecord;
import io.streamboard.server.testing.InMemoryOperationLog;
import io.streamboard.server.testing.LoggedBoard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Where records of a board go, and who hears of them, before, while and after it moves. */
final class TwoPlacesTest {
  private static final BoardId MOVING = new BoardId("moving");
  private static final BoardId STAYING = new BoardId("staying");
  private static final byte[] BYTES = LoggedBoard.stored(MOVING, 1, new Operation.BoardDelete());

  private final InMemoryOperationLog old = new InMemoryOperationLog(1, Runnable::run);
  private final InMemoryOperationLog fresh = new InMemoryOperationLog(1, Runnable::run);
  private final TwoPlaces places = new TwoPlaces(old, fresh, Set.of(MOVING, STAYING));

  @Test
  void whileABoardIsUnderWayOnlyItsMoverAppends() {
    assertThat(places.append(MOVING, BYTES)).isCompletedWithValue(0L);
    places.close(MOVING);
    assertRefused(places.append(MOVING, BYTES));
    assertThat(places.appendToMove(MOVING, BYTES)).isCompletedWithValue(1L);
    places.cross(MOVING);
    assertRefused(places.append(MOVING, BYTES));
    assertThat(fresh.size()).isZero();
    assertThat(places.appendToMove(MOVING, BYTES)).isCompletedWithValue(TwoPlaces.ABOVE);
    assertRefused(places.append(MOVING, BYTES));
    places.open(MOVING);
    assertThat(places.append(MOVING, BYTES)).isCompletedWithValue(TwoPlaces.ABOVE + 1);
    assertThat(old.size()).isEqualTo(2);
  }

  @Test
  void otherBoardsGoOnMeanwhile() {
    places.close(MOVING);
    assertThat(places.append(STAYING, BYTES)).isCompletedWithValue(0L);
    assertThat(places.append(new BoardId("new"), BYTES)).isCompletedWithValue(TwoPlaces.ABOVE);
  }

  @Test
  void aMoverThatRepeatsItselfTakesNothingBack() {
    places.close(MOVING);
    places.cross(MOVING);
    places.close(MOVING);
    assertThat(places.stays(MOVING)).isFalse();
    assertThat(places.appendToMove(MOVING, BYTES)).isCompletedWithValue(TwoPlaces.ABOVE);
  }

  /** Its offset is above all of the old log, whose rest would be taken for known behind it. */
  @Test
  void whatAMoverLeftInTheNewLogIsNotToldOfBoardsThatAreInTheOldOne() {
    var _ = fresh.append(MOVING, MovingCodec.departure(MOVING, "leftover"));
    var _ = fresh.append(new BoardId("new"), BYTES);
    List<StoredRecord> heard = new ArrayList<>();
    try (Following _ = places.follow(Map.of(), heard::add)) {
      assertThat(heard).extracting(StoredRecord::board).containsExactly(new BoardId("new"));
      places.close(MOVING);
      places.cross(MOVING);
      var _ = places.appendToMove(MOVING, BYTES);
      assertThat(heard).last().extracting(StoredRecord::offset).isEqualTo(TwoPlaces.ABOVE + 2);
    }
  }

  private static void assertRefused(CompletableFuture<Long> appended) {
    assertThat(appended.exceptionNow())
        .isInstanceOfSatisfying(
            LogException.class,
            refused -> assertThat(refused.problem()).isEqualTo(LogException.Problem.MOVING));
  }
}
