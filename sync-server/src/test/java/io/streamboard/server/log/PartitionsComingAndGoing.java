package io.streamboard.server.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.id.BoardId;
import io.streamboard.server.log.OperationLog.StoredRecord;
import io.streamboard.testing.process.Await;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/**
 * Adds and removes partitions of one following in random order while records are written, and holds
 * what was heard against the log as it is read: each stay brings the records from its offset on,
 * each once and in order, and nothing after its end.
 */
public final class PartitionsComingAndGoing implements OperationLog.Listener {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int STEPS = 120;
  private static final int BOARDS = 12;

  private final OperationLog log;
  private final SplittableRandom random;
  private final String name;

  /** Guarded by this, as are the next two. */
  private final Map<Integer, Stay> staying = new HashMap<>();

  private final List<Stay> over = new ArrayList<>();
  private final List<StoredRecord> unwanted = new ArrayList<>();

  /** A time in which a partition is followed. */
  private record Stay(int partition, long from, List<StoredRecord> heard) {}

  private PartitionsComingAndGoing(OperationLog log, long seed) {
    this.log = log;
    this.random = new SplittableRandom(seed);
    this.name = "come" + seed + "-";
  }

  /** Throws {@link AssertionError}; the seed is in it. */
  public static void check(OperationLog log, long seed) {
    new PartitionsComingAndGoing(log, seed).run(seed);
  }

  private void run(long seed) {
    try (OperationLog.FollowingSome following = log.followSome(this)) {
      for (int step = 0; step < STEPS; step++) {
        switch (random.nextInt(6)) {
          case 0 -> add(following);
          case 1 -> remove(following);
          default -> append(step);
        }
      }
      Await.that("the rest", PATIENCE, this::allHeard);
    }
    synchronized (this) {
      over.addAll(staying.values());
      assertThat(unwanted).as("heard after the removal, seed %s", seed).isEmpty();
      for (Stay stay : over) {
        assertThat(offsets(stay))
            .as("seed %s, partition %s from %s", seed, stay.partition(), stay.from())
            .isEqualTo(
                LongStream.range(stay.from(), stay.from() + stay.heard().size()).boxed().toList());
        assertThat(texts(stay.heard())).as("seed %s", seed).isEqualTo(texts(written(stay)));
      }
    }
  }

  private void append(int step) {
    BoardId board = new BoardId(name + random.nextInt(BOARDS));
    var appended = log.append(board, (name + step).getBytes(UTF_8));
    if (random.nextInt(4) == 0) {
      appended.join();
    }
  }

  /** Some partitions, each from somewhere in its last records. */
  private void add(OperationLog.FollowingSome following) {
    Map<Integer, Long> from = new HashMap<>();
    synchronized (this) {
      for (int count = 1 + random.nextInt(3); count > 0; count--) {
        int partition = random.nextInt(log.partitions());
        if (!staying.containsKey(partition)) {
          from.put(partition, Math.max(0, log.end(partition) - random.nextInt(8)));
        }
      }
      from.forEach(
          (partition, offset) ->
              staying.put(partition, new Stay(partition, offset, new ArrayList<>())));
    }
    following.add(from);
  }

  private void remove(OperationLog.FollowingSome following) {
    int partition = random.nextInt(log.partitions());
    CompletableFuture<Void> removed = following.remove(partition);
    removed.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    synchronized (this) {
      Stay ended = staying.remove(partition);
      if (ended != null) {
        over.add(ended);
      }
    }
  }

  private synchronized boolean allHeard() {
    return staying.values().stream()
        .allMatch(stay -> stay.from() + stay.heard().size() == log.end(stay.partition()));
  }

  private List<StoredRecord> written(Stay stay) {
    Collector read = new Collector();
    log.read(stay.partition(), stay.from(), stay.from() + stay.heard().size(), read);
    return read.records();
  }

  private static List<Long> offsets(Stay stay) {
    return stay.heard().stream().map(StoredRecord::offset).toList();
  }

  private static List<String> texts(List<StoredRecord> records) {
    return records.stream().map(one -> one.board() + " " + new String(one.bytes(), UTF_8)).toList();
  }

  @Override
  public synchronized void record(StoredRecord stored) {
    Stay stay = staying.get(stored.partition());
    if (stay == null) {
      unwanted.add(stored);
    } else {
      stay.heard().add(stored);
    }
  }
}
