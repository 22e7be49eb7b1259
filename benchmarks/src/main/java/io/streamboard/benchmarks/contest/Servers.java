package io.streamboard.benchmarks.contest;

import io.streamboard.benchmarks.contestant.Contestant;
import io.streamboard.benchmarks.contestant.Lane;
import io.streamboard.benchmarks.contestant.Peer;
import io.streamboard.benchmarks.contestant.PeerFolder;
import io.streamboard.benchmarks.contestant.PeerServer;
import io.streamboard.benchmarks.server.MeasuredServer;
import io.streamboard.benchmarks.server.ServerVariant;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The processes that are measured. Each is started when it is first asked for and stays until this
 * is closed, so that what is measured later finds it warm. Used by the main thread.
 */
public final class Servers implements AutoCloseable {
  private final Path sources;
  private final Map<ServerVariant, MeasuredServer> ours = new LinkedHashMap<>();
  private final Map<Peer, PeerServer> peers = new LinkedHashMap<>();
  private final Set<String> warm = new HashSet<>();
  private Optional<PeerFolder> folder = Optional.empty();

  /**
   * @param sources where the servers of the peers are that run on Node
   */
  Servers(Path sources) {
    this.sources = sources;
  }

  MeasuredServer ours(ServerVariant variant) throws IOException {
    if (!ours.containsKey(variant)) {
      ours.put(variant, MeasuredServer.start(variant));
    }
    return ours.get(variant);
  }

  /**
   * @param installed folder with the peers on Node; empty: they are installed now
   */
  PeerServer peer(Peer peer, Optional<Path> installed) throws IOException {
    if (!peers.containsKey(peer)) {
      peers.put(
          peer, peer.onNode() ? PeerServer.onNode(peer, installed(installed)) : PeerServer.floor());
    }
    return peers.get(peer);
  }

  private PeerFolder installed(Optional<Path> installed) throws IOException {
    if (folder.isEmpty()) {
      folder =
          Optional.of(
              installed.isPresent() ? PeerFolder.at(installed.get()) : PeerFolder.install(sources));
    }
    return folder.get();
  }

  /** Whether this is the first time that it is asked of this process and lane. */
  boolean cold(Contestant contestant, Lane lane) {
    return warm.add(contestant.pid() + lane.text());
  }

  /** Ends the peers that are not among these: they would only take memory. */
  void endOthers(Set<Peer> needed) throws IOException {
    Iterator<Map.Entry<Peer, PeerServer>> running = peers.entrySet().iterator();
    while (running.hasNext()) {
      Map.Entry<Peer, PeerServer> peer = running.next();
      if (!needed.contains(peer.getKey())) {
        running.remove();
        peer.getValue().close();
      }
    }
  }

  /** Ends all; what is asked for next starts cold. */
  public void endAll() throws IOException {
    endOthers(Set.of());
    for (MeasuredServer server : ours.values()) {
      server.close();
    }
    ours.clear();
  }

  @Override
  public void close() throws IOException {
    endAll();
    if (folder.isPresent()) {
      folder.get().close();
    }
  }
}
