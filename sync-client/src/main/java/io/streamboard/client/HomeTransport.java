package io.streamboard.client;

import io.streamboard.client.connection.Refusal;
import io.streamboard.client.connection.Transport;
import io.streamboard.client.connection.TransportListener;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * The way to the node at which a client begins: where the person signed in, and while nobody
 * answers there, another node that the cluster has named since. Called on the event thread; its
 * sockets tell on threads of their own.
 */
final class HomeTransport implements Transport {
  private final BiFunction<URI, TransportListener, Transport> network;
  private final TransportListener heard;
  private final List<URI> known = new ArrayList<>();
  private final Map<URI, Transport> ways = new HashMap<>();
  private int at;
  private volatile boolean answered = true;

  /**
   * @param network makes the way to a node
   * @param heard told of all that happens on any of them
   */
  HomeTransport(
      URI first, BiFunction<URI, TransportListener, Transport> network, TransportListener heard) {
    this.network = network;
    this.heard = heard;
    known.add(first);
  }

  /** Another node of the cluster may be asked from now on. */
  void learn(URI node) {
    if (!known.contains(node)) {
      known.add(node);
    }
  }

  @Override
  public void open(long connection) {
    if (!answered) {
      way().close();
      at = (at + 1) % known.size();
    }
    answered = false;
    way().open(connection);
  }

  private Transport way() {
    return ways.computeIfAbsent(known.get(at), node -> network.apply(node, new Heard()));
  }

  @Override
  public void send(String frame) {
    way().send(frame);
  }

  @Override
  public void ping() {
    way().ping();
  }

  @Override
  public void close() {
    way().close();
  }

  private final class Heard implements TransportListener {
    @Override
    public void opened(long connection) {
      answered = true;
      heard.opened(connection);
    }

    @Override
    public void received(long connection, String frame) {
      heard.received(connection, frame);
    }

    @Override
    public void ponged(long connection) {
      heard.ponged(connection);
    }

    @Override
    public void closed(long connection, int code) {
      heard.closed(connection, code);
    }

    @Override
    public void refused(long connection, Refusal refusal) {
      heard.refused(connection, refusal);
    }
  }
}
