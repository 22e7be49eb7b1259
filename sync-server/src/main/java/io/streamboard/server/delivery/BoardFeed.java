package io.streamboard.server.delivery;

import io.streamboard.model.access.Audience;
import io.streamboard.model.access.Caller;
import io.streamboard.model.board.BoardLife;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.board.Folded;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.view.Views;
import io.streamboard.model.wire.Position;
import io.streamboard.model.wire.Presence;
import io.streamboard.model.wire.ServerMessage;
import io.streamboard.model.wire.ServerMessage.Cause;
import io.streamboard.model.wire.ServerMessage.Ending;
import io.streamboard.server.telemetry.Telemetry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One board and the sessions that have it open. A folded record is kept in the ring; a session that
 * is ready gets all that is due in one frame, shared with every session of its audience that stands
 * where it stands. Confined to the board's worker.
 */
final class BoardFeed {
  private final BoardId board;
  private final People people;
  private final Ring ring;
  private final Standings standings = new Standings();
  private final Outbound outbound;
  private final PresenceFeed presence;
  private final AudienceGroups groups;
  private final Attachments attachments = new Attachments();
  private final Telemetry telemetry;
  private final Tempo tempo;
  private final CatchUp catchUp;
  private final Round round;
  private BoardState state;
  private long presenceFlushed;

  /**
   * Whether sessions may have to be sent more than presence that they were not when a round began.
   */
  private boolean stirred;

  BoardFeed(BoardState state, People people, DeliverySettings settings, Telemetry telemetry) {
    this.telemetry = telemetry;
    this.board = state.board();
    this.state = state;
    this.people = people;
    this.ring = new Ring(settings.ringRecords(), settings.ringCharacters());
    this.groups = new AudienceGroups(board);
    this.tempo = new Tempo(settings);
    this.round = new Round(settings.sessionsPerTurn());
    this.catchUp = new CatchUp(ring, telemetry);
    this.outbound = new Outbound(board);
    this.presence = new PresenceFeed(board);
  }

  BoardId board() {
    return board;
  }

  long revision() {
    return state.revision();
  }

  boolean open() {
    return !attachments.isEmpty();
  }

  PresenceFeed presence() {
    return presence;
  }

  Outbound outbound() {
    return outbound;
  }

  boolean attach(Subscriber subscriber, Optional<String> request, Optional<Stand> from) {
    Optional<Caller> caller = people.caller(subscriber.person());
    Audience audience = caller.map(known -> Views.audience(state, known)).orElse(Audience.NOBODY);
    if (caller.isEmpty() || !audience.seesBoard()) {
      return false;
    }
    stirred = true;
    long had = Math.max(release(subscriber), from.map(stand -> stand.at().revision()).orElse(0L));
    Optional<Cause> obstacle =
        from.map(stand -> standings.obstacle(stand, state, ring, caller.get(), audience))
            .orElse(Optional.of(Cause.OPENED));
    standings.note(subscriber.person(), audience, state.revision());
    Attachment attachment = new Attachment(subscriber, request, groups.join(audience), had);
    attachments.add(attachment);
    presence.join(subscriber.session(), subscriber.person(), people.name(subscriber.person()));
    if (state.outdates(caller.get())) {
      attachment.hold(Cause.OPENED);
      return true;
    }
    obstacle.ifPresentOrElse(
        attachment::wantWholeView, () -> proceed(attachment, from.orElseThrow().at()));
    return true;
  }

  void detach(Subscriber subscriber) {
    if (attachments.contains(subscriber)) {
      release(subscriber);
      presence.leave(subscriber.session());
    }
  }

  /**
   * Ends the attachment, if there is one; the session is still there. Returns the revision up to
   * which it was sent.
   */
  private long release(Subscriber subscriber) {
    Optional<Attachment> ended = attachments.remove(subscriber);
    ended.ifPresent(
        attachment -> {
          attachment.end();
          groups.leave(attachment.group());
          subscriber.purge(board);
        });
    return ended.map(Attachment::sent).orElse(0L);
  }

