package io.streamboard.benchmarks.deliveries;

import io.streamboard.benchmarks.load.Latencies;
import io.streamboard.client.BoardHandle;
import io.streamboard.client.BoardListener;
import io.streamboard.client.Client;
import io.streamboard.client.Clients;
import io.streamboard.client.SignedIn;
import io.streamboard.client.store.ClientStore;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.view.BoardView;
import io.streamboard.model.view.WidgetView;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import io.streamboard.testing.process.Await;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.IntFunction;

/**
 * A board whose author moves one note to another place with each step, and who looks on. Steered by
 * the main thread; readers count on their clients' threads.
 */
final class SharedBoard implements AutoCloseable {
  private static final WidgetId NOTE = new WidgetId("note");
  private static final Duration MOST = Duration.ofSeconds(60);
  private static final int MOST_STEPS = 1_000_000;

  private final AtomicLongArray due = new AtomicLongArray(MOST_STEPS + 1);
  private final List<Client> clients = new ArrayList<>();
  private final List<Reader> readers = new ArrayList<>();
  private final BoardHandle author;
  private int steps;

  /**
   * Returns when all have it open.
   *
   * @param people how many, with the author
   * @param who each, the author as number 0
   */
  SharedBoard(String title, int people, IntFunction<SignedIn> who) {
    Client owner = connect(who.apply(0));
    BoardId board = owner.create(title).orTimeout(MOST.toSeconds(), TimeUnit.SECONDS).join();
    this.author = owner.open(board, new BoardListener() {});
    Await.that("the author's board", MOST, () -> author.view().isPresent());
    author.submit(
        new Operation.WidgetAdd(
            new Widget(
                NOTE,
                new WidgetKind.Note(),
                Bounds.of(0, 0, 100, 80),
                ZKey.FIRST,
                Style.DEFAULT,
                "moved")));
    for (int reader = 1; reader < people; reader++) {
      readers.add(new Reader(connect(who.apply(reader)), board));
    }
    Await.that("the readers' boards", MOST, () -> readers.stream().allMatch(Reader::hasNote));
  }

  private Client connect(SignedIn who) {
    Client client = Clients.connect(who, ClientStore.memory());
    clients.add(client);
    return client;
  }

  /** Makes the next step, which was due then. */
  void step(long dueAt) {
    steps++;
    due.set(steps, dueAt);
    author.submit(new Operation.WidgetMove(List.of(new Operation.Move(NOTE, new Point(steps, 0)))));
  }

  int steps() {
    return steps;
  }

  /** Whether each reader has seen the last step. */
  boolean arrived() {
    return readers.stream().allMatch(reader -> reader.seen == steps);
  }

  /** What arrives from now on is noted there. */
  void note(Latencies latencies) {
    readers.forEach(reader -> reader.into = latencies);
  }

  @Override
  public void close() {
    clients.forEach(Client::close);
  }

  private final class Reader implements BoardListener {
    private final BoardHandle handle;
    private volatile Latencies into = new Latencies();
    private volatile int seen;

    Reader(Client client, BoardId board) {
      handle = client.open(board, this);
    }

    boolean hasNote() {
      return handle.view().flatMap(Reader::note).isPresent();
    }

    private static Optional<WidgetView> note(BoardView view) {
      return Optional.ofNullable(view.widgets().get(NOTE));
    }

    @Override
    public void changed(BoardView view, Set<WidgetId> touched) {
      note(view).ifPresent(note -> arrived((int) note.widget().bounds().position().x()));
    }

    /** Steps that came together with a later one came too. */
    private void arrived(int step) {
      long now = System.nanoTime();
      for (int came = seen + 1; came <= step; came++) {
        into.add(now - due.get(came));
      }
      seen = Math.max(seen, step);
    }
  }
}
