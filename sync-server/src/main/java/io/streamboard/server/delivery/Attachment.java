package io.streamboard.server.delivery;

import io.streamboard.model.wire.ServerMessage.Cause;
import java.util.Optional;

/**
 * One session on one board: who it is and how far it was sent. What is due is told by its position
 * alone, so a session that does not read costs nothing. Confined to the board's worker.
 */
final class Attachment {

  private final Subscriber subscriber;
  private final Optional<String> request;
  private AudienceGroup group;
  private long sent;
  private long presenceSent;
  private Optional<Cause> wholeView = Optional.empty();
  private boolean held;

  /**
   * @param request that of the message that opened the board
   * @param sent what the session has of the board, as far as it says or was sent it before
   */
  Attachment(Subscriber subscriber, Optional<String> request, AudienceGroup group, long sent) {
    this.subscriber = subscriber;
    this.request = request;
    this.group = group;
    this.sent = sent;
  }

  Subscriber subscriber() {
    return subscriber;
  }

  /**
   * Goes with every whole view, not only the first: one that waits may be taken back for a newer
   * one, and what carries another request was sent before this opening.
   */
  Optional<String> request() {
    return request;
  }

  AudienceGroup group() {
    return group;
  }

  /** Everybody's presence has to be told anew, as the group sees others of it. */
  void moveTo(AudienceGroup other) {
    group = other;
    presenceSent = 0;
  }

  /** The revision up to which it was sent; no whole view may be older. */
  long sent() {
    return sent;
  }

  void sent(long revision) {
    sent = revision;
  }

  long presenceSent() {
    return presenceSent;
  }

  void presenceSent(long version) {
    presenceSent = version;
  }

  /**
   * Nothing is sent until {@link #letGo}, as nobody knows what the person may see; then all anew.
   */
  void hold(Cause cause) {
    held = true;
    wantWholeView(cause);
  }

  void letGo() {
    held = false;
  }

  /** The session has not got the board open any more: nothing is due to it. */
  void end() {
    held = true;
  }

  /** Whether anything is to be sent to stand there. */
  boolean contentDue(long revision) {
    return !held && (wholeView.isPresent() || sent < revision);
  }

  /** Whether anything is to be sent to know of this presence. */
  boolean presenceDue(long version) {
    return !held && presenceSent < version;
  }

  /** Why the whole view is due instead of changes, if it is. */
  Optional<Cause> wholeView() {
    return wholeView;
  }

  /** The first reason stands: it is the one the session has not heard. */
  void wantWholeView(Cause cause) {
    wholeView = Optional.of(wholeView.orElse(cause));
  }

  void gotWholeView(long revision) {
    wholeView = Optional.empty();
    presenceSent = 0;
    sent(revision);
  }
}
