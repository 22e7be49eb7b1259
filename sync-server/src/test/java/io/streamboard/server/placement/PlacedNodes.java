package io.streamboard.server.placement;

import io.streamboard.server.log.KeyedTopic;
import io.streamboard.server.log.LogException;
import io.streamboard.server.log.OperationLog;
import io.streamboard.server.testing.ManualClock;
import io.streamboard.server.testing.ManualLater;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Nodes that share partitions by one topic in memory, all on the test's thread. The test deals out
 * partitions, says when a node has read what it takes, and lets a node stand still.
 */
final class PlacedNodes {
  static final Duration FRESH = Duration.ofSeconds(5);

  final ManualClock clock = new ManualClock();
  private final int partitions;
  private final List<Record> topic = new ArrayList<>();
  private final List<NodeUnderTest> nodes = new ArrayList<>();

  private record Record(String key, byte[] value) {}

  /** Runs a task at once, and those that come meanwhile after it. */
  private static final class InTurn implements Executor {
    private final Deque<Runnable> tasks = new ArrayDeque<>();
    private boolean running;

    @Override
    public void execute(Runnable task) {
      tasks.add(task);
      if (!running) {
        running = true;
        while (!tasks.isEmpty()) {
          tasks.remove().run();
        }
        running = false;
      }
    }
  }

  PlacedNodes(int partitions) {
    this.partitions = partitions;
  }

  NodeUnderTest start(String id) {
    return start(new Node(id, URI.create("http://" + id + ".example")));
  }

  NodeUnderTest start(Node self) {
    NodeUnderTest node = new NodeUnderTest(self);
    nodes.add(node);
    node.placement.start(node.user);
    return node;
  }

  /** Time goes by, and nodes that go see what was said and do what is due. */
  void pass(Duration time) {
    clock.advance(time);
    look();
    for (NodeUnderTest node : nodes) {
      while (!node.still && node.timers.step()) {
        look();
      }
    }
    look();
  }

  /** All nodes that do not stand still read the topic to its end. */
  void look() {
    for (int round = 0; round <= partitions; round++) {
      nodes.forEach(NodeUnderTest::read);
    }
  }

  /** Records that say who works on the partition. */
  long said(int partition) {
    return topic.stream().filter(said -> said.key().equals(Owner.key(partition))).count();
  }

  /** Says of a partition what no node says now. */
  void say(String key, byte[] value) {
    topic.add(new Record(key, value));
  }

  /** One of the nodes. */
  final class NodeUnderTest {
    final Node self;
    final User user = new User(partitions);
    final SharedPlacement placement;
    final ManualLater timers = new ManualLater(clock);
    final List<Node> heard = new ArrayList<>();
    boolean still;
    boolean refused;
    boolean lost;
    boolean others;
    private Optional<Consumer<Set<Integer>>> assigned = Optional.empty();
    private Optional<KeyedTopic.Listener> listener = Optional.empty();
    private int position;

    NodeUnderTest(Node self) {
      this.self = self;
      Executor one = new InTurn();
      placement =
          new SharedPlacement(
              new SharedPlacement.Parts(
                  self,
                  partitions,
                  new Dealt(),
                  new Said(),
                  clock,
                  FRESH,
                  Duration.ofMillis(1),
                  heard::add,
                  one,
                  Runnable::run,
                  timers::after));
    }

    /** The group deals it so many of the partitions, and no others. */
    void deal(Integer... some) {
      assigned.orElseThrow().accept(Set.of(some));
    }

    /** What it has begun to read it has read to the end. */
    void ready() {
      user.ready();
    }

    Seat of(int partition) {
      return placement.of(partition);
    }

    boolean has(int partition) {
      return of(partition) instanceof Seat.Here;
    }

    private void read() {
      if (still) {
        return;
      }
      listener.ifPresent(
          heard -> {
            while (position < topic.size()) {
              Record next = topic.get(position);
              heard.entry(position++, next.key(), Optional.of(next.value()));
            }
            heard.caughtUp(position);
          });
    }

    private final class Dealt implements Membership {
      @Override
      public void join(Consumer<Set<Integer>> told) {
        assigned = Optional.of(told);
      }

      @Override
      public boolean leave() {
        return others;
      }

      @Override
      public void close() {}
    }

    private final class Said implements KeyedTopic {
      @Override
      public CompletableFuture<Long> append(String key, Optional<byte[]> value) {
        if (refused) {
          return CompletableFuture.failedFuture(
              new LogException(LogException.Problem.LOG_UNAVAILABLE, "refused"));
        }
        topic.add(new Record(key, value.orElseThrow()));
        return lost
            ? CompletableFuture.failedFuture(
                new LogException(LogException.Problem.UNKNOWN_RESULT, "lost"))
            : CompletableFuture.completedFuture(topic.size() - 1L);
      }

      @Override
      public OperationLog.Following follow(long from, Listener told) {
        listener = Optional.of(told);
        read();
        return () -> listener = Optional.empty();
      }

      @Override
      public long end() {
        return topic.size();
      }
    }
  }

  /** What a node has, and what it has begun to read. */
  static final class User implements PartitionUser {
    final Set<Integer> worked = new HashSet<>();
    boolean failing;
    private final int partitions;
    private final Map<CompletableFuture<Void>, Set<Integer>> reading = new HashMap<>();

    User(int partitions) {
      this.partitions = partitions;
    }

    @Override
    public CompletableFuture<Void> take(Set<Integer> taken) {
      if (failing || !taken.stream().allMatch(partition -> partition < partitions)) {
        throw new LogException(LogException.Problem.LOG_UNAVAILABLE, "not to be read");
      }
      worked.addAll(taken);
      CompletableFuture<Void> read = new CompletableFuture<>();
      reading.put(read, taken);
      return read;
    }

    @Override
    public CompletableFuture<Void> give(int partition) {
      worked.remove(partition);
      return CompletableFuture.completedFuture(null);
    }

    private void ready() {
      Set<CompletableFuture<Void>> done = Set.copyOf(reading.keySet());
      reading.clear();
      done.forEach(read -> read.complete(null));
    }
  }
}
