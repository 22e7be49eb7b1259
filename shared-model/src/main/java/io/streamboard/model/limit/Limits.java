package io.streamboard.model.limit;

/**
 * The counts that bound a board and a message. They are part of the meaning of the log: the fold
 * voids what exceeds them, so a changed number needs a higher fold level.
 */
public final class Limits {
  /** Largest counter: from here on not every language tells whole numbers apart. */
  public static final long COUNTER = (1L << 53) - 1;

  /** Longest identifier, in characters. */
  public static final int ID_LENGTH = 64;

  /** Largest absolute coordinate, in world units. */
  public static final double COORDINATE = 10_000_000;

  /** Of a password, in Unicode code points of its form NFKC. */
  public static final int SHORTEST_PASSWORD = 12;

  /** Smallest and largest width or height of a widget, in world units. */
  public static final double SIZE_MIN = 1;

  public static final double SIZE_MAX = 100_000;

  /** Longest board title, lock reason and style value, in Unicode code points. */
  public static final int TITLE_POINTS = 200;

  public static final int REASON_POINTS = 200;
  public static final int STYLE_VALUE_LENGTH = 64;

  /** Longest text of one widget, in Unicode code points. */
  public static final int TEXT_POINTS = 10_000;

  /** Most components of one text delta. */
  public static final int DELTA_COMPONENTS = 1_000;

  /** Edits of one text that the state remembers for merging. */
  public static final int TEXT_HISTORY = 256;

  /** Most targets of one operation. */
  public static final int TARGETS = 1_000;

  /** Most operations in one record of the log. */
  public static final int OPERATIONS_PER_RECORD = 64;

  /**
   * Most operations of one writer that may be unanswered at a time; so many outcomes are remembered
   * for repeats.
   */
  public static final int WRITER_WINDOW = 64;

  /** Revisions after which a silent writer is forgotten. */
  public static final long WRITER_SILENCE = 100_000;

  /**
   * Refused targets in all remembered outcomes of a writer; an outcome that does not fit is
   * forgotten, and what is sent again then is void as a duplicate.
   */
  public static final int WRITER_REFUSALS = 16;

  /**
   * Writers that a board remembers, looked at in every 4,096th revision: of more, those that were
   * silent for longest are forgotten.
   */
  public static final int WRITERS = 10_000;

  /**
   * Writers whose outcomes a board remembers, looked at together with {@link #WRITERS}: of the
   * others only the counter, so that the state of a board stays within a few megabytes.
   */
  public static final int WRITERS_WITH_OUTCOMES = 1_000;

  /** Revisions for which a removed widget stays restorable. */
  public static final long TOMBSTONE_REVISIONS = 10_000;

  /** Most points of one ink. */
  public static final int INK_POINTS = 4_000;

  /** Most comments of one thread, code points of one comment and people it mentions. */
  public static final int COMMENTS = 100;

  public static final int COMMENT_POINTS = 2_000;
  public static final int MENTIONS = 50;

  /** Most people whose names one request asks for. */
  public static final int PEOPLE_NAMED = 100;

  /** How deep frames may lie in frames: a widget has at most so many holders above it. */
  public static final int HOLDERS = 8;

  /** Most live widgets of a board. */
  public static final int WIDGETS = 50_000;

  /**
   * Most code points of all live texts and comments of a board together; each point of ink counts
   * as one.
   */
  public static final int BOARD_TEXT_POINTS = 5_000_000;

  /** Most grants of a board and of one widget. */
  public static final int BOARD_GRANTS = 500;

  public static final int WIDGET_GRANTS = 50;

  /** Longest fractional z-order key, in characters. */
  public static final int Z_KEY_LENGTH = 64;

  /** Largest message on a socket and largest encoded operation, in bytes. */
  public static final int MESSAGE_BYTES = 256 * 1024;

  public static final int OPERATION_BYTES = 64 * 1024;

  private Limits() {}
}
