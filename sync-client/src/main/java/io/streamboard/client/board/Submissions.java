package io.streamboard.client.board;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.json.MessageCodec;
import io.streamboard.model.limit.InvalidValueException;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.operation.VoidReason;
import io.streamboard.model.view.BoardView;
import io.streamboard.model.view.WidgetView;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.ServerMessage;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The way of my operations on one board: composed while they wait, sent in the order of their
 * counters, sent again when nobody knows what became of them, made anew when the log could not take
 * them as they were, settled when the confirmed view has reached their outcome.
 */
final class Submissions {
  /** An outcome that takes longer is asked for by sending the same again, in milliseconds. */
  static final long OUTCOME_PATIENCE = 10_000;

  /** How often an operation is made anew before its outcome is taken as it is. */
  private static final int ATTEMPTS = 5;

  private final BoardReplica replica;
  private final PendingQueue queue;
  private final TextDrafts drafts;
  private final Screen screen;
  private final Sending sending;
  private final Standings standings;

  Submissions(
      BoardId board,
      InstantSource clock,
      BoardLink link,
      BoardReplica replica,
      PendingQueue queue,
      TextDrafts drafts,
      Screen screen) {
    this.replica = replica;
    this.queue = queue;
    this.drafts = drafts;
    this.screen = screen;
    this.sending = new Sending(board, clock, link, replica, queue, drafts);
    this.standings = new Standings(board, clock, link, queue, this::standing);
  }

  void offline() {
    sending.offline();
    standings.offline();
  }

  OptionalLong nextWake() {
    OptionalLong resend = sending.nextWake();
    OptionalLong question = standings.nextWake();
    return resend.isPresent() && question.isPresent()
        ? OptionalLong.of(Math.min(resend.getAsLong(), question.getAsLong()))
        : resend.isPresent() ? resend : question;
  }

  /** Whether it was taken; what is too large for the log is settled at once. */
  boolean submit(long number, Operation operation, Optional<String> endsDrag) {
    screen.touch(operation);
    boolean fits = !tooLarge(operation);
    if (!fits) {
      refuse(number, VoidReason.TOO_LARGE);
    } else if (operation instanceof Operation.TextChange typed) {
      type(number, typed);
    } else {
      queue.add(List.of(number), operation, endsDrag, 1);
    }
    return fits;
  }

  /** Sends what may be sent. Only while the board is open. */
  void flush() {
    drafts.forEach(this::promote);
    standings.ask(replica.revision());
    sending.flush(standings::awaits);
  }

  void outcomes(ServerMessage.Outcomes outcomes) {
    for (ServerMessage.Settled settled : outcomes.settled()) {
      switch (settled.outcome()) {
        case Outcome.Void(VoidReason reason) when reason == VoidReason.OUT_OF_ORDER ->
            sending.again(settled.writer());
        case Outcome.Void(VoidReason reason) when reason == VoidReason.WRITER_UNKNOWN ->
            standings.forgotten(settled.writer());
        case Outcome.Void _, Outcome.Applied _ -> {
          queue.settle(settled);
          sending.answered();
        }
      }
    }
    settleReached();
  }

  void refused(ServerMessage.Refused refused) {
    if (refused.code().retry()) {
      sending.again(refused.writer());
    } else if (refused.code() == ErrorCode.NOT_FOUND) {
      dropWriter(refused.writer());
    } else {
      queue
          .find(refused.writer(), refused.counter())
          .ifPresent(
              pending -> {
                pending.refused();
                screen.touch(pending.operation());
              });
    }
  }

  /** Settles what the confirmed view has reached. */
  void settleReached() {
    if (replica.view().isEmpty()) {
      return;
    }
    for (PendingOperation pending : queue.all()) {
      pending
          .outcome()
          .filter(settled -> settled.revision() <= replica.revision())
          .ifPresent(settled -> settle(pending, settled.revision(), settled.outcome()));
    }
  }

  private void settle(PendingOperation pending, long revision, Outcome outcome) {
    screen.touch(pending.operation());
    queue.remove(pending);
    if (pending.attempt() < ATTEMPTS && wantsAnother(pending, outcome)) {
      anew(pending);
      return;
    }
    drafts.settled(pending);
    pending.numbers().forEach(number -> screen.settle(number, revision, outcome));
  }

  /**
   * An edit on a text that is no longer remembered can be made anew only by who knows what was
   * typed.
   */
  private boolean wantsAnother(PendingOperation pending, Outcome outcome) {
    return outcome instanceof Outcome.Void(VoidReason reason)
        && switch (reason) {
          case STALE_STAMP -> true;
          case BASE_TOO_OLD -> drafts.carried(pending).isPresent();
          case DUPLICATE,
              OUT_OF_ORDER,
              WRITER_UNKNOWN,
              UNREADABLE,
              DECLINED,
              NOT_ALLOWED,
              NOT_FOUND,
              LOCKED,
              EXISTS,
              TOO_LARGE,
              SUPERSEDED,
              LAST_OWNER,
              LEVEL,
              INVALID ->
              false;
        };
  }

