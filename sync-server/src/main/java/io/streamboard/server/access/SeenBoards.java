package io.streamboard.server.access;

import io.streamboard.model.access.AccessPolicy;
import io.streamboard.model.access.Caller;
import io.streamboard.model.access.Role;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.view.Views;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.server.http.RefusedException;
import io.streamboard.server.identity.Identity;
import io.streamboard.server.placement.Addresses;
import io.streamboard.server.replica.Boards;
import io.streamboard.server.replica.Lease;
import io.streamboard.server.replica.ReplicaState;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * The boards of this node as they are now, for whoever may see them. A worker only hands out its
 * image of the board, which is looked through by the caller's thread, so that no board waits for
 * somebody's files. Blocking; thread-safe.
 */
public final class SeenBoards {
  private static final long PATIENCE_SECONDS = 10;

  private final Boards boards;
  private final Addresses addresses;
  private final Identity identity;
  private final Lease lease;

  /**
   * @param addresses where to go for boards that are not here
   */
  public SeenBoards(Boards boards, Addresses addresses, Identity identity, Lease lease) {
    this.boards = boards;
    this.addresses = addresses;
    this.identity = identity;
    this.lease = lease;
  }

  /** A board, and who looks at it. */
  public record Seen(BoardState state, Caller caller) {

    /** Throws {@link RefusedException} for whoever has a lower role. */
    public void require(Role role) {
      boolean may =
          AccessPolicy.role(state.access(), caller)
              .filter(has -> has.compareTo(role) >= 0)
              .isPresent();
      if (!may) {
        throw new RefusedException(
            403, ErrorCode.NOT_ALLOWED, "needs the role " + role.name().toLowerCase(Locale.ROOT));
      }
    }
  }

  /**
   * The board as it is now.
   *
   * @param person with a valid token
   * @param missing what is thrown when the board does not exist for the person
   */
  public Seen of(PersonId person, BoardId board, Supplier<RefusedException> missing) {
    Caller caller = identity.caller(person).orElseThrow(RefusedException::unauthenticated);
    return switch (loaded(board)) {
      case ReplicaState.Live live when live.state().outdates(caller) ->
          throw RefusedException.behind();
      case ReplicaState.Live live when Views.seesBoard(live.state(), caller) ->
          new Seen(live.state(), caller);
      case ReplicaState.Live _ -> throw missing.get();
      case ReplicaState.Quarantined _ ->
          throw new RefusedException(409, ErrorCode.QUARANTINED, "the board is set aside");
      case ReplicaState.Elsewhere _ ->
          throw addresses
              .of(board)
              .map(RefusedException::elsewhere)
              .orElseGet(RefusedException::behind);
    };
  }

  /** Without a lease nobody knows who was revoked meanwhile. */
  private ReplicaState.Loaded loaded(BoardId board) {
    if (!lease.current()) {
      throw RefusedException.behind();
    }
    CompletableFuture<ReplicaState.Loaded> loaded = new CompletableFuture<>();
    boards.with(board, loaded::complete);
    try {
      return loaded.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw RefusedException.behind();
    } catch (ExecutionException | TimeoutException late) {
      throw RefusedException.behind();
    }
  }
}
