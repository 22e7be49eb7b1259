package io.streamboard.model.board;

import java.util.Optional;
import org.pcollections.PVector;

/**
 * Whether this log is where a board lives, or where it lived before it was moved to another one, or
 * where it is just moving in (docs/log-format.md). Not part of the history: moving takes no
 * revision.
 *
 * @param leftFor which log the board was moved to, as its mover named it: nothing is done to the
 *     board here any more; empty where it lives
 * @param arriving what has come so far of a state that is moved in; empty unless one is
 */
public record BoardPlace(Optional<String> leftFor, Optional<Arriving> arriving) {

  /** Where a board lives, as nearly always. */
  public static final BoardPlace HERE = new BoardPlace(Optional.empty(), Optional.empty());

  /** Whether the board was moved away. */
  public boolean left() {
    return leftFor.isPresent();
  }

  BoardPlace leaving(String target) {
    return new BoardPlace(Optional.of(target), arriving);
  }

  BoardPlace with(Optional<Arriving> next) {
    return new BoardPlace(leftFor, next);
  }

  /**
   * The first parts of a state, in the order of the log.
   *
   * @param hash SHA-256 of the whole canonical state, 64 hexadecimal digits
   * @param parts how many records carry it
   * @param came how many of them came
   * @param slices of the state in Base64, to be joined
   */
  public record Arriving(String hash, int parts, int came, PVector<String> slices) {
    boolean whole() {
      return came == parts;
    }
  }
}
