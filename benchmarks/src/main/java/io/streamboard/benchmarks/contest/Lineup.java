package io.streamboard.benchmarks.contest;

import io.streamboard.benchmarks.Report;
import io.streamboard.benchmarks.contestant.Contestant;
import io.streamboard.benchmarks.contestant.Peer;
import io.streamboard.benchmarks.contestant.PeerFolder;
import io.streamboard.benchmarks.contestant.PeerServer;
import io.streamboard.benchmarks.contestant.Streamboard;
import io.streamboard.benchmarks.server.MeasuredServer;
import io.streamboard.benchmarks.server.ServerVariant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * All contestants of a run: each is started once and stays, so that all repeats find it equally
 * warm. Those that cannot be had are named.
 */
final class Lineup implements AutoCloseable {
  /** In so long a run there are snapshots, and they are compacted. */
  private static final int LONG_SECONDS = 150;

  /** The last part of warming up is told, so that one sees how warm it got. */
  private static final int END_OF_WARMING = 5;

  private final List<Contestant> contestants = new ArrayList<>();
  private final List<String> absent = new ArrayList<>();

  private final List<MeasuredServer> servers = new ArrayList<>();
  private Optional<PeerFolder> folder = Optional.empty();

  /** Over contestants that run already, Streamboard first; they are this object's from now on. */
  Lineup(List<Contestant> contestants) {
    this.contestants.addAll(contestants);
  }

  /**
   * Starts all.
   *
   * @param sources where the servers of the peers are that run on Node
   */
  static Lineup start(Options options, Path sources) throws IOException {
    Lineup lineup = new Lineup(List.of());
    try {
      for (ServerVariant variant : options.variants()) {
        lineup.add(options, variant);
      }
      for (Peer peer : options.peers()) {
        lineup.add(peer, options, sources);
      }
      return lineup;
    } catch (IOException failed) {
      lineup.close();
      throw failed;
    }
  }

  private void add(Options options, ServerVariant variant) throws IOException {
    MeasuredServer started = MeasuredServer.start(variant);
    servers.add(started);
    Streamboard streamboard = new Streamboard(options.lane(), started, options.audiences());
    contestants.add(streamboard);
    if (options.seconds() >= LONG_SECONDS) {
      streamboard.compactSnapshots();
    }
  }

  private void add(Peer peer, Options options, Path sources) throws IOException {
    if (!peer.onNode()) {
      contestants.add(PeerServer.floor());
      return;
    }
    try {
      contestants.add(PeerServer.onNode(peer, installed(options, sources)));
    } catch (IOException | UncheckedIOException unavailable) {
      absent.add(peer.text() + " could not be had: " + unavailable.getMessage());
    }
  }

  private PeerFolder installed(Options options, Path sources) throws IOException {
    if (folder.isEmpty()) {
      folder =
          Optional.of(
              options.installed().isPresent()
                  ? PeerFolder.at(options.installed().get())
                  : PeerFolder.install(sources));
    }
    return folder.get();
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

  /** Lets each work once, before the first measurement; once warm, it stays so. */
  void warm(Report report, Options options) {
    for (Contestant contestant : contestants) {
      boolean ours = contestant instanceof Streamboard;
      Duration time = options.warmUp().first(ours);
      Duration end = time.dividedBy(END_OF_WARMING);
      Load.tell(
          report,
          "warm",
          new Trial(options.lane(), contestant, WarmUp.CROWD, 0)
              .runOrVoid("warm", time.minus(end), end));
    }
  }

  /** Who could not be started, and why; for people. */
  List<String> absent() {
    return absent;
  }

  @Override
  public void close() throws IOException {
    for (Contestant contestant : contestants) {
      contestant.close();
    }
    if (folder.isPresent()) {
      folder.get().close();
    }
    for (MeasuredServer server : servers) {
      server.close();
    }
  }
}
