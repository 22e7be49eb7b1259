package io.streamboard.server.session;

import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.wire.Presence;
import io.streamboard.server.testing.Interleavings;
import java.util.List;
import java.util.Optional;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.Test;

/**
 * The transport's thread leaves presence of an open board there, the board's worker fetches it and
 * closes the board. With a get and a set in place of one exchange a presence was lost that its
 * session had been told is fetched.
 */
public class OpenBoardsConcurrencyTest {
  private static final BoardId BOARD = new BoardId("plans");

  private final OpenBoards boards = new OpenBoards();

  /** Called by Lincheck for each schedule. */
  public OpenBoardsConcurrencyTest() {
    boards.open(BOARD);
  }

  @Operation
  public void close() {
    boards.close(BOARD);
  }

  @Operation
  public boolean show(@Param(gen = IntGen.class, conf = "1:9") int x) {
    return boards.show(
        BOARD,
        new Presence(Optional.of(new Point(x, x)), List.of(), Optional.empty(), Optional.empty()));
  }

  @Operation
  public String latest() {
    return boards.latest(BOARD).flatMap(Presence::cursor).map(Point::toString).orElse("none");
  }

  @Test
  void callsAtTheSameTimeAreAsOneAfterTheOther() {
    Interleavings.options().check(getClass());
  }
}