  /** The session has ended. */
  void forget(Subscriber subscriber) {
    detach(subscriber);
    outbound.forget(subscriber);
  }

  void show(Subscriber subscriber, Presence shown) {
    if (attachments.contains(subscriber)) {
      presence.show(
          subscriber.session(), subscriber.person(), people.name(subscriber.person()), shown);
    }
  }

  /** Takes the record; what is due goes out with the next turn of a round. */
  void folded(Folded folded) {
    stirred = true;
    if (folded.after().revision() < state.revision()) {
      return;
    }
    if (!folded.goesOn()) {
      state = folded.after();
      moved(folded);
      return;
    }
    if (folded.after().revision() == state.revision()) {
      return;
    }
    if (folded.before().revision() != state.revision()) {
      replaced(folded.after());
      return;
    }
    RingEntry entry = ring.add(folded);
    state = folded.after();
    tempo.happened(state.latestTime());
    groups.moved();
    outbound.settle(folded);
    outbound.endDrags(folded, presence);
    presence.elsewhere().folded(folded);
    if (entry.rightsChanged() || !folded.before().barriers().equals(state.barriers())) {
      outbound.sendSettled();
      groups.forgetSnapshots();
      attachments.all().forEach(attachment -> review(attachment, Optional.of(entry)));
    }
  }

  /**
   * The board stands here now, and what led here is not known: who is behind gets it whole. Nothing
   * happens when it is no newer than what is here.
   */
  void replaced(BoardState now) {
    if (now.revision() <= state.revision()) {
      return;
    }
    stirred = true;
    outbound.replaced(state, now, presence);
    state = now;
    ring.clear();
    groups.moved();
    groups.forgetSnapshots();
    outbound.sendSettled();
    attachments.all().forEach(attachment -> review(attachment, Optional.empty()));
    attachments.all().forEach(attachment -> attachment.wantWholeView(Cause.POSITION_TOO_OLD));
  }

  /**
   * The board goes to another log or comes from one: nothing changed that anybody sees, unless this
   * node has missed what came before.
   */
  private void moved(Folded folded) {
    outbound.settle(folded);
    if (folded.replaces()) {
      groups.forgetSnapshots();
      attachments.all().forEach(attachment -> attachment.wantWholeView(Cause.CHAIN_DIFFERS));
      attachments.all().forEach(attachment -> review(attachment, Optional.empty()));
    }
  }

  /** The person's groups or account changed. */
  void personChanged(PersonId person) {
    stirred = true;
    groups.forgetSnapshots();
    attachments.all().stream()
        .filter(attachment -> attachment.subscriber().person().equals(person))
        .forEach(attachment -> review(attachment, Optional.empty()));
  }

  void wake(Subscriber subscriber) {
    attachments
        .of(subscriber)
        .filter(attachment -> due(attachment) && subscriber.ready(board))
        .ifPresent(attachment -> advance(attachment, new PresenceTurn(presence, state)));
  }

  /** How long what happened has to wait for others that go out with it; see {@link Tempo}. */
  Duration rest(Instant now) {
    return tempo.rest(now, attachments.size());
  }

  /** Whether a round would send anything, presence aside. */
  boolean stirred() {
    return stirred;
  }

  /**
   * Begins a round, which {@link #goOn} brings to its end.
   *
   * @param withPresence whether who has nothing else to be sent is sent presence
   */
  void begin(Instant now, boolean withPresence) {
    tempo.begin(now);
    stirred = false;
    presenceFlushed = withPresence ? presence.version() : presenceFlushed;
    round.begin(attachments.all());
  }

  /** Whether a round has begun and some sessions have not had their turn. */
  boolean underWay() {
    return round.underWay();
  }

