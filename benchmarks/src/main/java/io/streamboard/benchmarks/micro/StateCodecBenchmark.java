package io.streamboard.benchmarks.micro;

import io.streamboard.model.board.BoardState;
import io.streamboard.model.board.WidgetState;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.json.StateCodec;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * What the state store and snapshots write and read: a board of 1,000 notes whose ten writers have
 * as many outcomes remembered as there can be.
 */
@State(Scope.Benchmark)
public class StateCodecBenchmark {
  private final BoardState board = PlayedBoard.OF_1000.state();
  private final WidgetState note = board.live(new WidgetId("n7")).orElseThrow();
  private final byte[] stored = StateCodec.encode(board);

  @Benchmark
  public byte[] headWritten() {
    return StateCodec.encodeHead(board);
  }

  @Benchmark
  public byte[] noteWritten() {
    return StateCodec.encodeWidget(note);
  }

  @Benchmark
  public byte[] boardWritten() {
    return StateCodec.encode(board);
  }

  @Benchmark
  public BoardState boardRead() {
    return StateCodec.decode(stored);
  }
}
