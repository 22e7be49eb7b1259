package io.streamboard.client.websocket;

import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Frames on their way out of one session: one is in flight, the others wait. The library would
 * queue without bound; here a session that takes nothing any more is given up. Thread-safe.
 */
final class SendQueue {
  /**
   * Frames that may wait; a client has at most a window of operations unanswered and 60 presences a
   * second.
   */
  static final int BOUND = 2_000;

  private final Session session;
  private final Runnable stuck;
  private final Deque<String> waiting = new ArrayDeque<>();
  private boolean inFlight;

  SendQueue(Session session, Runnable stuck) {
    this.session = session;
    this.stuck = stuck;
  }

  void send(String frame) {
    synchronized (waiting) {
      if (inFlight) {
        waiting.add(frame);
        if (waiting.size() > BOUND) {
          waiting.clear();
          stuck.run();
        }
        return;
      }
      inFlight = true;
    }
    begin(frame);
  }

  private void begin(String frame) {
    try {
      session.getAsyncRemote().sendText(frame, this::over);
    } catch (IllegalStateException closed) {
      // The library says so in place of a failed send when the connection went just before.
      stuck.run();
    }
  }

  private void over(SendResult result) {
    if (result.isOK()) {
      next();
    } else {
      stuck.run();
    }
  }

  private void next() {
    @Nullable String frame;
    synchronized (waiting) {
      frame = waiting.poll();
      inFlight = frame != null;
    }
    if (frame != null) {
      begin(frame);
    }
  }
}
