package io.streamboard.server.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Stands between clients and a server and does to their connections what networks do. Steered while
 * it runs, by any thread; what chance decides comes from the seed. On loopback only.
 */
public final class ChaosProxy implements AutoCloseable {
  private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

  private final Supplier<List<InetSocketAddress>> servers;
  private final ServerSocket door;
  private final SplittableRandom random;
  private final Weather weather = new Weather();
  private final List<ProxiedConnection> connections = new CopyOnWriteArrayList<>();
  private final AtomicLong accepted = new AtomicLong();
  private volatile boolean closed;

  ChaosProxy(int serverPort, long seed) {
    this(() -> List.of(new InetSocketAddress(LOOPBACK, serverPort)), seed);
  }

  /**
   * Before several servers.
   *
   * @param servers asked for each connection, which goes to the first that takes it
   */
  public ChaosProxy(Supplier<List<InetSocketAddress>> servers, long seed) {
    this.servers = servers;
    this.random = new SplittableRandom(seed);
    try {
      this.door = new ServerSocket(0, 50, LOOPBACK);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    Thread.ofVirtual().name("chaos-door").start(this::accept);
  }

  /** Where clients connect. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + door.getLocalPort());
  }

  /** How many connections there were. */
  long accepted() {
    return accepted.get();
  }

  /** Fair weather again, for what is open and what comes; what was swallowed stays so. */
  void calm() {
    weather.delay(Duration.ZERO, Duration.ZERO);
    weather.cutAfter(0, 0);
    weather.slow(0);
    weather.stopped(false);
  }

  /** Every byte comes later, by at least so much and by up to the jitter more, in order. */
  void delay(Duration least, Duration jitter) {
    weather.delay(least, jitter);
  }

  /** So many bytes a second pass in each direction of each connection. */
  void slow(int bytesPerSecond) {
    weather.slow(bytesPerSecond);
  }

  /** Nothing is read any more, so both sides are held up, until {@link #calm}. */
  void stop() {
    weather.stopped(true);
  }

  /** Connections made from now on end after so many bytes from the server, in the middle of any. */
  void cutAfter(int least, int most) {
    weather.cutAfter(least, most);
  }

  /** Ends all open connections in good order. */
  public void cut() {
    connections.forEach(ProxiedConnection::cut);
  }

  /** Ends all open connections with a reset. */
  void reset() {
    connections.forEach(ProxiedConnection::reset);
  }

  /**
   * Makes all open connections half-open: both sides may go on speaking and nobody hears. New
   * connections are fine.
   */
  void swallow() {
    connections.forEach(ProxiedConnection::swallow);
  }

  private void accept() {
    while (!closed) {
      try {
        join(door.accept());
      } catch (IOException ended) {
        if (closed) {
          return;
        }
      }
    }
  }

  private void join(Socket client) throws IOException {
    accepted.incrementAndGet();
    for (InetSocketAddress server : servers.get()) {
      Socket upstream = new Socket();
      try {
        upstream.connect(server);
        join(client, upstream);
        return;
      } catch (IOException nobody) {
        upstream.close();
      }
    }
    client.close();
  }

  private void join(Socket client, Socket upstream) {
    ProxiedConnection connection =
        new ProxiedConnection(client, upstream, weather, random.split(), connections::remove);
    connections.add(connection);
    connection.start();
  }

  @Override
  public void close() {
    closed = true;
    try {
      door.close();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    } finally {
      connections.forEach(ProxiedConnection::reset);
    }
  }
}
