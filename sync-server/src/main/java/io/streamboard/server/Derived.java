package io.streamboard.server;

import io.streamboard.server.derived.ChangesTopic;
import io.streamboard.server.derived.DirectoryTopic;
import io.streamboard.server.derived.SharedTopics;
import io.streamboard.server.log.DerivedTopics;
import io.streamboard.server.log.OperationLog;
import io.streamboard.server.log.TopicName;
import io.streamboard.server.log.kafka.KafkaLog;
import io.streamboard.server.placement.Membership;
import io.streamboard.server.replica.StateStore;
import io.streamboard.server.replica.Watermarks;
import io.streamboard.server.snapshot.Snapshots;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/**
 * How the node writes derived topics: in turn with the other nodes of a cluster, or alone on a
 * broker of its own. Then nobody else needs the directory either, and it stays out of the log.
 */
final class Derived implements AutoCloseable {
  private static final Duration ROUND = Duration.ofMillis(200);

  private final KafkaLog log;
  private final Optional<SharedTopics> shared;
  private final Optional<ChangesTopic> changes;
  private final boolean placed;
  private final Watermarks folded = new Watermarks();
  private final Closing closing = new Closing();
  // By the thread of the rounds, and by the main thread after its end.
  private Optional<Membership> membership = Optional.empty();

  /**
   * @param published whether facts are published for integrators
   * @param placed whether nodes share the boards: then who works on a partition writes of it too
   */
  Derived(OpenLog log, InstantSource clock, boolean published, boolean placed) {
    this.placed = placed;
    this.log = log.log();
    this.shared =
        log.brokerAddress().isPresent()
            ? Optional.empty()
            : Optional.of(new SharedTopics(log.log()::derivedWriter, clock));
    this.changes = shared.filter(_ -> published).map(this::changes);
  }

  private ChangesTopic changes(SharedTopics topics) {
    return new ChangesTopic(
        log.operations(),
        log.topic(TopicName.CHANGES_POSITIONS),
        topics,
        folded,
        () -> Snapshots.read(log.topic(TopicName.SNAPSHOTS)));
  }

  /** The store of the node's boards, by which published changes are heard of. */
  StateStore heard(StateStore store) {
    return changes
        .<StateStore>map(facts -> new PublishingStore(store, facts, folded))
        .orElse(store);
  }

  DerivedTopics topics() {
    return shared
        .<DerivedTopics>map(topics -> topics)
        .orElseGet(() -> DerivedTopics.alone(log::topic));
  }

  /** Whether other nodes may write to the same log. */
  boolean isShared() {
    return shared.isPresent();
  }

  /** The node takes its turns once it is at the end of the log and of the directory's topic. */
  void begin(Core core, NodeState state, NodeThreads threads) {
    shared.ifPresent(topics -> begin(topics, core, state, threads));
  }

  private void begin(SharedTopics topics, Core core, NodeState state, NodeThreads threads) {
    OperationLog operations = log.operations();
    DirectoryTopic directory =
        new DirectoryTopic(
            core.directory(),
            topics,
            operations::partitionOf,
            partition -> core.lease().followed().contains(partition));
    topics.listen(state.snapshots());
    topics.listen(directory);
    changes.ifPresent(topics::listen);
    core.directory().listen(directory);
    // In the end the other way round: what is left goes out before others have their turn.
    closing.add("turns as a writer", this::leave);
    closing.add("directory", directory::round);
    changes.ifPresent(facts -> closing.add("published changes", facts::round));
    closing.add("following the directory", log.topic(TopicName.DIRECTORY).follow(0, directory));
    threads.eachDerivedRound(
        ROUND,
        () -> {
          if (placed) {
            topics.assigned(directory.read() ? core.here() : Set.of());
          } else if (membership.isEmpty() && directory.read() && core.lease().current()) {
            membership = Optional.of(log.writers());
            membership.ifPresent(writers -> writers.join(topics::assigned));
          }
          topics.look();
          directory.round();
          changes.ifPresent(ChangesTopic::round);
        });
  }

  private void leave() {
    membership.ifPresent(Membership::close);
    shared.ifPresent(SharedTopics::close);
  }

  @Override
  public void close() {
    closing.close();
  }
}
