package io.streamboard.server.blob;

import io.streamboard.model.access.AccessPolicy;
import io.streamboard.model.access.Audience;
import io.streamboard.model.access.Caller;
import io.streamboard.model.access.Role;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.view.Views;
import io.streamboard.model.widget.BlobHash;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.server.identity.Identity;
import io.streamboard.server.replica.Boards;
import io.streamboard.server.replica.Lease;
import io.streamboard.server.replica.ReplicaState;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The rights of the boards of this node. A worker only hands out its image of the board, which is
 * looked through here, so that no board waits for somebody's images.
 */
final class BoardBlobRights implements BlobRights {
  private static final long PATIENCE_SECONDS = 10;

  private final Boards boards;
  private final Identity identity;
  private final Lease lease;

  BoardBlobRights(Boards boards, Identity identity, Lease lease) {
    this.boards = boards;
    this.identity = identity;
    this.lease = lease;
  }

  @Override
  public void requireAdding(PersonId person, BoardId board) {
    Caller caller = caller(person);
    BoardState state = visible(board, caller);
    boolean may =
        AccessPolicy.role(state.access(), caller)
            .filter(role -> role.compareTo(Role.EDITOR) >= 0)
            .isPresent();
    if (!may) {
      throw new BlobRefusedException(403, ErrorCode.NOT_ALLOWED, "needs the role editor");
    }
  }

  @Override
  public void requireShown(PersonId person, BlobKey blob) {
    Caller caller = caller(person);
    BoardState state = visible(blob.board(), caller);
    Audience audience = Views.audience(state, caller);
    boolean shown =
        state.widgets().values().stream()
            .filter(widget -> widget.live() && shows(widget.widget().kind(), blob.hash()))
            .anyMatch(widget -> audience.sees(widget.widget().id()));
    if (!shown) {
      throw BlobRefusedException.notFound();
    }
  }

  private static boolean shows(WidgetKind kind, BlobHash blob) {
    return kind instanceof WidgetKind.Image image && image.blob().equals(blob);
  }

  private Caller caller(PersonId person) {
    return identity
        .caller(person)
        .orElseThrow(
            () -> new BlobRefusedException(401, ErrorCode.UNAUTHENTICATED, "no valid token"));
  }

  private BoardState visible(BoardId board, Caller caller) {
    return switch (loaded(board)) {
      case ReplicaState.Live live when Views.seesBoard(live.state(), caller) -> live.state();
      case ReplicaState.Live live -> throw BlobRefusedException.notFound();
      case ReplicaState.Quarantined aside ->
          throw new BlobRefusedException(409, ErrorCode.QUARANTINED, "the board is set aside");
    };
  }

  /** Without a lease nobody knows who was revoked meanwhile. */
  private ReplicaState.Loaded loaded(BoardId board) {
    if (!lease.current()) {
      throw BlobRefusedException.behind();
    }
    CompletableFuture<ReplicaState.Loaded> loaded = new CompletableFuture<>();
    boards.with(board, loaded::complete);
    try {
      return loaded.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw BlobRefusedException.behind();
    } catch (ExecutionException | TimeoutException late) {
      throw BlobRefusedException.behind();
    }
  }
}
