package io.streamboard.server.canary;

import io.streamboard.server.delivery.Delivery;
import io.streamboard.server.log.CanaryTopic;
import io.streamboard.server.replica.BoardUpdate;
import io.streamboard.server.replica.ReplicaListener;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Appends a record beside each partition that the node follows now and then and looks for it at the
 * other end: after the append, the follower of the operations, each worker, and delivery to a
 * subscriber. Not the socket itself: readiness is asked on the same one. Until {@link #begin} there
 * is nothing to miss. The timer calls {@link #tick}, any thread the rest.
 *
 * <p>One more goes beside one of the other partitions, in turn: so nodes that share no partition
 * hear of each other, and one that has none is heard of.
 */
public final class Canary implements ReplicaListener {

  /** How long one may take: as long as the node may speak without having seen the log's end. */
  public static final Duration PATIENCE = Duration.ofSeconds(5);

  /** Of so many others it is remembered that they were told of. */
  private static final int MOST_STRANGERS = 100;

  private static final Logger LOG = LoggerFactory.getLogger(Canary.class);

  private record Voice(CanaryTopic topic, Sender self, Duration interval) {
    String mark(long now) {
      return new Mark(self, now).text();
    }

    long patienceMillis() {
      return interval.plus(PATIENCE).toMillis();
    }
  }

  private final Delivery delivery;
  private final InstantSource clock;
  private final Supplier<Set<Integer>> followed;
  private final int partitions;
  private final BooleanSupplier diskFull;
  private final Map<Integer, Way> ways = new HashMap<>();
  private Optional<Voice> voice = Optional.empty();
  private final Set<String> strangers = new HashSet<>();
  private Optional<Trouble> told = Optional.empty();
  private int turn;

  /**
   * @param clock that of everything that lasts
   * @param followed the partitions that the node follows now
   * @param partitions of the log
   * @param diskFull then nothing is appended, as Kafka could not stand it, and nothing missed
   */
  public Canary(
      Delivery delivery,
      InstantSource clock,
      Supplier<Set<Integer>> followed,
      int partitions,
      BooleanSupplier diskFull) {
    this.delivery = delivery;
    this.clock = clock;
    this.followed = followed;
    this.partitions = partitions;
    this.diskFull = diskFull;
  }

  /** From now on {@link #tick} is called in this interval. */
  public synchronized void begin(CanaryTopic topic, Sender self, Duration interval) {
    voice = Optional.of(new Voice(topic, self, interval));
    watch();
  }

  /** Sends the next ones. */
  public void tick() {
    tellChange();
    long now = clock.millis();
    Set<Integer> here = watch();
    Optional<Voice> mine = toSend(now);
    mine.ifPresent(
        found -> {
          here.forEach(partition -> send(found, partition, now));
          elsewhere(here).ifPresent(partition -> show(found, partition, now));
        });
  }

  /** An append that fails is seen by its canary, which does not come back. */
  private void send(Voice mine, int partition, long now) {
    var _ =
        mine.topic()
            .append(partition, mine.self().run(), mine.mark(now))
            .thenAccept(offset -> passed(partition, now, Trouble.NOT_FOLLOWED));
  }

  /** For others alone: nothing comes back of it, and nothing is missed. */
  private static void show(Voice mine, int partition, long now) {
    var _ = mine.topic().append(partition, mine.self().run(), mine.mark(now));
  }

  private synchronized OptionalInt elsewhere(Set<Integer> here) {
    OptionalInt next =
        IntStream.rangeClosed(turn + 1, turn + partitions)
            .map(partition -> partition % partitions)
            .filter(partition -> !here.contains(partition))
            .findFirst();
    next.ifPresent(partition -> turn = partition);
    return next;
  }

  /** What is wrong with any partition since longer than one interval and the patience. */
  public synchronized Optional<Trouble> trouble() {
    long now = clock.millis();
    return voice.flatMap(
        mine ->
            ways.values().stream()
                .filter(way -> way.overdue(now, mine.patienceMillis()))
                .map(Way::missing)
                .min(Trouble::compareTo));
  }

  /**
   * From before the append to delivery, of the slowest partition's last that came back; empty
   * before the first.
   */
  public synchronized OptionalLong lastMillis() {
    return ways.values().stream().flatMapToLong(way -> way.lastMillis().stream()).max();
  }

  /** Who sent these marks, and the highest fold level that each knows. */
  public static Map<String, Integer> levels(Collection<String> marks) {
    Map<String, Integer> levels = new TreeMap<>();
    marks.stream()
        .flatMap(mark -> Mark.read(mark).stream())
        .forEach(mark -> levels.put(mark.by().run(), mark.by().level()));
    return levels;
  }

  @Override
  public void folded(BoardUpdate update) {}

  @Override
  public void canary(int partition, String text) {
    Optional<Mark> mark = Mark.read(text);
    mark.filter(this::isMine)
        .ifPresent(
            mine -> {
              passed(partition, mine.at(), Trouble.NOT_DELIVERED);
              delivery.probe(() -> delivered(partition, mine.at()));
            });
    mark.ifPresent(this::tellStranger);
  }

  /** Who works on boards in another way and this node do not reach each other's people. */
  private synchronized void tellStranger(Mark mark) {
    Optional<Sender> self = voice.map(Voice::self).filter(mark::differsFrom);
    if (self.isEmpty() || strangers.size() >= MOST_STRANGERS || !strangers.add(mark.by().run())) {
      return;
    }
    LOG.warn(
        "delivery-differs: a server ({}) works by {} and this one by {}; set delivery, whereabouts"
            + " and forwarding alike at all, or people at one miss what happens at the other",
        mark.by().run(),
        mark.by().delivery(),
        self.get().delivery());
  }

  /** Nothing is missed of a partition that went, and of one that came only from now on. */
  private synchronized Set<Integer> watch() {
    Set<Integer> now = followed.get();
    ways.keySet().retainAll(now);
    now.forEach(partition -> ways.computeIfAbsent(partition, _ -> new Way(clock.millis())));
    return now;
  }

  private synchronized Optional<Voice> toSend(long now) {
    if (diskFull.getAsBoolean()) {
      ways.values().forEach(way -> way.excused(now));
      return Optional.empty();
    }
    return voice;
  }

  private synchronized void passed(int partition, long sentAt, Trouble next) {
    way(partition).ifPresent(way -> way.passed(sentAt, next));
  }

  private synchronized void delivered(int partition, long sentAt) {
    way(partition).ifPresent(way -> way.delivered(sentAt, clock.millis()));
  }

  private Optional<Way> way(int partition) {
    return Optional.ofNullable(ways.get(partition));
  }

  private synchronized boolean isMine(Mark mark) {
    return voice.filter(mine -> mine.self().run().equals(mark.by().run())).isPresent();
  }

  private void tellChange() {
    Optional<Trouble> now = trouble();
    if (!now.equals(told)) {
      now.ifPresentOrElse(
          trouble ->
              LOG.warn("{}: what is appended does not reach sessions in time", trouble.code()),
          () -> LOG.info("The canary is back, after {} ms", lastMillis().orElse(0)));
      told = now;
    }
  }
}
