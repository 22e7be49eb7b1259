package io.streamboard.server.history;

/**
 * A promise that a run did not keep.
 *
 * @param sentence who, which operation, which revision
 */
public record Violation(Kind kind, String sentence) {

  /** What was broken; each has a test that plants it. */
  public enum Kind {
    /** P1: acknowledged at a revision where the log has something else, or nothing. */
    LOST,
    /** The outcome that was told is not that of the log. */
    OTHER_OUTCOME,
    /** Told as void, or refused for good, and applied all the same. */
    VOID_BUT_APPLIED,
    /** P2: one operation took effect, or a revision of its own, twice. */
    TWICE,
    /** The log holds another operation under an id than was said under it. */
    ALTERED,
    /** The log holds an operation of a person whose clients never said it. */
    NEVER_SAID,
    /** A client used one id for two operations. */
    ID_USED_TWICE,
    /** An operation stands before what was known to be in the log when it was first said. */
    REAL_TIME,
    /** P4: a frame does not begin where the one before it ended. */
    GAP,
    /** P4: a client was put back behind what it had been told. */
    WENT_BACK,
    /** A chain value is not that of the log. */
    OTHER_CHAIN,
    /** P3: what was told of the board is not the fold at that revision. */
    OTHER_VIEW,
    /** P5: something of a board was told at a revision at which the person had no right to it. */
    NOT_FOR_THE_PERSON,
    /** An operation applied that its author had no right to at its revision. */
    NOT_ALLOWED,
    /** A record is stamped with groups to which its author does not belong. */
    OTHER_GROUPS,
    /** Presence named a widget that the person does not see. */
    HIDDEN_IN_PRESENCE,
    /** P3: what a client showed, or said it had, is not the fold at that revision. */
    SHOWN_OTHERWISE,
    /** A client told the person another end of an operation than the log, or told it twice. */
    SETTLED_WRONGLY
  }

  @Override
  public String toString() {
    return kind + ": " + sentence;
  }
}
