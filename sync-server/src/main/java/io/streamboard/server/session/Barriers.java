package io.streamboard.server.session;

import io.streamboard.model.access.Caller;
import io.streamboard.model.board.BoardLife;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.log.LogRecord;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.operation.VoidReason;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.ServerMessage.Settled;
import io.streamboard.server.delivery.Author;
import io.streamboard.server.identity.Identity.Loss;
import io.streamboard.server.replica.Later;
import io.streamboard.server.replica.ReplicaState;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Appends an access barrier to each board whose rights name what a person has lost, so that stamps
 * made before are void there. The accounts remember a loss until all its barriers are in the log;
 * so one whose barriers a crash has prevented, or that came while no server ran, gets them at the
 * next start. Each barrier is sent again under its id until the log has it. Thread-safe.
 */
final class Barriers {

  private static final Logger LOG = LoggerFactory.getLogger(Barriers.class);
  private static final Duration AGAIN_AFTER = Duration.ofSeconds(1);
  private static final Outcome AGAIN = new Outcome.Void(VoidReason.OUT_OF_ORDER);

  private final SessionParts parts;
  private final Later later;
  private final Set<Long> begun = ConcurrentHashMap.newKeySet();

  Barriers(SessionParts parts, Later later) {
    this.parts = parts;
    this.later = later;
  }

  /**
   * Begins with the losses that are new here. Without the lease the directory may lack boards: they
   * are looked for later, as this is called at each tick.
   */
  void look() {
    List<Loss> losses = parts.identity().losses();
    if (losses.isEmpty() || !parts.lease().current()) {
      return;
    }
    Map<Long, List<Loss>> byRevision =
        losses.stream()
            .collect(
                Collectors.groupingBy(Loss::accountsRevision, TreeMap::new, Collectors.toList()));
    begun.retainAll(byRevision.keySet());
    byRevision.forEach(
        (revision, together) -> {
          if (begun.add(revision)) {
            place(revision, together);
          }
        });
  }

  private void place(long accountsRevision, List<Loss> together) {
    Set<Place> places = new HashSet<>();
    for (Loss loss : together) {
      parts
          .directory()
          .naming(loss.left())
          .forEach(board -> places.add(new Place(board, loss.person())));
    }
    if (places.isEmpty()) {
      parts.identity().barriersPlaced(accountsRevision);
    }
    AtomicInteger missing = new AtomicInteger(places.size());
    places.forEach(place -> new Barrier(place, accountsRevision, missing).place());
  }

  private record Place(BoardId board, PersonId person) {}

  /** One barrier on one board, with a writer of its own. */
  private final class Barrier implements Author {

    private final Place place;
    private final long accountsRevision;
    private final AtomicInteger missing;
    private final AtomicBoolean placed = new AtomicBoolean();
    private final Submission submission;

    /**
     * @param missing how many barriers of the loss are not in the log yet
     */
    Barrier(Place place, long accountsRevision, AtomicInteger missing) {
      this.place = place;
      this.accountsRevision = accountsRevision;
      this.missing = missing;
      Caller stamp = new Caller(LogRecord.SYSTEM, Set.of(), accountsRevision);
      this.submission =
          new Submission(
              place.board(),
              LogRecord.SYSTEM,
              new WriterId(parts.ids().get()),
              1,
              List.of(new Operation.AccessBarrier(place.person(), accountsRevision)),
              this,
              () -> Optional.of(stamp),
              true);
    }

    /** Nothing is appended where the board has this barrier, or a later one of the person. */
    void place() {
      parts
          .boards()
          .with(
              place.board(),
              loaded -> {
                if (loaded instanceof ReplicaState.Live live && stands(live.state())) {
                  placed();
                } else {
                  parts.submissions().submit(parts.boards(), submission);
                }
              });
    }

    private boolean stands(BoardState state) {
      Long known = state.barriers().get(place.person());
      return state.life() != BoardLife.OPEN || (known != null && known >= accountsRevision);
    }

    private void placed() {
      if (placed.compareAndSet(false, true) && missing.decrementAndGet() == 0) {
        parts.identity().barriersPlaced(accountsRevision);
      }
    }

    /** Where the board was just moved to another log it is not in it yet. */
    @Override
    public void settled(BoardId board, List<Settled> settled) {
      if (settled.stream().map(Settled::outcome).anyMatch(AGAIN::equals)) {
        later.after(AGAIN_AFTER, this::place);
      } else {
        placed();
      }
    }

    @Override
    public void refused(BoardId board, WriterId writer, long counter, ErrorCode code) {
      if (code.retry()) {
        later.after(AGAIN_AFTER, this::place);
      } else {
        LOG.warn(
            "barrier-refused: board {} takes none ({}); the next start tries again",
            board,
            code.code());
      }
    }
  }
}
