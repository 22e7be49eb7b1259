package io.streamboard.server.delivery;

import io.streamboard.model.board.BoardState;
import io.streamboard.model.wire.ServerMessage.Cause;
import io.streamboard.server.delivery.AudienceGroup.SnapshotFrame;
import io.streamboard.server.telemetry.Telemetry;
import java.util.Optional;

/**
 * Brings what a session has of a board to where the board stands: by the changes since, or by the
 * whole view where these are not known. Confined to the board's worker.
 */
final class CatchUp {
  private final Ring ring;
  private final Telemetry telemetry;

  CatchUp(Ring ring, Telemetry telemetry) {
    this.ring = ring;
    this.telemetry = telemetry;
  }

  /** False when there was no room for all that is due. */
  boolean bring(Attachment attachment, BoardState state) {
    if (attachment.wholeView().isEmpty()) {
      Optional<Frame> changes = changes(attachment, state);
      if (changes.isPresent() || attachment.sent() >= state.revision()) {
        return send(changes, attachment, state);
      }
      attachment.wantWholeView(Cause.SLOW_READER);
    }
    // One that was encoded a short while ago is followed by what came since.
    return sendWholeView(attachment, state) && send(changes(attachment, state), attachment, state);
  }

  /** Empty when nothing is due, or what is due is not known. */
  private Optional<Frame> changes(Attachment attachment, BoardState state) {
    return attachment.sent() < state.revision()
        ? attachment.group().changes(ring, attachment.sent())
        : Optional.empty();
  }

  private static boolean send(Optional<Frame> changes, Attachment attachment, BoardState state) {
    if (changes.isEmpty()) {
      return true;
    }
    boolean sent = attachment.subscriber().send(changes.get());
    if (sent) {
      attachment.sent(state.revision());
    }
    return sent;
  }

  private boolean sendWholeView(Attachment attachment, BoardState state) {
    Cause cause = attachment.wholeView().orElseThrow();
    SnapshotFrame snapshot = attachment.group().snapshot(state, cause, ring, attachment.sent());
    boolean sent = attachment.subscriber().send(snapshot.frame().answering(attachment.request()));
    if (sent) {
      attachment.gotWholeView(snapshot.revision());
      telemetry.resynced(cause);
    }
    return sent;
  }
}