  /**
   * The same wish under a new id. An edit of a text has been carried over all others already and
   * gets its new base when it leaves; what was typed since goes along.
   */
  private void anew(PendingOperation pending) {
    Optional<TextDrafts.Entry> draft = drafts.carried(pending);
    List<Long> numbers = new ArrayList<>(pending.numbers());
    draft.ifPresent(entry -> numbers.addAll(entry.draft().join()));
    PendingOperation again =
        queue.add(numbers, pending.operation(), pending.endsDrag(), pending.attempt() + 1);
    draft.ifPresent(entry -> entry.carriedBy(again));
  }

  private void type(long number, Operation.TextChange typed) {
    Optional<PendingOperation> add = queue.freshAdd(typed.widget());
    Optional<WidgetView> shown = shown(typed.widget());
    try {
      if (add.isPresent()) {
        typeIntoAdd(number, add.get(), typed);
      } else if (shown.isPresent()) {
        draft(number, typed, shown.get());
      } else {
        refuse(number, VoidReason.NOT_FOUND);
      }
    } catch (InvalidValueException misfit) {
      refuse(number, VoidReason.INVALID);
    }
  }

  private void typeIntoAdd(long number, PendingOperation add, Operation.TextChange typed) {
    if (add.operation() instanceof Operation.WidgetAdd(var widget)) {
      Operation composed =
          new Operation.WidgetAdd(widget.withText(typed.delta().apply(widget.text())));
      queue.compose(add, composed, List.of(number));
      drafts.typed(typed.widget(), typed.delta());
    }
  }

  private void draft(long number, Operation.TextChange typed, WidgetView shown) {
    TextDrafts.Entry entry =
        drafts.of(
            typed.widget(),
            confirmedText(typed.widget()).orElse(shown.widget().text()),
            typed.base());
    TextDraft draft = entry.draft();
    var delta = draft.arriving(typed.base(), typed.delta());
    Optional<PendingOperation> fresh = entry.carrier().filter(PendingOperation::fresh);
    if (fresh.isPresent()) {
      draft.addToCurrent(delta);
      queue.compose(
          fresh.get(),
          new Operation.TextChange(typed.widget(), base(typed.widget()), draft.current()),
          List.of(number));
    } else {
      draft.addToNext(delta, number);
      promote(typed.widget(), entry);
    }
  }

  /**
   * What was typed becomes an operation when the edit before it is settled and the log has the
   * widget.
   */
  private void promote(WidgetId widget, TextDrafts.Entry entry) {
    if (entry.carrier().isPresent() || entry.draft().nextIsEmpty()) {
      return;
    }
    if (confirmedText(widget).isPresent()) {
      List<Long> numbers = entry.draft().promote();
      Operation edit = new Operation.TextChange(widget, base(widget), entry.draft().current());
      entry.carriedBy(queue.add(numbers, edit, Optional.empty(), 1));
    } else if (!queue.addsWidget(widget)) {
      screen.orphaned(entry.draft().nextNumbers());
      entry.draft().forgetNext();
    }
  }

  /**
   * The server knows of these operations of a writer; those beyond {@code counter} never came into
   * the log.
   */
  private void standing(WriterId writer, long counter, boolean renew) {
    for (PendingOperation pending : queue.of(writer)) {
      if (pending.id().counter() <= counter) {
        settle(pending, replica.revision(), new Outcome.Void(VoidReason.DUPLICATE));
      }
    }
    if (renew) {
      renew(writer);
    }
    flush();
    screen.publish();
  }

  private void renew(WriterId writer) {
    if (writer.equals(queue.writer())) {
      queue.renewWriter();
    }
    for (PendingOperation pending : queue.of(writer)) {
      queue.remove(pending);
      anew(pending);
    }
  }

  private void dropWriter(WriterId writer) {
    for (PendingOperation pending : queue.of(writer)) {
      settle(pending, replica.revision(), new Outcome.Void(VoidReason.NOT_FOUND));
    }
    if (writer.equals(queue.writer())) {
      queue.renewWriter();
    }
  }

  private void refuse(long number, VoidReason reason) {
    screen.settle(number, replica.revision(), new Outcome.Void(reason));
  }

  /**
   * The view with my pending operations; also those that have not been published to the listener
   * yet.
   */
  private Optional<WidgetView> shown(WidgetId widget) {
    return screen
        .now()
        .map(BoardView::widgets)
        .flatMap(all -> Optional.ofNullable(all.get(widget)));
  }

  private Optional<String> confirmedText(WidgetId widget) {
    return confirmed(widget).map(seen -> seen.widget().text());
  }

  private long base(WidgetId widget) {
    return confirmed(widget).map(WidgetView::textRevision).orElse(0L);
  }

  private Optional<WidgetView> confirmed(WidgetId widget) {
    return replica.view().flatMap(view -> Optional.ofNullable(view.widgets().get(widget)));
  }

  /** Few targets always fit; to encode every move only to measure it would be a waste. */
  private static boolean tooLarge(Operation operation) {
    int longest = 200;
    boolean maybe =
        operation.targets().size() > longest || operation instanceof Operation.WidgetAdd;
    return maybe && !MessageCodec.fits(operation);
  }
}
