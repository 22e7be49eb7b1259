package io.streamboard.benchmarks.contestant;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.streamboard.model.board.BoardFold;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.board.Folded;
import io.streamboard.model.board.FoldedOperation;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.json.LogRecordCodec;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A board folded anew from its records: which moves the log holds, and its chain at each record.
 */
final class LoggedBoard {
  /**
   * A move that the fold applied.
   *
   * @param appendedMillis when the broker appended its record, in whole milliseconds since the
   *     epoch, rounded down
   */
  record Move(int writer, int sequence, long appendedMillis) {}

  private final List<Move> moves = new ArrayList<>();
  private final Map<Long, String> chains = new HashMap<>();
  private BoardState state;

  LoggedBoard(String board) {
    this.state = BoardState.absent(new BoardId(board));
  }

  static String boardOf(ConsumerRecord<byte[], byte[]> record) {
    return new String(record.key(), UTF_8);
  }

  /** Takes the board's next record. */
  void fold(ConsumerRecord<byte[], byte[]> record) {
    Folded folded = BoardFold.fold(state, LogRecordCodec.decode(record.value()));
    state = folded.after();
    chains.put(state.revision(), state.chain().value());
    for (FoldedOperation operation : folded.operations()) {
      if (operation.outcome() instanceof Outcome.Applied
          && operation.operation() instanceof Operation.WidgetMove move) {
        move.moves().forEach(each -> moves.add(moved(each, record.timestamp())));
      }
    }
  }

  private static Move moved(Operation.Move move, long appendedMillis) {
    return new Move((int) move.to().y(), (int) move.to().x(), appendedMillis);
  }

  List<Move> moves() {
    return moves;
  }

  /** The chain at a revision at which a record ends; empty for any other. */
  Optional<String> chain(long revision) {
    return Optional.ofNullable(chains.get(revision));
  }
}
