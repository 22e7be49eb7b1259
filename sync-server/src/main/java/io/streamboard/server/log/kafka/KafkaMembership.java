package io.streamboard.server.log.kafka;

import io.streamboard.server.placement.Membership;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A consumer of the operations that reads nothing: it is in a group with those of the other nodes,
 * and the group deals out the partitions. Members are dynamic: who is told to end leaves at once,
 * and who is killed is missed after {@link KafkaClients#MEMBER_MILLIS}, whether it comes back or
 * not; a node remembers nothing that would make its old partitions dearer to it than others. On one
 * thread of its own.
 */
final class KafkaMembership implements Membership {
  private static final Logger LOG = LoggerFactory.getLogger(KafkaMembership.class);
  private static final Duration POLL = Duration.ofMillis(250);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final String group;
  private final String topic;
  private final KafkaAccess access;
  private final CountDownLatch closing = new CountDownLatch(1);
  private Optional<Thread> thread = Optional.empty();

  /** Confined to the thread. */
  private Set<Integer> told = Set.of();

  KafkaMembership(String group, String topic, KafkaAccess access) {
    this.group = group;
    this.topic = topic;
    this.access = access;
  }

  @Override
  public void join(java.util.function.Consumer<Set<Integer>> assigned) {
    thread =
        Optional.of(
            Thread.ofPlatform()
                .daemon()
                .name("membership")
                .uncaughtExceptionHandler((_, e) -> access.failures().followingStopped(group, e))
                .start(() -> run(assigned)));
  }

  private void run(java.util.function.Consumer<Set<Integer>> assigned) {
    while (isOpen()) {
      try (Consumer<byte[], byte[]> mine = access.clients().member(group)) {
        mine.subscribe(List.of(topic), new Paused(mine));
        while (isOpen()) {
          stay(mine, assigned);
        }
        mine.close(CloseOptions.timeout(Duration.ofSeconds(2)));
      } catch (KafkaException e) {
        LOG.warn("membership-interrupted: {}", e.toString());
        tell(Set.of(), assigned);
        pause();
      }
    }
  }

  private void stay(
      Consumer<byte[], byte[]> mine, java.util.function.Consumer<Set<Integer>> assigned) {
    try {
      var _ = mine.poll(POLL);
    } catch (WakeupException asked) {
      return;
    }
    tell(
        mine.assignment().stream().map(TopicPartition::partition).collect(Collectors.toSet()),
        assigned);
  }

  private void tell(Set<Integer> now, java.util.function.Consumer<Set<Integer>> assigned) {
    if (!now.equals(told)) {
      told = Set.copyOf(now);
      assigned.accept(told);
    }
  }

  private void pause() {
    try {
      boolean _ = closing.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopping) {
      closing.countDown();
    }
  }

  private boolean isOpen() {
    return closing.getCount() > 0;
  }

  @Override
  public boolean leave() {
    close();
    try {
      return access
          .admin()
          .describeConsumerGroups(List.of(group))
          .all()
          .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
          .values()
          .stream()
          .anyMatch(found -> !found.members().isEmpty());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException | TimeoutException unknown) {
      LOG.warn("membership-unknown: nobody knows whether there are other nodes", unknown);
      return false;
    }
  }

  @Override
  public void close() {
    closing.countDown();
    thread.ifPresent(
        running -> {
          try {
            if (!running.join(PATIENCE)) {
              LOG.warn("membership-slow: its thread is left behind");
            }
          } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
          }
        });
  }

  /** Nothing is ever fetched; without a place, a place would be looked for. */
  private record Paused(Consumer<byte[], byte[]> mine) implements ConsumerRebalanceListener {
    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> added) {
      added.forEach(partition -> mine.seek(partition, 0));
      mine.pause(added);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> removed) {}
  }
}
