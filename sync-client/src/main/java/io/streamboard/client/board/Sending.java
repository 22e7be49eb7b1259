package io.streamboard.client.board;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.view.WidgetView;
import io.streamboard.model.wire.ClientMessage;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;

/**
 * Sends pending operations in the order of their counters, at most a window of them unanswered.
 * After a refusal it waits, longer each time, and sends everything without outcome again; the same
 * after an outcome has been missing for too long.
 */
final class Sending {
  /** Waits after refusals, in milliseconds. */
  private static final long FIRST_PAUSE = 200;

  private static final long LONGEST_PAUSE = 10_000;

  /**
   * Operations up to this many targets or characters of text travel together; larger ones alone.
   */
  private static final int SMALL_TARGETS = 8;

  private static final int SMALL_TEXT = 500;

  private final BoardId board;
  private final InstantSource clock;
  private final BoardLink link;
  private final BoardReplica replica;
  private final PendingQueue queue;
  private final TextDrafts drafts;
  private OptionalLong pausedUntil = OptionalLong.empty();
  private long pause = FIRST_PAUSE;
  private long heardAt;

  Sending(
      BoardId board,
      InstantSource clock,
      BoardLink link,
      BoardReplica replica,
      PendingQueue queue,
      TextDrafts drafts) {
    this.board = board;
    this.clock = clock;
    this.link = link;
    this.replica = replica;
    this.queue = queue;
    this.drafts = drafts;
  }

  void offline() {
    pausedUntil = OptionalLong.empty();
    pause = FIRST_PAUSE;
  }

  /** An outcome came: the log takes operations. */
  void answered() {
    pause = FIRST_PAUSE;
    heardAt = clock.millis();
  }

  /** Everything of the writer without outcome is to be sent again, after a pause. */
  void again(WriterId writer) {
    queue.of(writer).forEach(PendingOperation::lost);
    if (pausedUntil.isEmpty()) {
      pausedUntil = OptionalLong.of(clock.millis() + pause);
      pause = Math.min(2 * pause, LONGEST_PAUSE);
    }
  }

  OptionalLong nextWake() {
    if (pausedUntil.isPresent()) {
      return pausedUntil;
    }
    return queue.count(PendingOperation::inFlight) > 0
        ? OptionalLong.of(heardAt + Submissions.OUTCOME_PATIENCE)
        : OptionalLong.empty();
  }

  /**
   * Sends what is due.
   *
   * @param held writers of which nothing may be sent now
   */
  void flush(Predicate<WriterId> held) {
    long now = clock.millis();
    if (pausedUntil.isPresent() && now < pausedUntil.getAsLong()) {
      return;
    }
    pausedUntil = OptionalLong.empty();
    long window = Limits.WRITER_WINDOW - queue.count(PendingOperation::inFlight);
    if (window < Limits.WRITER_WINDOW && now >= heardAt + Submissions.OUTCOME_PATIENCE) {
      queue.lost();
      window = Limits.WRITER_WINDOW;
    }
    List<PendingOperation> due =
        queue.all().stream()
            .filter(pending -> pending.due() && !held.test(pending.id().writer()))
            .limit(window)
            .toList();
    if (!due.isEmpty()) {
      heardAt = now;
      send(due);
    }
  }

  private void send(List<PendingOperation> due) {
    List<PendingOperation> together = new ArrayList<>();
    for (PendingOperation pending : due) {
      if (!together.isEmpty() && !continues(together.getLast(), pending)) {
        submit(together);
        together = new ArrayList<>();
      }
      leave(pending);
      together.add(pending);
    }
    submit(together);
  }

  private void submit(List<PendingOperation> together) {
    PendingOperation first = together.getFirst();
    link.send(
        new ClientMessage.Submit(
            board,
            first.id().writer(),
            first.id().counter(),
            together.stream().map(PendingOperation::operation).toList(),
            together.getLast().endsDrag()));
  }

  private static boolean continues(PendingOperation before, PendingOperation next) {
    return before.id().writer().equals(next.id().writer())
        && before.id().counter() + 1 == next.id().counter()
        && before.endsDrag().isEmpty()
        && small(before.operation())
        && small(next.operation());
  }

  private static boolean small(Operation operation) {
    return switch (operation) {
      case Operation.WidgetAdd add -> add.widget().text().length() <= SMALL_TEXT;
      case Operation.TextChange text -> text.delta().components().size() <= SMALL_TARGETS;
      default -> operation.targets().size() <= SMALL_TARGETS;
    };
  }

  /** From here on its content stays. A text edit is made on the confirmed text of this moment. */
  private void leave(PendingOperation pending) {
    if (pending.fresh() && pending.operation() instanceof Operation.TextChange change) {
      Optional<WidgetView> confirmed =
          replica.view().flatMap(view -> Optional.ofNullable(view.widgets().get(change.widget())));
      Optional<TextDrafts.Entry> draft = drafts.carried(pending);
      if (confirmed.isPresent() && draft.isPresent()) {
        Operation now =
            new Operation.TextChange(
                change.widget(), confirmed.get().textRevision(), draft.get().draft().current());
        queue.compose(pending, now, List.of());
      }
    }
    pending.sent(replica.revision());
  }
}
