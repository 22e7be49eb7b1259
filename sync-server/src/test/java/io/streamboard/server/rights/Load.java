package io.streamboard.server.rights;

import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.wire.ClientMessage;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.Presence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Persons who move widgets of one board as fast as they hear the outcomes, each with a thread and a
 * socket, until it is closed. They also show what they do as presence, if they have the board open.
 */
final class Load implements AutoCloseable {

  private final BoardId board;
  private final List<WidgetId> widgets;
  private final List<Thread> threads = new ArrayList<>();
  private final List<Throwable> problems = new CopyOnWriteArrayList<>();
  private final AtomicLong refused = new AtomicLong();
  private volatile boolean over;

  Load(BoardId board, List<String> widgets) {
    this.board = board;
    this.widgets = widgets.stream().map(WidgetId::new).toList();
  }

  /** Lets a person begin; who loses the board goes on trying, as a new writer. */
  Load with(TappedSocket socket, long seed) {
    threads.add(
        Thread.ofPlatform()
            .name("test-load-" + seed)
            .start(
                () -> {
                  try {
                    work(socket, new SplittableRandom(seed), "writer-" + seed);
                  } catch (RuntimeException | AssertionError problem) {
                    problems.add(problem);
                  }
                }));
    return this;
  }

  /** How many operations were refused because the board was not there for their author. */
  long refused() {
    return refused.get();
  }

  private void work(TappedSocket socket, SplittableRandom random, String writer) {
    int runs = 0;
    Hand hand = new Hand(socket, board, writer + "-" + runs);
    while (!over) {
      String widget = widgets.get(random.nextInt(widgets.size())).value();
      socket.say(new ClientMessage.ShowPresence(board, presence(random)));
      Hand.Result result =
          hand.tries(RightsWorld.move(widget, random.nextInt(1_000), random.nextInt(1_000)));
      if (result.refused().equals(Optional.of(ErrorCode.NOT_FOUND))) {
        refused.incrementAndGet();
        runs++;
        hand = new Hand(socket, board, writer + "-" + runs);
      }
    }
  }

  /** Everything at once: each widget is selected and dragged, the last one is typed in. */
  private Presence presence(SplittableRandom random) {
    Bounds bounds = Bounds.of(random.nextInt(1_000), 0, 100, 100);
    List<Presence.Dragged> dragged =
        widgets.stream().map(widget -> new Presence.Dragged(widget, bounds)).toList();
    return new Presence(
        Optional.of(new Point(random.nextInt(1_000), 0)),
        widgets,
        Optional.of(new Presence.Drag("drag", dragged)),
        Optional.of(widgets.getLast()));
  }

  @Override
  public void close() {
    over = true;
    for (Thread thread : threads) {
      try {
        thread.join(40_000);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }
    if (!problems.isEmpty()) {
      throw new AssertionError("a writer stopped", problems.getFirst());
    }
  }
}
