package io.streamboard.server.canary;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.streamboard.server.delivery.Delivery;
import io.streamboard.server.log.KeyedTopic;
import io.streamboard.server.replica.BoardUpdate;
import io.streamboard.server.replica.ReplicaListener;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Appends a record now and then and looks for it at the other end: after the append, the follower
 * of the operations, each worker, and delivery to a subscriber. Not the socket itself: readiness is
 * asked on the same one. Until {@link #begin} there is nothing to miss. The timer calls {@link
 * #tick}, any thread the rest.
 */
public final class Canary implements ReplicaListener {

  /** How long one may take: as long as the node may speak without having seen the log's end. */
  public static final Duration PATIENCE = Duration.ofSeconds(5);

  /** The run, and its clock in milliseconds. */
  private static final Pattern MARK = Pattern.compile("(\\S+) (\\d{1,18})");

  private static final Logger LOG = LoggerFactory.getLogger(Canary.class);

  /**
   * @param run names this run of this node, which tells its own canaries from those of others
   */
  private record Voice(KeyedTopic topic, String run, Duration interval) {}

  private final Delivery delivery;
  private final InstantSource clock;
  private final BooleanSupplier diskFull;
  private Optional<Voice> voice = Optional.empty();
  // When one came back in time, or none could be sent.
  private long wellAt;
  // Those sent until then say nothing any more about what is missing.
  private long settledUpTo = Long.MIN_VALUE;
  private Trouble missing = Trouble.NOT_APPENDED;
  private OptionalLong lastMillis = OptionalLong.empty();
  private Optional<Trouble> told = Optional.empty();

  /**
   * @param clock that of everything that lasts
   * @param diskFull then nothing is appended, as Kafka could not stand it, and nothing missed
   */
  public Canary(Delivery delivery, InstantSource clock, BooleanSupplier diskFull) {
    this.delivery = delivery;
    this.clock = clock;
    this.diskFull = diskFull;
  }

  /** From now on {@link #tick} is called in this interval. */
  public synchronized void begin(KeyedTopic topic, String run, Duration interval) {
    voice = Optional.of(new Voice(topic, run, interval));
    wellAt = clock.millis();
  }

  /** Sends the next one. */
  public void tick() {
    tellChange();
    long now = clock.millis();
    Optional<Voice> mine = toSend(now);
    mine.ifPresent(found -> send(found, now));
  }

  /** An append that fails is seen by its canary, which does not come back. */
  private void send(Voice mine, long now) {
    byte[] mark = (mine.run() + " " + now).getBytes(UTF_8);
    var _ =
        mine.topic()
            .append(mine.run(), Optional.of(mark))
            .thenAccept(offset -> passed(now, Trouble.NOT_FOLLOWED));
  }

  /** What is wrong since longer than one interval and the patience. */
  public synchronized Optional<Trouble> trouble() {
    return voice
        .filter(mine -> clock.millis() - wellAt > mine.interval().plus(PATIENCE).toMillis())
        .map(mine -> missing);
  }

  /** From before the append to delivery, of the last that came back; empty before the first. */
  public synchronized OptionalLong lastMillis() {
    return lastMillis;
  }

  @Override
  public void folded(BoardUpdate update) {}

  @Override
  public void canary(String mark) {
    sentAt(mark)
        .ifPresent(
            sentAt -> {
              passed(sentAt, Trouble.NOT_DELIVERED);
              delivery.probe(() -> delivered(sentAt));
            });
  }

  private synchronized Optional<Voice> toSend(long now) {
    if (diskFull.getAsBoolean()) {
      wellAt = now;
      return Optional.empty();
    }
    return voice;
  }

  private synchronized void passed(long sentAt, Trouble next) {
    if (sentAt > settledUpTo && next.compareTo(missing) > 0) {
      missing = next;
    }
  }

  private synchronized void delivered(long sentAt) {
    long took = clock.millis() - sentAt;
    lastMillis = OptionalLong.of(took);
    if (took > PATIENCE.toMillis()) {
      passed(sentAt, Trouble.LATE);
    } else {
      wellAt = clock.millis();
      settledUpTo = Math.max(settledUpTo, sentAt);
      missing = Trouble.NOT_APPENDED;
    }
  }

  /** When this node sent it; empty for another's, and for what nobody sent. */
  private synchronized Optional<Long> sentAt(String mark) {
    Matcher parts = MARK.matcher(mark);
    return parts.matches() && voice.filter(mine -> mine.run().equals(parts.group(1))).isPresent()
        ? Optional.of(Long.parseLong(parts.group(2)))
        : Optional.empty();
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
