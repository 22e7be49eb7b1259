package io.streamboard.server.projection;

import io.streamboard.model.board.BoardState;
import io.streamboard.model.id.BoardId;
import io.streamboard.server.directory.Directory;
import io.streamboard.server.directory.DirectoryEntry;
import io.streamboard.server.log.OperationLog;
import io.streamboard.server.replay.BoardReplay;
import io.streamboard.server.replica.ForwardingStateStore;
import io.streamboard.server.snapshot.SnapshotWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers from the store, and where the store is damaged or a board was set aside from the log,
 * storing the board anew. So damage costs time and never data.
 */
public final class RepairingStateStore extends ForwardingStateStore
    implements SnapshotWriter.Earlier {
  private static final Logger LOG = LoggerFactory.getLogger(RepairingStateStore.class);
  private final H2StateStore store;
  private final OperationLog log;
  private final Repairs repairs;

  /**
   * Hears of states that come from the log and are told by no update: records up to the offset are
   * passed over when they arrive. Called on any thread, before the state is answered.
   */
  @FunctionalInterface
  public interface Repairs {
    void repaired(Kept kept, int partition);
  }

  public RepairingStateStore(H2StateStore store, OperationLog log, Repairs repairs) {
    super(store);
    this.store = store;
    this.log = log;
    this.repairs = repairs;
  }

  @Override
  public Optional<Kept> load(BoardId board) {
    Optional<Kept> kept;
    try {
      kept = store.load(board);
    } catch (StateStoreException damaged) {
      LOG.warn(
          "state-store-damaged: replaying board {} from the log ({})", board, damaged.getMessage());
      return BoardReplay.replay(log, board).map(this::repaired);
    }
    return store.isSetAside(board) ? Optional.of(goOn(board, kept)) : kept;
  }

  /** Folds what was passed over; throws what the fold throws. */
  private Kept goOn(BoardId board, Optional<Kept> kept) {
    Kept from = kept.orElseGet(() -> new Kept(BoardState.absent(board), -1));
    LOG.info("board {} was set aside: folding it from offset {}", board, from.offset() + 1);
    return repaired(BoardReplay.goOn(log, from));
  }

  private Kept repaired(Kept kept) {
    int partition = log.partitionOf(kept.state().board());
    store.seed(kept, partition);
    repairs.repaired(kept, partition);
    return kept;
  }

  /** Puts every stored board into the directory; where a row is damaged, its state tells. */
  public void list(Directory directory) {
    List<BoardId> damaged = new ArrayList<>();
    store.listed(
        listed ->
            listed.entry().ifPresentOrElse(directory::restore, () -> damaged.add(listed.board())));
    damaged.forEach(board -> relist(board, directory));
  }

  private void relist(BoardId board, Directory directory) {
    LOG.warn("state-store-damaged: listing board {} by its state", board);
    load(board)
        .ifPresent(
            kept -> {
              directory.restore(DirectoryEntry.of(kept.state()));
              store.seed(kept, log.partitionOf(board));
            });
  }

  @Override
  public Map<BoardId, Long> offsets() {
    return store.offsets();
  }

  @Override
  public Optional<Kept> stored(BoardId board) {
    try {
      return store.load(board);
    } catch (StateStoreException damaged) {
      return load(board);
    }
  }

  @Override
  public int partition(BoardId board) {
    return log.partitionOf(board);
  }
}
