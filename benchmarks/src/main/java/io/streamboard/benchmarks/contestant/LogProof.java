package io.streamboard.benchmarks.contestant;

import io.streamboard.benchmarks.generator.Moves;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Holds what clients received against the log, after a run:
 *
 * <ul>
 *   <li>each move that was delivered is in the log exactly once, and applied;
 *   <li>the broker had appended it before the first client had it, by the clock that both share;
 *       the broker's stamps are whole milliseconds, so less than one millisecond would go
 *       unnoticed, as would what the clocks are uncertain by;
 *   <li>the last frame of each client carries the chain that folding the log gives at that
 *       revision.
 * </ul>
 *
 * <p>It cannot show that a record was on the disk, nor what happens after a crash: the tests of
 * faults do that.
 */
final class LogProof {
  private static final int MOST_OBJECTIONS = 5;

  private final Moves moves;
  private final BitSet[] logged;
  private final List<String> objections = new ArrayList<>();
  private final SharedClock clock;
  private long leastMicros = Long.MAX_VALUE;
  private long chains;

  LogProof(Moves moves, SharedClock clock) {
    this.moves = moves;
    this.clock = clock;
    this.logged =
        IntStream.range(0, moves.writers()).mapToObj(_ -> new BitSet()).toArray(BitSet[]::new);
    clock.objection().ifPresent(this::object);
  }

  void take(LoggedBoard board) {
    board.moves().forEach(this::take);
  }

  private void take(LoggedBoard.Move move) {
    if (logged[move.writer()].get(move.sequence())) {
      object(name(move.writer(), move.sequence()) + " is in the log twice");
    }
    logged[move.writer()].set(move.sequence());
    if (moves.delivered(move.writer(), move.sequence())) {
      long firstMicros = clock.wallMicros(moves.firstAt(move.writer(), move.sequence()));
      long sinceAppend = firstMicros - move.appendedMillis() * 1_000;
      leastMicros = Math.min(leastMicros, sinceAppend);
      if (sinceAppend < -clock.uncertainMicros()) {
        object(name(move.writer(), move.sequence()) + " was delivered before its append");
      }
    }
  }

  /** What a client was told last of this board. */
  void stands(LoggedBoard board, long revision, String chain) {
    chains++;
    if (!board.chain(revision).filter(chain::equals).isPresent()) {
      object("a client stands at revision " + revision + " with a chain that is not the log's");
    }
  }

  Proof result() {
    long delivered = 0;
    for (int writer = 0; writer < moves.writers(); writer++) {
      for (int sequence = 1; sequence <= moves.count(writer); sequence++) {
        if (moves.delivered(writer, sequence)) {
          delivered++;
          if (!logged[writer].get(sequence)) {
            object(name(writer, sequence) + " was delivered and is not in the log");
          }
        }
      }
    }
    String least = delivered == 0 ? "never" : "%.2f ms".formatted(leastMicros / 1e3);
    return new Proof(
        "%,d delivered moves found in the log, each once; delivered at the earliest %s after the stamp of the append (clocks matched within %,d us); %,d clients have its chain"
            .formatted(delivered, least, clock.uncertainMicros(), chains),
        objections.stream().limit(MOST_OBJECTIONS).toList());
  }

  private static String name(int writer, int sequence) {
    return "move " + sequence + " of writer " + writer;
  }

  private void object(String what) {
    if (objections.size() < MOST_OBJECTIONS) {
      objections.add(what);
    }
  }
}
