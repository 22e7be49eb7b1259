package io.streamboard.server.faults;

import io.streamboard.server.history.Violation;
import io.streamboard.testing.process.ProcessFailure;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;

/** One crowd at work on one board of a site, with a proxy before the server; Eve has her own. */
final class Scene implements AutoCloseable {
  private static final long WARM_UP = 50;

  private final Site site;
  private final long seed;
  private final SplittableRandom random;
  private final ChaosProxy way;
  private final ChaosProxy evesWay;
  private final Crowd crowd;

  /**
   * What came of it.
   *
   * @param revision where everybody stood at the end
   * @param frames that clients were sent, each of which was held against the log
   * @param connections that were made on the way
   */
  record Result(
      long operations, long revision, long frames, long connections, List<Violation> violations) {
    Result {
      violations = List.copyOf(violations);
    }
  }

  /**
   * Everybody is at work when it returns.
   *
   * @param clockSpeed of the clients
   */
  Scene(Site site, long seed, int clockSpeed) {
    this.site = site;
    this.seed = seed;
    this.random = new SplittableRandom(seed);
    int port = site.server().address().getPort();
    this.way = new ChaosProxy(port, random.nextLong());
    this.evesWay = new ChaosProxy(port, random.nextLong());
    this.crowd =
        new Crowd(
            site.people().through(way.address(), evesWay.address()), random.split(), clockSpeed);
    crowd.work();
    crowd.goOnFor(WARM_UP);
  }

  void strike(Fault fault) {
    try {
      fault.strike(this);
    } catch (ProcessFailure late) {
      throw new ProcessFailure(
          fault.name() + " with seed " + seed + ": " + late.getMessage() + site.serverNow());
    }
  }

  Site site() {
    return site;
  }

  SplittableRandom random() {
    return random;
  }

  ChaosProxy way() {
    return way;
  }

  ChaosProxy evesWay() {
    return evesWay;
  }

  Crowd crowd() {
    return crowd;
  }

  /** Nothing but time makes some faults. */
  void pass(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end) {
      LockSupport.parkNanos(end - System.nanoTime());
    }
  }

  /** Fair weather; everybody comes to the end of the log, and the log is held against them. */
  Result end() {
    way.calm();
    evesWay.calm();
    long revision = crowd.converge();
    return new Result(
        crowd.done(),
        revision,
        crowd.frames(),
        way.accepted() + evesWay.accepted(),
        crowd.violations(site.log()));
  }

  @Override
  public void close() {
    crowd.close();
    way.close();
    evesWay.close();
  }
}
