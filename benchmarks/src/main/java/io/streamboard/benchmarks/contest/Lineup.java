package io.streamboard.benchmarks.contest;

import io.streamboard.benchmarks.Report;
import io.streamboard.benchmarks.contestant.Contestant;
import io.streamboard.benchmarks.contestant.Peer;
import io.streamboard.benchmarks.contestant.Streamboard;
import io.streamboard.benchmarks.server.ServerVariant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * All contestants of a run, over processes that stay, so that all repeats find them equally warm.
 * Those that cannot be had are named.
 */
public final class Lineup implements AutoCloseable {
  /** In so long a run there are snapshots, and they are compacted. */
  private static final int LONG_SECONDS = 150;

  /** The last part of warming up is told, so that one sees how warm it got. */
  private static final int PARTS_OF_WARMING = 5;

  private static final int TRIES_TO_WARM = 2;

  private final List<Contestant> contestants = new ArrayList<>();
  private final List<String> absent = new ArrayList<>();
  private final Servers servers;

  /** Over contestants that run already, Streamboard first. */
  Lineup(Servers servers, List<Contestant> contestants) {
    this.servers = servers;
    this.contestants.addAll(contestants);
  }

  /** Starts all that do not run yet. */
  public static Lineup start(Options options, Servers servers) throws IOException {
    Lineup lineup = new Lineup(servers, List.of());
    try {
      for (ServerVariant variant : options.variants()) {
        lineup.add(options, variant);
      }
      servers.endOthers(Set.copyOf(options.peers()));
      for (Peer peer : options.peers()) {
        lineup.add(options, peer);
      }
      return lineup;
    } catch (IOException failed) {
      lineup.close();
      throw failed;
    }
  }

  private void add(Options options, ServerVariant variant) throws IOException {
    Streamboard streamboard =
        new Streamboard(options.lane(), servers.ours(variant), options.audiences());
    contestants.add(streamboard);
    if (options.seconds() >= LONG_SECONDS) {
      streamboard.compactSnapshots();
    }
  }

  private void add(Options options, Peer peer) {
    try {
      contestants.add(servers.peer(peer, options.installed()));
    } catch (IOException | UncheckedIOException unavailable) {
      absent.add(peer.text() + " could not be had: " + unavailable.getMessage());
    }
  }

  List<Contestant> contestants() {
    return contestants;
  }

  /** The names of all that are Streamboard. */
  List<String> ours() {
    return contestants.stream()
        .filter(Streamboard.class::isInstance)
        .map(Contestant::name)
        .toList();
  }

  /** All, in an order that turns with the repeats, so that none always follows the same other. */
  List<Contestant> inOrder(int repeat) {
    List<Contestant> turned = new ArrayList<>(contestants);
    Collections.rotate(turned, repeat - 1);
    return turned;
  }

  /** Lets each that is not warm work, before the first measurement. */
  void warm(Report report, Options options) {
    for (Contestant contestant : contestants) {
      if (servers.cold(contestant, options.lane())) {
        warm(report, options, contestant);
      }
    }
  }

  /** Little at first, which a cold server takes; anew where one broke off nevertheless. */
  private static void warm(Report report, Options options, Contestant contestant) {
    Duration time = options.warmUp().first(contestant instanceof Streamboard);
    Duration part = time.dividedBy(PARTS_OF_WARMING);
    new Trial(options.lane(), contestant, WarmUp.COLD, 0).runOrVoid("cold", part, part);
    for (int left = TRIES_TO_WARM; left > 0; left--) {
      Result result =
          new Trial(options.lane(), contestant, WarmUp.CROWD, 0)
              .runOrVoid("warm", time.minus(part), part);
      Load.tell(report, "warm", result);
      if (result.objections().isEmpty()) {
        return;
      }
    }
  }

  /** Who could not be started, and why; for people. */
  List<String> absent() {
    return absent;
  }

  /** Leaves the processes running. */
  @Override
  public void close() {
    for (Contestant contestant : contestants) {
      if (contestant instanceof Streamboard streamboard) {
        streamboard.close();
      }
    }
  }
}
