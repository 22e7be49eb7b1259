package io.streamboard.server.identity;

import io.streamboard.model.access.Caller;
import io.streamboard.model.access.Principal;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.wire.Answer;
import java.util.List;
import java.util.Optional;

/** Who is calling, and who there is: answered from memory. Thread-safe. */
public interface Identity {
  /**
   * The person a token belongs to; empty for an unknown, expired or revoked token and for a
   * disabled account.
   */
  Optional<SignedIn> authenticate(String token);

  /**
   * A valid token's owner.
   *
   * @param tokenId names the token without being one; for {@link Watcher#tokenRevoked}
   */
  record SignedIn(PersonId person, String tokenId) {}

  /** The stamp for what the person does now; empty when the account is unknown or disabled. */
  Optional<Caller> caller(PersonId person);

  /** How people call a person or group; a neutral text for an erased one. */
  String name(Principal principal);

  /**
   * Active accounts and groups whose name contains the text, case ignored, by name, at most {@code
   * most}.
   */
  List<Answer.Named> find(String text, int most);

  /**
   * Losses of access that belong into the logs of boards as barriers and may not all be there, the
   * oldest first: also those of a time when no server ran.
   */
  List<Loss> losses();

  /**
   * A person is not any more what a board's rights may name.
   *
   * @param left a group, or the person itself when it was disabled
   */
  record Loss(long accountsRevision, PersonId person, Principal left) {}

  /**
   * All barriers of the losses at this accounts revision are in the log, so that they are not among
   * {@link #losses} any more. Never blocks; when it fails they are appended again by the next
   * start.
   */
  void barriersPlaced(long accountsRevision);

  /** The highest fold level to which boards may be raised, as an administrator finalised it. */
  default int level() {
    return BoardState.FIRST_LEVEL;
  }

  /**
   * Tells the listener of every later change, on a thread of the accounts follower, until the
   * returned handle is closed.
   */
  AutoCloseable watch(Watcher watcher);

  /** Hears what sessions must act upon at once. */
  interface Watcher {
    /** The groups of the person changed, or it is disabled ({@code caller} empty). */
    void personChanged(PersonId person, Optional<Caller> caller);

    /**
     * A person left a group or was disabled: a barrier belongs on each board whose rights name it.
     * The loss is among {@link Identity#losses} already.
     */
    void accessLost(Loss loss);

    /** The token is not valid any more; sessions opened with it end. */
    void tokenRevoked(PersonId person, String tokenId);
  }
}
