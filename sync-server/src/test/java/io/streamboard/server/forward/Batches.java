package io.streamboard.server.forward;

import io.streamboard.model.board.Chain;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.wire.Position;
import io.streamboard.server.log.OperationLog.StoredRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Batches for tests of the ways between nodes, which look at none of it. */
public final class Batches {
  private Batches() {}

  /** One record of so many bytes, which takes board b1 to the revision. */
  public static Batch to(long revision, int bytes) {
    byte[] content = new byte[bytes];
    Arrays.fill(content, (byte) revision);
    return new Batch(
        new BoardId("b1"),
        3,
        7,
        at(revision - 1),
        List.of(new StoredRecord(3, 100 + revision, new BoardId("b1"), content)),
        at(revision));
  }

  /** Some records. */
  static Batch any(SplittableRandom random) {
    BoardId board = new BoardId("board-" + random.nextInt(9));
    int partition = random.nextInt(64);
    List<StoredRecord> records = new ArrayList<>();
    long offset = random.nextInt(1_000);
    for (int count = random.nextInt(4); count > 0; count--) {
      byte[] bytes = new byte[random.nextInt(300)];
      random.nextBytes(bytes);
      offset += 1 + random.nextInt(5);
      records.add(new StoredRecord(partition, offset, board, bytes));
    }
    long revision = random.nextInt(1_000);
    return new Batch(
        board, partition, random.nextInt(50), at(revision), records, at(revision + records.size()));
  }

  private static Position at(long revision) {
    return new Position(revision, new Chain("%032x".formatted(revision)));
  }

  /** Records are compared by what is in them, which is not kept. */
  public static String text(Parcel parcel) {
    return parcel instanceof Batch batch
        ? batch.board()
            + " "
            + batch.partition()
            + " "
            + batch.epoch()
            + " "
            + batch.after()
            + " "
            + batch.upto()
            + " "
            + batch.records().stream()
                .map(
                    one ->
                        one.offset()
                            + "="
                            + one.bytes().length
                            + ":"
                            + Arrays.hashCode(one.bytes()))
                .toList()
        : parcel.toString();
  }
}
