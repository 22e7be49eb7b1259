package io.streamboard.client;

import io.streamboard.client.connection.Refusal;
import io.streamboard.client.connection.TransportListener;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Brings the socket's events to the event thread. Frames that wait there are bounded: beyond the
 * bound the socket is not read any further, and the server notices a slow reader.
 */
final class EventInlet implements TransportListener {
  private static final int FRAMES = 1_024;

  private final Semaphore room = new Semaphore(FRAMES);
  private volatile @Nullable Target target;

  private record Target(EventThread thread, TransportListener listener) {}

  /** Before the first event. */
  void connect(EventThread thread, TransportListener listener) {
    target = new Target(thread, listener);
  }

  @Override
  public void opened(long connection) {
    pass(listener -> listener.opened(connection));
  }

  @Override
  public void received(long connection, String frame) {
    room.acquireUninterruptibly();
    pass(
        listener -> {
          room.release();
          listener.received(connection, frame);
        });
  }

  @Override
  public void ponged(long connection) {
    pass(listener -> listener.ponged(connection));
  }

  @Override
  public void closed(long connection, int code) {
    pass(listener -> listener.closed(connection, code));
  }

  @Override
  public void refused(long connection, Refusal refusal) {
    pass(listener -> listener.refused(connection, refusal));
  }

  private void pass(Consumer<TransportListener> event) {
    Target now = Objects.requireNonNull(target, "connect first");
    now.thread().post(() -> event.accept(now.listener()));
  }
}
