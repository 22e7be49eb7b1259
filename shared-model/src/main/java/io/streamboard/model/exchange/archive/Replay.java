package io.streamboard.model.exchange.archive;

import io.streamboard.model.board.BoardFold;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.exchange.ExchangeError;
import io.streamboard.model.exchange.ExchangeException;
import io.streamboard.model.json.LogRecordCodec;
import java.util.function.Consumer;

/** Folds the records of an archive again. Confined to one call. */
final class Replay {
  private BoardState state;
  private int records;

  private Replay(BoardState start) {
    state = start;
  }

  /** The state at the end; throws {@link ExchangeException} when it is not the one claimed. */
  static BoardState of(Manifest claimed, Consumer<Consumer<byte[]>> source) {
    Replay replay = new Replay(BoardState.absent(claimed.board()));
    source.accept(replay::fold);
    boolean right =
        replay.records == claimed.records()
            && replay.state.revision() == claimed.revision()
            && replay.state.chain().equals(claimed.chain());
    if (!right) {
      throw new ExchangeException(
          ExchangeError.WRONG_HASH, "the operations lead to another revision or chain");
    }
    return replay.state;
  }

  private void fold(byte[] stored) {
    if (state.level() > BoardState.CURRENT_LEVEL) {
      throw new ExchangeException(ExchangeError.NEWER_VERSION, "a board of a newer version");
    }
    state = BoardFold.fold(state, LogRecordCodec.decode(stored)).after();
    records++;
  }
}
