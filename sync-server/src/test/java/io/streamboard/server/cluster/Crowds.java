package io.streamboard.server.cluster;

import io.streamboard.server.faults.Crowd;
import io.streamboard.server.history.History;
import io.streamboard.server.history.Violation;
import io.streamboard.server.log.OperationLog.StoredRecord;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Several crowds at work, each on a board of its own. */
final class Crowds implements AutoCloseable {
  /** Of fifteen clients together some 300 operations a second. */
  private static final Duration PACE = Duration.ofMillis(40);

  private final List<Crowd> crowds;

  private Crowds(List<Crowd> crowds) {
    this.crowds = List.copyOf(crowds);
  }

  /**
   * Everybody has their board open when it returns; nobody works yet.
   *
   * @param people of each crowd, by its number from 0 on
   * @param clockSpeed of the clients
   */
  static Crowds of(int count, IntFunction<Crowd.People> people, long seed, int clockSpeed) {
    return of(count, people, seed, clockSpeed, PACE);
  }

  /**
   * As above.
   *
   * @param pace between two operations of one client
   */
  static Crowds of(
      int count, IntFunction<Crowd.People> people, long seed, int clockSpeed, Duration pace) {
    SplittableRandom random = new SplittableRandom(seed);
    return new Crowds(
        IntStream.range(0, count)
            .mapToObj(number -> new Crowd(people.apply(number), random.split(), clockSpeed, pace))
            .toList());
  }

  List<Crowd> all() {
    return crowds;
  }

  void work() {
    crowds.forEach(Crowd::work);
  }

  /** Returns when each has submitted so many more. */
  void goOnFor(long operations) {
    List<Long> until = crowds.stream().map(crowd -> crowd.done() + operations).toList();
    for (int number = 0; number < crowds.size(); number++) {
      Crowd crowd = crowds.get(number);
      long enough = until.get(number);
      crowd.await(operations + " more operations", () -> crowd.done() >= enough);
    }
  }

  /** An owner, who sees all of it, looks at each board from each node, and stays. */
  void lookFromEveryNode(ClusterSite site) {
    for (Crowd crowd : crowds) {
      for (int node = 0; node < site.nodes().count(); node++) {
        crowd.visit("Ana at node " + node, site.at(node, site.people().ana()));
      }
    }
  }

  /** Returns when each who has a board has an operation more settled than now. */
  void everybodyHearsMore() {
    crowds.forEach(Crowd::everybodyHearsMore);
  }

  /** The revisions at which they came to stand. */
  List<Long> converge() {
    return crowds.stream().map(Crowd::converge).toList();
  }

  Stream<History> histories() {
    return crowds.stream().flatMap(crowd -> crowd.histories().stream());
  }

  List<Violation> violations(List<StoredRecord> log) {
    return crowds.stream().flatMap(crowd -> crowd.violations(log).stream()).toList();
  }

  @Override
  public void close() {
    crowds.forEach(Crowd::close);
  }
}
