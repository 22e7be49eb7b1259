package io.streamboard.server.placement;

import io.streamboard.server.log.KeyedTopic;
import io.streamboard.server.log.OperationLog;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The nodes share the partitions. Whoever is assigned one reads it first, and says in the topic
 * {@code delivery-owners} that it works on it when people can come; only then does the node before
 * stop. The last record of a partition counts, and its offset is the epoch: so all nodes agree, and
 * one that was stopped for a while learns from it that others took over.
 *
 * <p>What it knows is confined to one executor; any thread may ask.
 *
 * <pre>
 *          assigned            at the end of the log, and said so       another one has said so
 *   none ────────────► TAKING ─────────────────────────────────► HERE ─────────────────────────► giving ──► none
 * </pre>
 */
public final class SharedPlacement implements Placement {
  private static final Logger LOG = LoggerFactory.getLogger(SharedPlacement.class);
  private static final Seat NOBODY = new Seat.Nobody();
  private static final Duration AGAIN = Duration.ofSeconds(1);

  /** Longer than a node that was taken for gone goes on believing in what it was dealt. */
  static final Duration DOUBT = Duration.ofSeconds(3);

  private final Parts parts;
  private final Map<Integer, Seat> seats = new ConcurrentHashMap<>();
  private final CountDownLatch read = new CountDownLatch(1);

  /** The next six are confined to the executor. */
  private final Map<Integer, Phase> holding = new HashMap<>();

  private final Set<Integer> giving = new HashSet<>();

  /** What is assigned and not to be taken before, in milliseconds of the clock. */
  private final Map<Integer, Long> later = new HashMap<>();

  private Set<Integer> assigned = Set.of();
  private boolean leaving;
  private final CompletableFuture<Void> left = new CompletableFuture<>();

  private volatile Optional<Long> readAt = Optional.empty();
  private Optional<PartitionUser> user = Optional.empty();
  private Optional<OperationLog.Following> following = Optional.empty();

  private enum Phase {
    TAKING,
    /** Ready, and on its way into the topic. */
    CLAIMED,
    HERE
  }

  /**
   * What it works with.
   *
   * @param clock of everything that lasts
   * @param fresh how old knowledge may be
   * @param patience how long others may take at the end until they have taken everything
   * @param heard is told of each other node that works on something, again and again
   * @param one runs tasks one after another, each to its end
   * @param later runs a task after a while
   */
  public record Parts(
      Node self,
      int partitions,
      Membership membership,
      KeyedTopic owners,
      InstantSource clock,
      Duration fresh,
      Duration patience,
      Consumer<Node> heard,
      Executor one,
      Executor blocking,
      BiConsumer<Duration, Runnable> later) {}

  public SharedPlacement(Parts parts) {
    this.parts = parts;
  }

  /** Blocks until it is known who worked on what so far. */
  @Override
  public void start(PartitionUser told) {
    user = Optional.of(told);
    following = Optional.of(parts.owners().follow(0, new Owners()));
    try {
      read.await();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return;
    }
    parts.one().execute(this::forgetOthers);
    parts.membership().join(set -> parts.one().execute(() -> assigned(set)));
  }

  @Override
  public Seat of(int partition) {
    return seats.getOrDefault(partition, NOBODY);
  }

  @Override
  public boolean current() {
    return readAt.filter(at -> parts.clock().millis() - at <= parts.fresh().toMillis()).isPresent();
  }

