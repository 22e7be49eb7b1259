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
    void strike(ClusterSite site, Crowds crowds, SplittableRandom random) {
      ServerProcess victim = site.nodes().node(random.nextInt(site.nodes().count()));
      victim.kill();
      crowds.goOnFor(WHILE_AWAY);
      victim.restart();
    }
  },
  NODE_STOPPED("a node stands still for longer than its lease and goes on where it was") {
    @Override
    void strike(ClusterSite site, Crowds crowds, SplittableRandom random) {
      long victim = site.nodes().node(random.nextInt(site.nodes().count())).pid();
      Signals.STOP.to(victim);
      try {
        pass(STANDSTILL);
      } finally {
        Signals.CONT.to(victim);
      }
    }
  },
  BROKER_KILLED("one of three brokers is killed and comes back") {
    @Override
    void strike(ClusterSite site, Crowds crowds, SplittableRandom random) {
      List<BrokerProcess> brokers = site.brokers().brokers();
      BrokerProcess victim = brokers.get(random.nextInt(brokers.size()));
      victim.kill();
      try {
        crowds.goOnFor(WHILE_AWAY);
      } finally {
        victim.start();
      }
    }
  },
  NODE_REPLACED("a node is added, and another is ended for good") {
    @Override
    void strike(ClusterSite site, Crowds crowds, SplittableRandom random) {
      ServerProcess leaving = site.nodes().node(random.nextInt(site.nodes().count()));
      site.nodes().add(1);
      crowds.goOnFor(WHILE_AWAY);
      site.nodes().remove(leaving);
    }
  },
  NODES_ROLLED("all nodes are started again, one after the other") {
    @Override
    void strike(ClusterSite site, Crowds crowds, SplittableRandom random) {
      for (ServerProcess node : site.nodes().all()) {
        node.end();
        node.restart();
        crowds.goOnFor(BETWEEN);
      }
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
   * Lets it happen.
   *
   * @param crowds who are at work
   * @param random says to whom it happens
   */
  abstract void strike(ClusterSite site, Crowds crowds, SplittableRandom random);

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
