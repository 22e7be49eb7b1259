package io.streamboard.client;

import io.streamboard.client.board.BoardEvents;
import io.streamboard.client.board.BoardSync;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.view.BoardView;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.Presence;
import io.streamboard.model.wire.ServerMessage;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A handle for any thread on a board that is confined to the event thread. */
final class OpenBoard implements BoardHandle {
  private final BoardId board;
  private final EventThread thread;
  private final Runnable released;
  private final AtomicLong submitted = new AtomicLong();
  private final AtomicLong settled = new AtomicLong();
  private volatile Optional<BoardView> view = Optional.empty();
  private volatile long revision;
  private volatile boolean over;

  /** Set on the event thread as its first piece of work with this board. */
  private @Nullable BoardSync sync;

  OpenBoard(BoardId board, EventThread thread, Runnable released) {
    this.board = board;
    this.thread = thread;
    this.released = released;
  }

  void bind(BoardSync bound) {
    sync = bound;
  }

  BoardEvents watching(BoardListener listener) {
    return new Watching(listener);
  }

  @Override
  public BoardId board() {
    return board;
  }

  @Override
  public Optional<BoardView> view() {
    return view;
  }

  @Override
  public long revision() {
    return revision;
  }

  @Override
  public int pending() {
    return over ? 0 : (int) (submitted.get() - settled.get());
  }

  @Override
  public long submit(Operation operation) {
    return submit(operation, Optional.empty());
  }

  @Override
  public long drop(Operation operation, String drag) {
    return submit(operation, Optional.of(drag));
  }

  @Override
  public void show(Presence presence) {
    onSync(bound -> bound.show(presence));
  }

  @Override
  public void close() {
    onSync(BoardSync::leave);
    over = true;
    view = Optional.empty();
    released.run();
  }

  private long submit(Operation operation, Optional<String> drag) {
    long number = submitted.incrementAndGet();
    onSync(bound -> bound.submit(number, operation, drag));
    return number;
  }

  private void onSync(Consumer<BoardSync> task) {
    thread.post(
        () -> {
          if (sync != null) {
            task.accept(sync);
          }
        });
  }

  /** Keeps for other threads what the listener is told. */
  private final class Watching implements BoardEvents {
    private final BoardListener listener;

    private Watching(BoardListener listener) {
      this.listener = listener;
    }

    @Override
    public void opened(BoardView opened) {
      keep(opened);
      listener.opened(opened);
    }

    @Override
    public void changed(BoardView changed, Set<WidgetId> touched) {
      keep(changed);
      listener.changed(changed, touched);
    }

    @Override
    public void settled(long number, long at, Outcome outcome) {
      settled.incrementAndGet();
      listener.settled(number, at, outcome);
    }

    @Override
    public void confirmed(long at) {
      revision = at;
    }

    @Override
    public void presence(Collection<ServerMessage.PersonPresence> people) {
      listener.presence(people);
    }

    @Override
    public void ended(ServerMessage.Ending ending) {
      end();
      listener.ended(ending);
    }

    @Override
    public void failed(ErrorCode code, String message) {
      end();
      listener.failed(code, message);
    }

    private void keep(BoardView now) {
      view = Optional.of(now);
    }

    private void end() {
      over = true;
      view = Optional.empty();
      revision = 0;
      released.run();
    }
  }
}
