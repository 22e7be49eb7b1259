package io.streamboard.client;

import io.streamboard.client.connection.Refusal;
import io.streamboard.client.connection.Transport;
import io.streamboard.client.connection.TransportListener;
import io.streamboard.client.store.ClientStore;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** The shipped client with an ear at its socket. Test support, also for other modules. */
public final class TappedClients {
  private TappedClients() {}

  /**
   * As {@link Clients#connect}.
   *
   * @param speed how many times faster than everybody's its clock runs, so that its patience ends
   *     sooner
   */
  public static Client connect(SignedIn who, ClientStore store, int speed, Tap tap) {
    return Clients.connect(
        who,
        store,
        () -> Instant.ofEpochMilli(Clients.sinceSomeMoment().toEpochMilli() * speed),
        (at, inner) -> {
          Hearing hearing = new Hearing(inner, tap, NODES.incrementAndGet() * MANY);
          return new Speaking(Clients.socket(at, Optional.empty(), hearing), tap);
        });
  }

  /** Connections to several nodes have numbers of their own each. */
  private static final AtomicLong NODES = new AtomicLong(-1);

  private static final long MANY = 1_000_000;

  private record Speaking(Transport inner, Tap tap) implements Transport {
    @Override
    public void open(long connection) {
      inner.open(connection);
    }

    /** Heard of before it leaves, so that no answer is ever before it. */
    @Override
    public void send(String frame) {
      tap.said(frame);
      inner.send(frame);
    }

    @Override
    public void ping() {
      inner.ping();
    }

    @Override
    public void close() {
      inner.close();
    }
  }

  private record Hearing(TransportListener inner, Tap tap, long above)
      implements TransportListener {
    @Override
    public void opened(long connection) {
      tap.opened(above + connection);
      inner.opened(connection);
    }

    @Override
    public void received(long connection, String frame) {
      tap.heard(above + connection, frame);
      inner.received(connection, frame);
    }

    @Override
    public void ponged(long connection) {
      inner.ponged(connection);
    }

    @Override
    public void closed(long connection, int code) {
      tap.closed(above + connection);
      inner.closed(connection, code);
    }

    @Override
    public void refused(long connection, Refusal refusal) {
      inner.refused(connection, refusal);
    }
  }
}
