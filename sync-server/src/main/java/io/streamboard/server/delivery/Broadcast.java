package io.streamboard.server.delivery;

import io.streamboard.model.board.BoardState;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.OperationId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.wire.Presence;
import io.streamboard.server.replica.BoardUpdate;
import io.streamboard.server.replica.Lease;
import io.streamboard.server.replica.Workers;
import io.streamboard.server.telemetry.Telemetry;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * The delivery in which every node folds every board and drops what no session of its own wants:
 * for one to a few nodes.
 */
public final class Broadcast implements Delivery {

  private final Workers workers;
  private final Lease lease;
  private final List<WorkerFeeds> feeds = new ArrayList<>();
  private final Neighbours neighbours = new Neighbours();
  private volatile boolean stays;

  public Broadcast(
      Workers workers,
      People people,
      Lease lease,
      InstantSource clock,
      DeliverySettings settings,
      Telemetry telemetry) {
    this.workers = workers;
    this.lease = lease;
    workers
        .all()
        .forEach(
            worker ->
                feeds.add(
                    new WorkerFeeds(
                        worker, people, lease, clock, settings, telemetry, neighbours)));
  }

  @Override
  public void meet(OtherNodes others) {
    neighbours.meet(others);
  }

  @Override
  public void heard(NodePresence said) {
    workers.of(said.board()).execute(() -> of(said.board()).heard(said));
  }

  @Override
  public boolean attach(
      BoardState state, Subscriber subscriber, Optional<String> request, Optional<Stand> from) {
    return of(state.board()).attach(state, subscriber, request, from);
  }

  @Override
  public void detach(BoardId board, Subscriber subscriber) {
    of(board).use(board, feed -> feed.detach(subscriber));
  }

  @Override
  public void forget(BoardId board, Subscriber subscriber) {
    of(board).use(board, feed -> feed.forget(subscriber));
  }

  @Override
  public void wake(BoardId board, Subscriber subscriber) {
    of(board).use(board, feed -> feed.wake(subscriber));
  }

  @Override
  public void show(BoardId board, Subscriber subscriber, Presence presence) {
    if (lease.current()) {
      of(board).use(board, feed -> feed.show(subscriber, presence));
    }
  }

  @Override
  public void expect(BoardState state, WriterId writer, Author author) {
    of(state.board()).feed(state).outbound().expect(writer, author);
  }

  @Override
  public void endsDrag(BoardId board, Subscriber subscriber, OperationId drop, String drag) {
    of(board).use(board, feed -> feed.outbound().endsDrag(drop, subscriber, drag));
  }

  @Override
  public List<PersonId> present(BoardId board) {
    return of(board).present(board);
  }

  @Override
  public void personChanged(PersonId person) {
    for (int index = 0; index < feeds.size(); index++) {
      WorkerFeeds own = feeds.get(index);
      workers.all().get(index).execute(() -> own.personChanged(person));
    }
  }

  @Override
  public void probe(Runnable delivered) {
    AtomicInteger missing = new AtomicInteger(feeds.size());
    Runnable sent =
        () -> {
          if (missing.decrementAndGet() == 0) {
            delivered.run();
          }
        };
    for (int index = 0; index < feeds.size(); index++) {
      WorkerFeeds own = feeds.get(index);
      workers.all().get(index).execute(() -> own.probe(sent));
    }
  }

  @Override
  public void sweep() {
    for (int index = 0; index < feeds.size(); index++) {
      workers.all().get(index).execute(feeds.get(index)::sweep);
    }
  }

  @Override
  public void folded(BoardUpdate update) {
    BoardId board = update.folded().after().board();
    of(board).use(board, feed -> feed.folded(update.folded()));
  }

  @Override
  public void given(int worker, Predicate<BoardId> boards) {
    if (!stays) {
      feeds.get(worker).given(boards);
    }
  }

  @Override
  public void replaced(BoardState now) {
    of(now.board()).use(now.board(), feed -> feed.replaced(now));
  }

  @Override
  public void stay() {
    stays = true;
  }

  @Override
  public List<BoardId> open(int worker, Predicate<BoardId> boards) {
    return feeds.get(worker).open(boards);
  }

  @Override
  public boolean holds(BoardId board) {
    return of(board).holds(board);
  }

  private WorkerFeeds of(BoardId board) {
    return feeds.get(workers.index(board));
  }
}