  @Override
  public void close() {
    parts.one().execute(this::takeNoMore);
    try {
      if (parts.membership().leave()) {
        parts.one().execute(this::lookWhetherLeft);
        left.get(parts.patience().toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    } catch (TimeoutException | ExecutionException late) {
      LOG.warn("placement-leaving: others did not take everything in time; they will");
    } finally {
      parts.membership().close();
      following.ifPresent(OperationLog.Following::close);
    }
  }

  private void takeNoMore() {
    leaving = true;
    assigned = Set.of();
  }

  private void lookWhetherLeft() {
    if (leaving && holding.isEmpty() && giving.isEmpty()) {
      left.complete(null);
    }
  }

  /** What an earlier run of this node keeps of partitions on which others work by now. */
  private void forgetOthers() {
    seats.forEach(
        (partition, seat) -> {
          if (seat instanceof Seat.At) {
            give(partition);
          }
        });
  }

  private void assigned(Set<Integer> now) {
    if (leaving) {
      return;
    }
    LOG.info("placement-assigned partitions={}", now);
    assigned = known(now);
    later.keySet().retainAll(assigned);
    takeWhatIsMissing();
  }

  /** In partitions that somebody has added to the topic since there are no boards. */
  private Set<Integer> known(Set<Integer> dealt) {
    Set<Integer> known = new HashSet<>(dealt);
    if (known.removeIf(partition -> partition >= parts.partitions())) {
      LOG.error(
          "placement-grown: the topic of the operations has more partitions than the {} that it"
              + " was made with; no node starts with it",
          parts.partitions());
    }
    return Set.copyOf(known);
  }

  private void takeWhatIsMissing() {
    Set<Integer> missing = new HashSet<>(assigned);
    missing.removeAll(holding.keySet());
    missing.removeAll(giving);
    missing.removeIf(
        partition -> parts.clock().millis() < later.getOrDefault(partition, Long.MIN_VALUE));
    if (missing.isEmpty()) {
      return;
    }
    later.keySet().removeAll(missing);
    missing.forEach(partition -> holding.put(partition, Phase.TAKING));
    Set<Integer> taken = Set.copyOf(missing);
    parts.blocking().execute(() -> take(taken));
  }

  private void take(Set<Integer> partitions) {
    CompletableFuture<Void> ready;
    try {
      ready = user().take(partitions);
    } catch (RuntimeException refused) {
      ready = CompletableFuture.failedFuture(refused);
    }
    var _ =
        ready.whenCompleteAsync(
            (_, problem) -> {
              if (problem == null) {
                partitions.forEach(this::claim);
              } else {
                LOG.warn("placement-take-failed: trying again: {}", problem.toString());
                partitions.forEach(partition -> leaveFor(partition, AGAIN));
                partitions.forEach(this::give);
              }
            },
            parts.one());
  }

  /** People can come: says so, if it still is this node's to do. */
  private void claim(int partition) {
    if (holding.get(partition) != Phase.TAKING) {
      return;
    }
    if (!assigned.contains(partition)) {
      give(partition);
      return;
    }
    holding.put(partition, Phase.CLAIMED);
    var _ =
        parts
            .owners()
            .append(Owner.key(partition), Optional.of(new Owner(parts.self()).encode()))
            .whenCompleteAsync(
                (_, problem) -> {
                  if (problem != null) {
                    parts.later().accept(AGAIN, () -> parts.one().execute(() -> again(partition)));
                  }
                },
                parts.one());
  }

  /** The claim may be in the topic all the same; then it has been seen by now. */
  private void again(int partition) {
    if (holding.get(partition) == Phase.CLAIMED) {
      holding.put(partition, Phase.TAKING);
      claim(partition);
    }
  }

  private void owned(int partition, Owner owner, long epoch) {
    Optional<Phase> phase = Optional.ofNullable(holding.get(partition));
    if (!isSelf(owner.node(), phase.isPresent())) {
      seats.put(partition, new Seat.At(owner.node(), epoch));
      parts.heard().accept(owner.node());
      // Who is still taking it will say so after this one, unless it is not assigned any more.
      if (phase.filter(Phase.HERE::equals).isPresent()) {
        LOG.info("placement-gone partition={} to={} epoch={}", partition, owner.node().id(), epoch);
        leaveFor(partition, DOUBT);
        give(partition);
      }
    } else if (phase.isPresent()) {
      LOG.info("placement-here partition={} epoch={}", partition, epoch);
      seats.put(partition, new Seat.Here(epoch));
      holding.put(partition, Phase.HERE);
    } else {
      // Of an earlier run, or given since.
      seats.put(partition, NOBODY);
    }
  }

  /**
   * An earlier run of this node may have been reached elsewhere; what does not end with it, but
   * works on what this one holds, is another node with the same id.
   */
  private boolean isSelf(Node node, boolean held) {
    boolean sameId = node.id().equals(parts.self().id());
    boolean twin = sameId && held && !node.equals(parts.self());
    if (twin) {
      LOG.error(
          "placement-twin: the node at {} has the node-id {} of this one at {}; give each its own",
          node.address(),
          node.id(),
          parts.self().address());
    }
    return sameId && !twin;
  }

  /**
   * Mostly it was dealt to somebody else, also where this node has not heard so yet. If it still is
   * assigned after a while, the other one said so late.
   */
  private void leaveFor(int partition, Duration time) {
    later.put(partition, parts.clock().millis() + time.toMillis());
    parts.later().accept(time, () -> parts.one().execute(this::takeWhatIsMissing));
  }

  private void give(int partition) {
    if (!giving.add(partition)) {
      return;
    }
    holding.remove(partition);
    var _ =
        user()
            .give(partition)
            .whenCompleteAsync((_, problem) -> given(partition, problem), parts.one());
  }

  private void given(int partition, @Nullable Throwable problem) {
    if (problem != null) {
      LOG.error("placement-give-failed partition={}", partition, problem);
    }
    giving.remove(partition);
    lookWhetherLeft();
    takeWhatIsMissing();
  }

  private PartitionUser user() {
    return user.orElseThrow(() -> new IllegalStateException("not started"));
  }

  /** In the order of the topic; what follows from it is done before it counts as known. */
  private final class Owners implements KeyedTopic.Listener {
    @Override
    public void entry(long offset, String key, Optional<byte[]> value) {
      Owner.partition(key, parts.partitions())
          .ifPresent(
              partition ->
                  value
                      .flatMap(Owner::decode)
                      .ifPresent(
                          owner -> parts.one().execute(() -> owned(partition, owner, offset))));
    }

    @Override
    public void caughtUp(long next) {
      long at = parts.clock().millis();
      parts
          .one()
          .execute(
              () -> {
                readAt = Optional.of(at);
                read.countDown();
              });
    }
  }
}
