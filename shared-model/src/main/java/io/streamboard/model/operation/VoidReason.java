package io.streamboard.model.operation;

import io.streamboard.model.limit.InvalidValueException;

/** Why an operation, or one target of it, had no effect. The wire name is the code. */
public enum VoidReason {
  /** The counter was seen before; the first outcome stands. */
  DUPLICATE("duplicate"),
  /**
   * The counter is not the next one; spends nothing, send the same bytes again after those before
   * it.
   */
  OUT_OF_ORDER("out-of-order"),
  /**
   * The writer was never seen or is forgotten, and its counter is not 1; ask for its standing and
   * continue as a new writer.
   */
  WRITER_UNKNOWN("writer-unknown"),
  /** The stored bytes are no operation this version knows. */
  UNREADABLE("unreadable"),
  /** A node declined it before the append; the operation holds the code. */
  DECLINED("declined"),
  /** The author's role or level does not allow it. */
  NOT_ALLOWED("not-allowed"),
  /** No such board or widget, or not for the author: one answer. */
  NOT_FOUND("not-found"),
  /** Locked by somebody else. */
  LOCKED("locked"),
  /** The id is or was in use. */
  EXISTS("exists"),
  /** A limit of the board would be exceeded. */
  TOO_LARGE("too-large"),
  /**
   * The text edit was made on a text that is no longer remembered; merge again and send a new edit.
   */
  BASE_TOO_OLD("base-too-old"),
  /** Something newer set the field that was to be set back. */
  SUPERSEDED("superseded"),
  /** The last owner cannot leave or be made less. */
  LAST_OWNER("last-owner"),
  /** The author's stamp is older than a barrier; the client sends it as a new operation. */
  STALE_STAMP("stale-stamp"),
  /** The operation needs a higher fold level, or the level is not the next one. */
  LEVEL("level"),
  /** It fits no text, field or state it names. */
  INVALID("invalid");

  private final String code;

  VoidReason(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /** The reverse of {@link #code}; throws {@link InvalidValueException} for an unknown one. */
  public static VoidReason of(String code) {
    for (VoidReason reason : values()) {
      if (reason.code.equals(code)) {
        return reason;
      }
    }
    throw new InvalidValueException("reason", "not one of the codes");
  }
}