  /**
   * Sends outcomes; and changes, then presence, to the next sessions of the round that are ready.
   * The others are waited for. With a thousand sessions the loop is the hottest place of the
   * server: each is gone through once. When it fails, the round has moved on all the same.
   */
  void goOn() {
    List<Attachment> turn = round.turn();
    outbound.sendSettled();
    PresenceTurn told = new PresenceTurn(presence, state);
    for (Attachment attachment : turn) {
      if (due(attachment) && attachment.subscriber().ready(board)) {
        advance(attachment, told);
      }
    }
    if (!round.underWay()) {
      presence.told(attachments.all());
      tempo.end().filter(_ -> open()).ifPresent(telemetry::delivered);
    }
  }

  /** From one round of presence to the next. */
  Duration presencePause() {
    return tempo.presencePause(attachments.size());
  }

  boolean presenceDue() {
    return presence.version() > presenceFlushed;
  }

  private void proceed(Attachment attachment, Position at) {
    attachment.sent(at.revision());
    if (!attachment
        .subscriber()
        .send(
            Frame.of(
                Frame.Kind.CONTENT,
                board,
                new ServerMessage.Resumed(attachment.request(), board, at)))) {
      attachment.wantWholeView(Cause.SLOW_READER);
    }
  }

  /**
   * Finds the audience anew; {@code entry} is the record that may have changed it, empty when the
   * change came from elsewhere.
   */
  private void review(Attachment attachment, Optional<RingEntry> entry) {
    PersonId person = attachment.subscriber().person();
    Optional<Caller> caller = people.caller(person);
    Audience now = caller.map(known -> Views.audience(state, known)).orElse(Audience.NOBODY);
    attachment.letGo();
    if (!now.seesBoard()) {
      end(attachment);
    } else if (caller.filter(state::outdates).isPresent()) {
      attachment.subscriber().purge(board);
      attachment.hold(Cause.RIGHTS_CHANGED);
    } else if (!now.equals(attachment.group().audience())) {
      // A view sent at this very revision was that of the audience before, unless the change is
      // part of the record.
      standings.note(person, now, entry.isPresent() ? state.revision() : state.revision() + 1);
      cross(attachment, now, entry.isPresent());
    }
  }

  private void cross(Attachment attachment, Audience now, boolean byRecord) {
    AudienceGroup before = attachment.group();
    AudienceGroup after = groups.join(now);
    List<RingEntry> records = byRecord ? ring.from(attachment.sent()) : List.of();
    if (attachment.wholeView().isPresent() || records.isEmpty()) {
      attachment.subscriber().purge(board);
      attachment.wantWholeView(Cause.RIGHTS_CHANGED);
    } else if (attachment
        .subscriber()
        .send(AudienceGroup.crossing(board, records, before, after))) {
      attachment.sent(state.revision());
    } else {
      attachment.wantWholeView(Cause.SLOW_READER);
    }
    groups.leave(before);
    attachment.moveTo(after);
  }

  private void end(Attachment attachment) {
    Subscriber subscriber = attachment.subscriber();
    standings.forget(subscriber.person());
    detach(subscriber);
    Ending ending = state.life() == BoardLife.DELETED ? Ending.DELETED : Ending.REVOKED;
    subscriber.send(Frame.reply(new ServerMessage.BoardClosed(board, ending)));
    subscriber.closed(board);
  }

  /** The board is elsewhere: its sessions go there. */
  void given() {
    attachments.all().forEach(attachment -> attachment.subscriber().moved(board));
    attachments.clear();
  }

  private boolean due(Attachment attachment) {
    return attachment.contentDue(state.revision()) || attachment.presenceDue(presenceFlushed);
  }

  /**
   * A drag ends after the change that it made: presence never overtakes what the session waits for.
   */
  private void advance(Attachment attachment, PresenceTurn told) {
    boolean room = catchUp.bring(attachment, state);
    if (room && attachment.presenceDue(presenceFlushed)) {
      told.send(attachment);
    }
    if (!room) {
      attachment.subscriber().wakeLater(board);
    }
  }
}
