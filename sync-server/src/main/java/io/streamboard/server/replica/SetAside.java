package io.streamboard.server.replica;

import io.streamboard.model.id.BoardId;

/**
 * A board whose records are passed over since this one: what is stored of the board is older than
 * the position up to which its partition is kept.
 *
 * @param offset of the first record that was not folded into the board
 */
public record SetAside(BoardId board, int partition, long offset, Reason reason) {

  /** Why the board does not go on. */
  public enum Reason {
    /** The fold threw at the record. */
    FOLD_FAILED("fold-failed"),
    /** Neither the state store nor the log gave the board's state. */
    UNREADABLE("state-unreadable");

    private final String code;

    Reason(String code) {
      this.code = code;
    }

    /** A stable word, for stores, health and logs. */
    public String code() {
      return code;
    }

    /** Throws {@link IllegalArgumentException} for a word that is no code. */
    public static Reason parse(String code) {
      for (Reason reason : values()) {
        if (reason.code.equals(code)) {
          return reason;
        }
      }
      throw new IllegalArgumentException("no reason: " + code);
    }
  }
}
