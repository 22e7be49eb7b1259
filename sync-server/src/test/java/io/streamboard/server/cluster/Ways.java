package io.streamboard.server.cluster;

import io.streamboard.server.faults.ChaosProxy;
import io.streamboard.server.faults.Crowd;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** The crowd's three people, each behind a balancer that prefers another node. */
final class Ways implements AutoCloseable {
  private static final int PEOPLE = 3;

  private final AtomicInteger turned = new AtomicInteger();
  private final List<ChaosProxy> ways;

  /**
   * @param first the node that Ana's prefers; Ben's prefers the next, Eve's the one after
   */
  Ways(Nodes nodes, int first) {
    this.ways =
        IntStream.range(first, first + PEOPLE)
            .mapToObj(way -> new ChaosProxy(() -> nodes.readyFrom(way + turned.get()), way))
            .toList();
  }

  Crowd.People people(Crowd.People signedIn) {
    return signedIn.at(ways.get(0).address(), ways.get(1).address(), ways.get(2).address());
  }

  /** Ends all connections; whoever comes again comes to another node. */
  void turn() {
    turned.incrementAndGet();
    ways.forEach(ChaosProxy::cut);
  }

  @Override
  public void close() {
    ways.forEach(ChaosProxy::close);
  }
}
