package io.streamboard.benchmarks.micro;

import io.streamboard.model.board.BoardFold;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.board.Folded;
import io.streamboard.model.json.LogRecordCodec;
import io.streamboard.model.log.LogEntry;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What a record costs the worker of its board, on a board of 200 notes and ten writers. */
@State(Scope.Benchmark)
public class FoldBenchmark {
  private final BoardState board = PlayedBoard.OF_200.state();
  private final LogEntry move = PlayedBoard.entry(PlayedBoard.next(0, PlayedBoard.moves(1)));
  private final LogEntry moves = PlayedBoard.entry(PlayedBoard.next(0, PlayedBoard.moves(16)));
  private final LogEntry edit =
      PlayedBoard.entry(PlayedBoard.next(0, List.of(PlayedBoard.OF_200.edit(7))));
  private final byte[] stored = LogRecordCodec.encode(PlayedBoard.next(0, PlayedBoard.moves(1)));

  @Benchmark
  public Folded move() {
    return BoardFold.fold(board, move);
  }

  @Benchmark
  public Folded sixteenMovesInOneRecord() {
    return BoardFold.fold(board, moves);
  }

  @Benchmark
  public Folded edit() {
    return BoardFold.fold(board, edit);
  }

  @Benchmark
  public Folded moveAsStored() {
    return BoardFold.fold(board, LogRecordCodec.decode(stored));
  }
}
