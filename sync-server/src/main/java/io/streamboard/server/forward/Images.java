package io.streamboard.server.forward;

import io.streamboard.model.id.BoardId;
import io.streamboard.server.delivery.Delivery;
import io.streamboard.server.placement.Node;
import io.streamboard.server.placement.Placement;
import io.streamboard.server.placement.Seat;
import io.streamboard.server.replica.Away;
import io.streamboard.server.replica.BoardUpdate;
import io.streamboard.server.replica.Boards;
import io.streamboard.server.replica.Later;
import io.streamboard.server.replica.Lease;
import io.streamboard.server.replica.ReplicaListener;
import io.streamboard.server.replica.ReplicaState;
import io.streamboard.server.replica.Workers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The boards of other nodes that somebody needs here: fetched from their owners, kept new by what
 * those forward, thrown away and fetched again where something is missing. {@link #tick} is called
 * about every second, what nodes send by any thread, {@link #with} and the listeners on the board's
 * worker.
 */
public final class Images implements Away, ReplicaListener {

  private static final Logger LOG = LoggerFactory.getLogger(Images.class);
  private static final Duration AGAIN_AFTER = Duration.ofMillis(250);
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration KEPT_UNUSED = Duration.ofMinutes(2);

  /** So many of those that nobody has open stay, however lately they were used. */
  static final int MOST_UNUSED = 500;

  /**
   * What images work with.
   *
   * @param partitionOf a board
   */
  public record Ports(
      Node self,
      Placement placement,
      Forwarding forwarding,
      Whereabouts whereabouts,
      Workers workers,
      Delivery delivery,
      ToIntFunction<BoardId> partitionOf,
      Lease lease,
      Later later,
      InstantSource clock,
      ForwardFigures figures) {}

  private final Ports ports;
  private final List<ReplicaListener> listeners;
  private final List<Map<BoardId, Image>> images = new ArrayList<>();
  private final OwnersWord word;

  /**
   * @param listeners told of what is forwarded, in this order
   */
  public Images(Ports ports, List<ReplicaListener> listeners) {
    this.ports = ports;
    this.listeners = List.copyOf(listeners);
    this.word =
        new OwnersWord(ports.placement(), ports.lease(), ports.clock(), ports.forwarding()::send);
    ports.workers().all().forEach(worker -> images.add(new HashMap<>()));
  }

  @Override
  public void with(BoardId board, Consumer<ReplicaState.Loaded> task) {
    Map<BoardId, Image> mine = of(board);
    Image image = mine.get(board);
    if (image == null) {
      image = new Image(board, ports.partitionOf().applyAsInt(board));
      mine.put(board, image);
      hold(image);
      if (isOpen(board)) {
        // It was here until now; from now on the word of its owner counts.
        ports.lease().watch(image.partition(), now());
      }
      fetch(image, now());
    }
    image.whenFetched(task, now());
  }

  /** What is older than that is thrown away: the owner knows better, or nobody does. */
  @Override
  public void abreast(BoardId board, long revision, Consumer<ReplicaState.Loaded> task) {
    Image image = of(board).get(board);
    if (image != null && image.at().filter(at -> at.revision() < revision).isPresent()) {
      image.lost();
      hold(image);
      fetch(image, now());
    }
    with(board, task);
  }

  @Override
  public void folded(BoardUpdate update) {}

  /** Boards that sessions have open stay open: they are fetched from where they are now. */
  @Override
  public void given(int worker, Predicate<BoardId> boards) {
    ports.delivery().open(worker, boards).forEach(board -> with(board, loaded -> {}));
  }

  /** The owner has sent records of a board, or where it stands. */
  void received(Batch batch) {
    ports.workers().of(batch.board()).execute(() -> take(batch));
  }

  /**
   * The owner had folded everything of its partitions so long before it answered: what it sent
   * before is in the queues of the workers, and counts when they are through.
   */
  void received(Parcel.Echo echo) {
    AtomicInteger missing = new AtomicInteger(ports.workers().all().size());
    ports
        .workers()
        .all()
        .forEach(
            worker ->
                worker.execute(
                    () -> {
                      if (missing.decrementAndGet() == 0) {
                        word.answered(echo);
                      }
                    }));
  }

  /** Asks the owners where their boards stand, and drops what is not needed or is here now. */
  public void tick(Boards boards) {
    AtomicInteger missing = new AtomicInteger(images.size());
    for (int worker = 0; worker < images.size(); worker++) {
      Map<BoardId, Image> mine = images.get(worker);
      ports
          .workers()
          .all()
          .get(worker)
          .execute(
              () -> {
                sweep(mine);
                // An owner that is asked for a board that is dropped would note it as open here.
                if (missing.decrementAndGet() == 0) {
                  word.ask().forEach(board -> comesHere(boards, board));
                }
              });
    }
  }

  /** This node works on the board now: sessions go on from what it has of it. */
  private void comesHere(Boards boards, BoardId board) {
    if (boards.worksOn(board)) {
      boards.with(
          board,
          loaded -> {
            if (loaded instanceof ReplicaState.Live live) {
              listeners.forEach(listener -> listener.replaced(live.state()));
            }
            drop(board);
          });
    }
  }

  private void sweep(Map<BoardId, Image> mine) {
    List<Image> unused =
        mine.values().stream()
            .filter(image -> !isOpen(image.board()))
            .sorted(Comparator.comparingLong(Image::usedAt).reversed())
            .toList();
    for (int place = 0; place < unused.size(); place++) {
      Image image = unused.get(place);
      boolean surplus = place >= MOST_UNUSED / images.size() && image.fetched();
      if (surplus || now() - image.usedAt() > KEPT_UNUSED.toMillis()) {
        drop(image.board());
      }
    }
  }

  private void drop(BoardId board) {
    Image gone = of(board).remove(board);
    if (gone != null) {
      ports.whereabouts().remove(board, ports.self());
      gone.unavailable();
      if (word.drops(board)) {
        ports.lease().unwatch(gone.partition());
      }
    }
  }

  private boolean isOpen(BoardId board) {
    return listeners.stream().anyMatch(listener -> listener.holds(board));
  }

  private void take(Batch batch) {
    Image image = of(batch.board()).get(batch.board());
    if (image == null) {
      ports.whereabouts().remove(batch.board(), ports.self());
      return;
    }
    switch (verdict(image, batch)) {
      case Image.Verdict.Next next -> {
        hold(image);
        ports.figures().folded();
        next.updates().forEach(update -> listeners.forEach(listener -> listener.folded(update)));
      }
      case Image.Verdict.Known _ -> {}
      case Image.Verdict.Gap _ -> {
        ports.figures().gap();
        image.lost();
        hold(image);
        fetch(image, now());
      }
    }
  }

  /** What cannot be folded here was folded there: another image will say what came of it. */
  private static Image.Verdict verdict(Image image, Batch batch) {
    try {
      return image.take(batch);
    } catch (RuntimeException | StackOverflowError broken) {
      LOG.error("What was forwarded of board {} cannot be folded", batch.board(), broken);
      return new Image.Verdict.Gap();
    }
  }

  /**
   * @param since when somebody began to wait
   */
  private void fetch(Image image, long since) {
    if (!(ports.placement().of(image.partition()) instanceof Seat.At at)) {
      again(image, since);
      return;
    }
    ports.whereabouts().add(image.board(), ports.self());
    long askedAt = now();
    var _ =
        ports
            .forwarding()
            .ask(at.node(), new Ask.ForImage(ports.self(), image.board()))
            .handle((answer, problem) -> Fetched.of(Optional.ofNullable(answer), askedAt))
            .thenAccept(
                fetched ->
                    ports
                        .workers()
                        .of(image.board())
                        .execute(() -> arrived(image, fetched, since)));
  }

  private void arrived(Image image, Fetched fetched, long since) {
    if (!image.equals(of(image.board()).get(image.board()))) {
      return;
    }
    switch (fetched) {
      case Fetched.Board board when now() - board.current() <= Lease.LENGTH.toMillis() ->
          arrived(image, board);
      // So long under way that people may have lost rights since.
      case Fetched.Board _ -> again(image, since);
      case Fetched.SetAside _ -> setAside(image);
      case Fetched.Nothing _ -> again(image, since);
    }
  }

  private void arrived(Image image, Fetched.Board board) {
    ports.figures().image();
    ports.lease().watch(image.partition(), board.current());
    listeners.forEach(listener -> listener.replaced(board.state()));
    image.fetched(board.state(), board.offset());
    hold(image);
  }

  /** Whoever has it open goes on seeing what was seen of it last, as at its owner. */
  private void setAside(Image image) {
    image.setAside();
    if (isOpen(image.board())) {
      hold(image);
      fetchAfter(PATIENCE, image, now());
    } else {
      drop(image.board());
    }
  }

  private void again(Image image, long since) {
    if (now() - since > PATIENCE.toMillis()) {
      image.unavailable();
    }
    hold(image);
    fetchAfter(AGAIN_AFTER, image, since);
  }

  private void fetchAfter(Duration time, Image image, long since) {
    ports
        .later()
        .after(
            time,
            () ->
                ports
                    .workers()
                    .of(image.board())
                    .execute(
                        () -> {
                          if (!image.fetched()
                              && image.equals(of(image.board()).get(image.board()))) {
                            fetch(image, since);
                          }
                        }));
  }

  private void hold(Image image) {
    word.holds(
        image.board(),
        image.partition(),
        image.at().map(at -> at.revision()).orElse(0L),
        image.lacks() && isOpen(image.board()));
  }

  private Map<BoardId, Image> of(BoardId board) {
    return images.get(ports.workers().index(board));
  }

  private long now() {
    return ports.clock().millis();
  }
}
