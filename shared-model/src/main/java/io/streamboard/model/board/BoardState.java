package io.streamboard.model.board;

import io.streamboard.model.access.BoardAccess;
import io.streamboard.model.access.Caller;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.id.WriterId;
import java.util.Optional;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PSortedMap;
import org.pcollections.PVector;
import org.pcollections.TreePMap;

/**
 * A board at one revision: an immutable image that readers may hold while the fold goes on.
 * Persistent maps make the next image cost what changed and not what the board holds.
 *
 * @param revision the last operation folded; 0 before the first
 * @param level the fold level: which meaning its operations have
 * @param latestTime the highest node time seen, milliseconds since the epoch; shown to people,
 *     never used for order
 * @param widgets live widgets and tombstones
 * @param tombstones which widgets were removed at a revision, to forget the oldest
 * @param liveWidgets how many widgets are live, and {@code textPoints} the code points of their
 *     texts and comments and the points of their ink, for the quotas
 * @param barriers for a person, the accounts revision below which its stamps are void
 * @param ties what the widgets say of each other, for look-ups
 * @param place whether the board lives in this log
 */
public record BoardState(
    BoardId board,
    long revision,
    Chain chain,
    int level,
    BoardLife life,
    String title,
    long latestTime,
    BoardAccess access,
    PMap<WidgetId, WidgetState> widgets,
    PSortedMap<Long, PVector<WidgetId>> tombstones,
    int liveWidgets,
    long textPoints,
    PMap<WriterId, WriterState> writers,
    PMap<PersonId, Long> barriers,
    Ties ties,
    BoardPlace place) {

  /** The fold level of a board that no operation has raised. */
  public static final int FIRST_LEVEL = 1;

  /** The highest fold level that this version knows. */
  public static final int CURRENT_LEVEL = 1;

  /**
   * Whether the board knows of a loss of the person that was not known yet where this was read:
   * what the person may see nobody knows there, so it is shown nothing.
   */
  public boolean outdates(Caller caller) {
    Long lost = barriers.get(caller.person());
    return lost != null && lost > caller.accountsRevision();
  }

  /** A state that was stored: its ties are found in its widgets. */
  public BoardState(
      BoardId board,
      long revision,
      Chain chain,
      int level,
      BoardLife life,
      String title,
      long latestTime,
      BoardAccess access,
      PMap<WidgetId, WidgetState> widgets,
      PSortedMap<Long, PVector<WidgetId>> tombstones,
      int liveWidgets,
      long textPoints,
      PMap<WriterId, WriterState> writers,
      PMap<PersonId, Long> barriers) {
    this(
        board,
        revision,
        chain,
        level,
        life,
        title,
        latestTime,
        access,
        widgets,
        tombstones,
        liveWidgets,
        textPoints,
        writers,
        barriers,
        Ties.of(widgets),
        BoardPlace.HERE);
  }

  /** The same board with another word on where it lives. */
  public BoardState in(BoardPlace other) {
    return new BoardState(
        board,
        revision,
        chain,
        level,
        life,
        title,
        latestTime,
        access,
        widgets,
        tombstones,
        liveWidgets,
        textPoints,
        writers,
        barriers,
        ties,
        other);
  }

  /** The state before the first operation. */
  public static BoardState absent(BoardId board) {
    return new BoardState(
        board,
        0,
        Chain.START,
        FIRST_LEVEL,
        BoardLife.ABSENT,
        "",
        0,
        BoardAccess.NONE,
        HashTreePMap.empty(),
        TreePMap.empty(),
        0,
        0,
        HashTreePMap.empty(),
        HashTreePMap.empty());
  }

  /** The live widget of that id; empty for unknown and removed ones. */
  public Optional<WidgetState> live(WidgetId widget) {
    WidgetState found = widgets.get(widget);
    return found != null && found.live() ? Optional.of(found) : Optional.empty();
  }

  /** A widget, live or removed; empty for unknown ones. */
  public Optional<WidgetState> find(WidgetId widget) {
    return Optional.ofNullable(widgets.get(widget));
  }
}
