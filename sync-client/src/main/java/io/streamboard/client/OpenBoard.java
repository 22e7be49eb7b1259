package io.streamboard.client;

import io.streamboard.client.board.BoardEvents;
import io.streamboard.client.board.BoardSync;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.text.TextDelta;
import io.streamboard.model.view.BoardView;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.Presence;
import io.streamboard.model.wire.ServerMessage;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** A handle for any thread on a board that is confined to the event thread. */
final class OpenBoard implements BoardHandle {
  private final BoardId board;
  private final Consumer<Runnable> events;
  private final Runnable released;
  private final LongSupplier numbers;
  private final Set<Long> unanswered = ConcurrentHashMap.newKeySet();
  private final PersonId me;
  private final AtomicReference<Shown> shown = new AtomicReference<>(Shown.NOTHING);
  private volatile long revision;
  private volatile boolean over;

  /** Set on the event thread as its first piece of work with this board. */
  private @Nullable BoardSync sync;

  /** The last submission that the event thread has taken; confined to it. */
  private long taken;

  /**
   * A handle on a board that is about to be opened.
   *
   * @param events runs work on the event thread, one after another
   * @param numbers gives a number that no other submission of this client has
   */
  OpenBoard(
      BoardId board,
      PersonId me,
      Consumer<Runnable> events,
      LongSupplier numbers,
      Runnable released) {
    this.numbers = numbers;
    this.board = board;
    this.me = me;
    this.events = events;
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
  public Optional<Reading> read() {
    Shown was = shown.getAndUpdate(Shown::read);
    return was.now(me).map(view -> new Reading(view, was.edits()));
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
    shown.set(Shown.NOTHING);
    released.run();
  }

  private long submit(Operation operation, Optional<String> drag) {
    long number = numbers.getAsLong();
    unanswered.add(number);
    shown.updateAndGet(now -> now.with(new Shown.Waiting(number, operation)));
    onSync(
        bound -> {
          taken = number;
          bound.submit(number, operation, drag);
          shown.updateAndGet(now -> now.without(number));
        });
    return number;
  }

  private void onSync(Consumer<BoardSync> task) {
    events.accept(
        () -> {
          if (sync != null) {
            task.accept(sync);
          }
        });
  }

  /** Keeps for other threads what the listener is told. */
  private final class Watching implements BoardEvents {
    private final BoardListener listener;

    /** Those that lead to the view that is told next. */
    private Map<WidgetId, List<TextDelta>> edits = Map.of();

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
    public void current(boolean now) {
      listener.current(now);
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

    @Override
    public void edited(Map<WidgetId, List<TextDelta>> others) {
      edits = others;
    }

    private void keep(BoardView now) {
      Map<WidgetId, List<TextDelta>> others = edits;
      edits = Map.of();
      shown.updateAndGet(last -> last.showing(now, me, others, taken));
    }

    private void end() {
      over = true;
      shown.set(Shown.NOTHING);
      revision = 0;
      released.run();
    }
  }
}
