package io.streamboard.server.simulation;

import io.streamboard.client.stepped.SteppedClient;
import io.streamboard.client.stepped.SteppedClock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/**
 * What goes wrong besides: connections that break, are not read, or are forgotten by the network,
 * and a node that hears nothing of its log or is killed and starts again.
 */
final class Mishaps {
  /** Longer than a lease, in milliseconds. */
  private static final long LONG_PAUSE = 6_000;

  /** The world as far as it is needed here. */
  interface World {
    /** Keeps the log from the node. */
    void pause(boolean pause);

    /** Kills the node and starts the next one, on the state of now or an older one. */
    void restart(boolean older);

    void advance(long millis);
  }

  private final SplittableRandom random;
  private final Weather weather;
  private final Tally tally;
  private final SteppedClock clock;
  private final Map<SteppedClient, SimulatedLink> links;
  private final World world;
  private final Map<SteppedClient, Long> dozing = new LinkedHashMap<>();
  private final Map<SteppedClient, Long> lost = new LinkedHashMap<>();
  private long pausedUntil;
  private boolean paused;

  Mishaps(
      SplittableRandom random,
      Weather weather,
      Tally tally,
      SteppedClock clock,
      Map<SteppedClient, SimulatedLink> links,
      World world) {
    this.random = random;
    this.weather = weather;
    this.tally = tally;
    this.clock = clock;
    this.links = links;
    this.world = world;
  }

  /** Whether the client does not read now. */
  boolean dozes(SteppedClient client) {
    return clock.millis() < dozing.getOrDefault(client, 0L);
  }

  /** Something may happen to the client's connection or to the node. */
  void befall(SteppedClient client) {
    passOver();
    if (client.transport().connecting()) {
      client.transport().accept();
    } else if (oneIn(weather.breakOneIn())) {
      tally.add("breaks");
      client.transport().cut();
    } else if (oneIn(weather.dozeOneIn())) {
      tally.add("dozes");
      dozing.put(client, clock.millis() + random.nextInt(2_000));
    } else if (oneIn(weather.loseOneIn())) {
      lose(client);
    } else if (oneIn(weather.pauseOneIn())) {
      pause();
    } else if (oneIn(weather.restartOneIn())) {
      tally.add("restarts");
      forgive();
      links.keySet().forEach(each -> each.transport().cut());
      world.restart(random.nextBoolean());
    }
  }

  /** All that lasts is over. */
  void forgive() {
    dozing.clear();
    lost.keySet().forEach(client -> client.transport().cut());
    lost.clear();
    links.values().forEach(SimulatedLink::bury);
    unpause();
  }

  private void lose(SteppedClient client) {
    if (client.transport().open() && !lost.containsKey(client)) {
      tally.add("half-open");
      client.transport().lose();
      Objects.requireNonNull(links.get(client)).lose();
      lost.put(client, clock.millis() + random.nextInt(1_000));
    }
  }

  private void pause() {
    tally.add("follower paused");
    paused = true;
    world.pause(true);
    pausedUntil = clock.millis() + random.nextInt(300);
    if (random.nextInt(8) == 0) {
      tally.add("follower paused for longer than a lease");
      world.advance(LONG_PAUSE);
    }
  }

  private void unpause() {
    if (paused) {
      paused = false;
      world.pause(false);
    }
  }

  private void passOver() {
    if (paused && clock.millis() >= pausedUntil) {
      unpause();
    }
    lost.entrySet().removeIf(each -> each.getValue() <= clock.millis() && found(each.getKey()));
    if (random.nextInt(20) == 0) {
      links.values().forEach(SimulatedLink::bury);
    }
  }

  /** The client finds out; the node may or may not have done so before. */
  private static boolean found(SteppedClient client) {
    client.transport().cut();
    return true;
  }

  private boolean oneIn(int chances) {
    return random.nextInt(chances) == 0;
  }
}
