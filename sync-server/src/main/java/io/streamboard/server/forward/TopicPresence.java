package io.streamboard.server.forward;

import io.streamboard.server.delivery.NodePresence;
import io.streamboard.server.delivery.OtherNodes;
import io.streamboard.server.log.KeyedTopic;
import io.streamboard.server.log.OperationLog;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Presence by the topic {@code presence}, which every node follows from its end on. A node says now
 * and then that it is there: with nobody to hear it, nothing else is written. {@link #tick} is
 * called about every second.
 */
public final class TopicPresence implements OtherNodes, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(TopicPresence.class);
  private static final Duration GREETING = Duration.ofSeconds(5);
  private static final Duration SILENCE = GREETING.multipliedBy(3);

  /** With more than these under way the log is too slow for what is only of the moment. */
  private static final int MOST_UNDER_WAY = 256;

  private static final int MOST_BYTES = 512 * 1024;

  private final KeyedTopic topic;
  private final String self;
  private final InstantSource clock;
  private final AtomicInteger underWay = new AtomicInteger();
  private final Map<String, Long> heardAt = new ConcurrentHashMap<>();
  private Optional<OperationLog.Following> following = Optional.empty();
  private long greetedAt = Long.MIN_VALUE / 2;

  /**
   * @param self names the run of this node
   * @param clock that of everything that lasts
   */
  public TopicPresence(KeyedTopic topic, String self, InstantSource clock) {
    this.topic = topic;
    this.self = self;
    this.clock = clock;
  }

  /**
   * Begins to listen.
   *
   * @param heard told of what other nodes tell, on the topic's thread
   */
  public void start(Consumer<NodePresence> heard) {
    following =
        Optional.of(
            topic.followFromNow(
                (offset, node, value) -> {
                  if (!node.equals(self)) {
                    heardAt.put(node, clock.millis());
                    value.ifPresent(bytes -> take(bytes, heard));
                  }
                }));
  }

  /** Greets, and forgets nodes that do not any more. */
  public void tick() {
    long now = clock.millis();
    heardAt.values().removeIf(at -> now - at > SILENCE.toMillis());
    if (now - greetedAt >= GREETING.toMillis()) {
      greetedAt = now;
      append(Optional.empty());
    }
  }

  @Override
  public String self() {
    return self;
  }

  @Override
  public boolean any() {
    return !heardAt.isEmpty();
  }

  @Override
  public void tell(NodePresence said) {
    byte[] bytes = NodePresenceCodec.encode(said);
    if (any() && bytes.length <= MOST_BYTES) {
      append(Optional.of(bytes));
    }
  }

  private void append(Optional<byte[]> value) {
    if (underWay.incrementAndGet() > MOST_UNDER_WAY) {
      underWay.decrementAndGet();
      return;
    }
    var _ = topic.append(self, value).whenComplete((offset, lost) -> underWay.decrementAndGet());
  }

  private static void take(byte[] bytes, Consumer<NodePresence> heard) {
    NodePresence said;
    try {
      said = NodePresenceCodec.decode(bytes);
    } catch (MalformedParcelException none) {
      LOG.warn("Something in the topic presence is none: {}", none.getMessage());
      return;
    }
    heard.accept(said);
  }

  @Override
  public void close() {
    following.ifPresent(OperationLog.Following::close);
  }
}
