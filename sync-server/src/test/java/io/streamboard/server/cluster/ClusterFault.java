package io.streamboard.server.cluster;

import io.streamboard.server.testing.Signals;
import io.streamboard.testing.process.BrokerProcess;
import io.streamboard.testing.process.ServerProcess;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;

/** What happens to a cluster while crowds work. Each returns when all nodes and brokers run. */
enum ClusterFault {
  NODE_KILLED("a node is killed and comes back later") {
    @Override
    Duration strike(
        ClusterSite site, Crowds crowds, BoardsEverywhere everywhere, SplittableRandom random) {
      ServerProcess victim = site.nodes().node(random.nextInt(site.nodes().count()));
      victim.kill();
      Duration served = everywhere.write();
      crowds.goOnFor(WHILE_AWAY);
      victim.restart();
      return served;
    }
  },
  NODE_STOPPED("a node stands still for longer than its lease and goes on where it was") {
    @Override
    Duration strike(
        ClusterSite site, Crowds crowds, BoardsEverywhere everywhere, SplittableRandom random) {
      long victim = site.nodes().node(random.nextInt(site.nodes().count())).pid();
      Signals.STOP.to(victim);
      try {
        long since = System.nanoTime();
        Duration served = everywhere.write();
        pass(STANDSTILL.minusNanos(System.nanoTime() - since));
        return served;
      } finally {
        Signals.CONT.to(victim);
      }
    }
  },
  BROKER_KILLED("one of three brokers is killed and comes back") {
    @Override
    Duration strike(
        ClusterSite site, Crowds crowds, BoardsEverywhere everywhere, SplittableRandom random) {
      List<BrokerProcess> brokers = site.brokers().brokers();
      BrokerProcess victim = brokers.get(random.nextInt(brokers.size()));
      victim.kill();
      try {
        crowds.goOnFor(WHILE_AWAY);
      } finally {
        victim.start();
      }
      return everywhere.write();
    }
  },
  NODE_REPLACED("a node is added, and another is ended for good") {
    @Override
    Duration strike(
        ClusterSite site, Crowds crowds, BoardsEverywhere everywhere, SplittableRandom random) {
      ServerProcess leaving = site.nodes().node(random.nextInt(site.nodes().count()));
      site.nodes().add(1);
      crowds.goOnFor(WHILE_AWAY);
      site.nodes().remove(leaving);
      return everywhere.write();
    }
  },
  NODES_ROLLED("all nodes are started again, one after the other") {
    @Override
    Duration strike(
        ClusterSite site, Crowds crowds, BoardsEverywhere everywhere, SplittableRandom random) {
      for (ServerProcess node : site.nodes().all()) {
        node.end();
        node.restart();
        crowds.goOnFor(BETWEEN);
      }
      return everywhere.write();
    }
  };

  private static final int WHILE_AWAY = 40;
  private static final int BETWEEN = 20;
  private static final Duration STANDSTILL =
      Duration.ofSeconds(Integer.getInteger("standstill.seconds", 12));

  private final String words;

  ClusterFault(String words) {
    this.words = words;
  }

  /**
   * Lets it happen; how long it took until something was taken on a board of every partition, from
   * the moment on at which a node was lost, or at the end.
   *
   * @param crowds who are at work
   * @param everywhere boards on all partitions, so that some are those of the node that is lost
   * @param random says to whom it happens
   */
  abstract Duration strike(
      ClusterSite site, Crowds crowds, BoardsEverywhere everywhere, SplittableRandom random);

  private static void pass(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end) {
      LockSupport.parkNanos(end - System.nanoTime());
    }
  }

  @Override
  public String toString() {
    return words;
  }
}
