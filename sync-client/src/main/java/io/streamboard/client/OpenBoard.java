package io.streamboard.client;

import io.streamboard.client.board.BoardEvents;
import io.streamboard.client.board.BoardSync;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.view.BoardView;
import io.streamboard.model.view.OptimisticView;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.Presence;
import io.streamboard.model.wire.ServerMessage;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A handle for any thread on a board that is confined to the event thread. */
final class OpenBoard implements BoardHandle {
  private final BoardId board;
  private final EventThread thread;
  private final Runnable released;
  private final LongSupplier numbers;
  private final Set<Long> unanswered = ConcurrentHashMap.newKeySet();
  private final PersonId me;
  private final AtomicReference<Shown> shown =
      new AtomicReference<>(new Shown(Optional.empty(), List.of()));
  private volatile long revision;
  private volatile boolean over;

  /** Set on the event thread as its first piece of work with this board. */
  private @Nullable BoardSync sync;

  /** The last submission that the event thread has taken; confined to it. */
  private long taken;

  /**
   * A handle on a board that is about to be opened.
   *
   * @param numbers gives a number that no other submission of this client has
   */
  OpenBoard(
      BoardId board, PersonId me, EventThread thread, LongSupplier numbers, Runnable released) {
    this.numbers = numbers;
    this.board = board;
    this.me = me;
    this.thread = thread;
    this.released = released;
  }

  /** What a handle before this one left unanswered is still on its way. */
  void bind(BoardSync bound) {
    sync = bound;
    unanswered.addAll(bound.numbers());
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
    return shown.get().now(me);
  }

  @Override
  public long revision() {
    return revision;
  }

  @Override
  public int pending() {
    return over ? 0 : unanswered.size();
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
    shown.set(new Shown(Optional.empty(), List.of()));
    released.run();
  }

  private long submit(Operation operation, Optional<String> drag) {
    long number = numbers.getAsLong();
    unanswered.add(number);
    shown.updateAndGet(now -> now.with(new Waiting(number, operation)));
    onSync(
        bound -> {
          taken = number;
          bound.submit(number, operation, drag);
          shown.updateAndGet(now -> now.without(number));
        });
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

  /** A submission that the event thread has not taken yet. */
  private record Waiting(long number, Operation operation) {}

  /**
   * What the event thread showed last, and what was submitted since: together the view that the
   * caller of {@link #submit} sees at once.
   */
  private record Shown(Optional<BoardView> view, List<Waiting> waiting) {

    Optional<BoardView> now(PersonId me) {
      Optional<BoardView> now = view;
      for (Waiting each : waiting) {
        now = now.map(seen -> OptimisticView.with(seen, me, each.operation()));
      }
      return now;
    }

    Shown with(Waiting next) {
      return new Shown(view, Stream.concat(waiting.stream(), Stream.of(next)).toList());
    }

    Shown without(long upto) {
      return new Shown(view, waiting.stream().filter(each -> each.number() > upto).toList());
    }
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
      unanswered.remove(number);
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
      shown.updateAndGet(last -> new Shown(Optional.of(now), last.without(taken).waiting()));
    }

    private void end() {
      over = true;
      shown.set(new Shown(Optional.empty(), List.of()));
      revision = 0;
      released.run();
    }
  }
}
