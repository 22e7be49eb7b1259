package io.streamboard.client;

import io.streamboard.client.stepped.SteppedClient;
import io.streamboard.model.id.BoardId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The shipped handle on a board of a {@link SteppedClient}, whose event thread takes work when the
 * test says so.
 */
public final class SteppedHandle {
  private final Deque<Runnable> work = new ArrayDeque<>();
  private final OpenBoard handle;

  public SteppedHandle(SteppedClient client, BoardId board, BoardListener listener) {
    AtomicLong numbers = new AtomicLong();
    handle = new OpenBoard(board, client.person(), work::add, numbers::incrementAndGet, () -> {});
    handle.bind(client.engine().open(board, handle.watching(listener)));
  }

  public BoardHandle handle() {
    return handle;
  }

  /** The event thread takes the next piece of work; returns whether there was one. */
  public boolean take() {
    Runnable next = work.poll();
    if (next != null) {
      next.run();
    }
    return next != null;
  }
}
