package io.streamboard.server.projection;

import io.streamboard.model.id.BoardId;
import io.streamboard.server.replica.BoardUpdate;
import io.streamboard.server.replica.StateStore.Kept;
import io.streamboard.server.replica.Watermarks;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The process that {@link KilledStateStoreTest} kills: compares what the store kept with the
 * history of the same seed, says so, and goes on writing until it is killed.
 */
final class KilledStore {
  private static final Watermarks WATERMARKS = new Watermarks();

  private KilledStore() {}

  public static void main(String[] arguments) {
    SeededBoard board = new SeededBoard("b", 99);
    try (H2StateStore store = H2StateStore.open(Path.of(arguments[0]), "log", WATERMARKS)) {
      Optional<Kept> kept = store.load(new BoardId("b"));
      long upto = kept.map(Kept::offset).orElse(-1L);
      while (board.offset() < upto) {
        board.next();
      }
      boolean right = kept.isEmpty() || kept.get().state().equals(board.state());
      boolean placed = store.positions().getOrDefault(SeededBoard.PARTITION, 0L) <= upto + 1;
      System.out.println(right && placed ? "consistent at " + upto : "WRONG at " + upto);
      writeUntilKilled(store, board);
    }
  }

  private static void writeUntilKilled(H2StateStore store, SeededBoard board) {
    long start = board.offset();
    boolean said = false;
    while (true) {
      accept(store, board.next());
      if (!said && store.durable().getOrDefault(SeededBoard.PARTITION, 0L) > start + 100) {
        System.out.println("writing");
        said = true;
      }
    }
  }

  private static void accept(H2StateStore store, BoardUpdate update) {
    WATERMARKS.received(update.partition(), update.offset());
    store.accept(update);
    WATERMARKS.done(update.partition(), update.offset());
  }
}
