package io.streamboard.server.projection;

import io.streamboard.model.board.BoardScript;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.board.Folded;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.text.TextDelta;
import io.streamboard.server.replica.BoardUpdate;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A board whose history is the same for the same seed, one record for each offset: so any process
 * can make the state at an offset.
 */
final class SeededBoard {
  static final int PARTITION = 3;
  private final BoardScript script;
  private final SplittableRandom random;
  private long offset = -1;
  private int added;

  SeededBoard(String board, long seed) {
    this.script = new BoardScript(board);
    this.random = new SplittableRandom(seed);
  }

  BoardState state() {
    return script.state();
  }

  long offset() {
    return offset;
  }

  BoardUpdate next() {
    offset++;
    Folded folded =
        script.record(
            "ana", List.of(offset == 0 ? new Operation.BoardCreate("Seeded") : operation()));
    return new BoardUpdate(PARTITION, offset, folded);
  }

  private Operation operation() {
    int dice = random.nextInt(10);
    if (added == 0 || dice < 3) {
      return new Operation.WidgetAdd(BoardScript.note("n" + added++, "text " + offset));
    }
    WidgetId some = new WidgetId("n" + random.nextInt(added));
    if (dice < 6) {
      return new Operation.WidgetMove(
          List.of(new Operation.Move(some, new Point(random.nextInt(5_000), offset))));
    }
    if (dice < 8) {
      long base = script.state().live(some).map(found -> found.history().revision()).orElse(0L);
      String text = script.state().live(some).map(found -> found.widget().text()).orElse("");
      return new Operation.TextChange(some, base, TextDelta.between(text, "edited " + offset));
    }
    return dice < 9
        ? new Operation.WidgetRemove(List.of(some))
        : new Operation.WidgetRestore(List.of(some));
  }
}
