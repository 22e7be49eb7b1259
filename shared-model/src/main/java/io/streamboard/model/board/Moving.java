package io.streamboard.model.board;

import io.streamboard.model.board.BoardPlace.Arriving;
import io.streamboard.model.digest.Sha256;
import io.streamboard.model.log.LogEntry;
import java.util.Base64;
import java.util.Optional;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * A board that goes to another log: the last record in the old place and the first ones in the new.
 * They take no revision, so that revisions and chain values are the same in both.
 */
final class Moving {
  private Moving() {}

  static BoardState leave(BoardState before, LogEntry.Departure departure) {
    return before.in(before.place().leaving(departure.to()));
  }

  /**
   * Part by part; the last one puts the whole state in place of what is here. A state that is older
   * than what is here does nothing, so that a mover which repeats itself takes nothing back.
   */
  static BoardState arrive(BoardState before, ArrivalPart part) {
    Optional<Arriving> arriving = next(before.place().arriving(), part);
    if (arriving.isEmpty() || !arriving.get().whole()) {
      return before.in(before.place().with(arriving));
    }
    return read(arriving.get(), part)
        .filter(state -> state.board().equals(before.board()) && mayReplace(before, state))
        .orElseGet(() -> before.in(before.place().with(Optional.empty())));
  }

  /** Empty when the part does not go on what came before it. */
  private static Optional<Arriving> next(Optional<Arriving> before, ArrivalPart part) {
    PVector<String> slices = TreePVector.from(part.slices());
    if (part.part() == 0) {
      return Optional.of(new Arriving(part.hash(), part.parts(), 1, slices));
    }
    return before
        .filter(
            came ->
                came.hash().equals(part.hash())
                    && came.parts() == part.parts()
                    && came.came() == part.part())
        .map(
            came ->
                new Arriving(
                    came.hash(), came.parts(), came.came() + 1, came.slices().plusAll(slices)));
  }

  private static Optional<BoardState> read(Arriving whole, ArrivalPart last) {
    byte[] canonical;
    try {
      canonical = Base64.getDecoder().decode(String.join("", whole.slices()));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
    return Sha256.hex(canonical).equals(whole.hash())
        ? last.reader().read(canonical)
        : Optional.empty();
  }

  private static boolean mayReplace(BoardState before, BoardState state) {
    boolean beginsHere = before.life() == BoardLife.ABSENT;
    boolean comesBack = before.place().left() && state.revision() == before.revision();
    return beginsHere || comesBack || state.revision() > before.revision();
  }
}
