package io.streamboard.benchmarks.micro;

import io.streamboard.model.access.Audience;
import io.streamboard.model.access.Caller;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.board.Folded;
import io.streamboard.model.json.MessageCodec;
import io.streamboard.model.json.StateCodec;
import io.streamboard.model.view.BoardView;
import io.streamboard.model.view.Change;
import io.streamboard.model.view.Views;
import io.streamboard.model.wire.Position;
import io.streamboard.model.wire.ServerMessage;
import java.util.Collections;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * From a folded record to the text that one audience is sent, on a board of 1,000 notes of which 50
 * are hidden from all but the owner.
 */
@State(Scope.Benchmark)
public class AudienceBenchmark {
  private final BoardState board = PlayedBoard.OF_1000.state();
  private final Caller member = PlayedBoard.member();
  private final Audience audience = Views.audience(board, member);
  private final BoardView view = Views.view(board, audience);
  private final Folded moved =
      PlayedBoard.OF_1000.after(PlayedBoard.next(0, List.of(PlayedBoard.move(7, 0.5))));
  private final Folded hidden =
      PlayedBoard.OF_1000.after(PlayedBoard.OF_1000.granting(PlayedBoard.hide(7)));
  private final List<Change> changes = Views.changes(moved, audience, audience);
  private final List<String> sixteen =
      Collections.nCopies(16, MessageCodec.encodeElements(changes));

  @Benchmark
  public Audience audienceFound() {
    return Views.audience(board, member);
  }

  @Benchmark
  public Audience audienceAfterOneGrant() {
    return Views.audience(hidden, member, audience);
  }

  @Benchmark
  public List<Change> changesOfOneMove() {
    return Views.changes(moved, audience, audience);
  }

  @Benchmark
  public String elementsOfOneMove() {
    return MessageCodec.encodeElements(changes);
  }

  @Benchmark
  public String frameOfSixteenMoves() {
    return MessageCodec.changesFrame(
        PlayedBoard.BOARD.value(), 1_234, 1_250, board.chain().value(), sixteen);
  }

  @Benchmark
  public BoardView wholeView() {
    return Views.view(board, audience);
  }

  @Benchmark
  public String wholeViewWritten() {
    return MessageCodec.encode(
        new ServerMessage.Snapshot(
            PlayedBoard.BOARD,
            new Position(board.revision(), board.chain()),
            ServerMessage.Cause.OPENED,
            view));
  }

  @Benchmark
  public String wholeViewHashed() {
    return StateCodec.hash(view);
  }

  @Benchmark
  public BoardView moveAppliedByAClient() {
    return Views.apply(view, changes);
  }
}
