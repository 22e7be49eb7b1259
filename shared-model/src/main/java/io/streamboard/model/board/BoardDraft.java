package io.streamboard.model.board;

import io.streamboard.model.access.BoardAccess;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.text.TextEdit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pcollections.PMap;

/**
 * The next image of a board while one entry of the log is folded: mutable, seen by one fold call
 * only. It holds what is, not what may be: the rules stand in the classes that call it. It notes
 * which widgets the current operation touched.
 */
final class BoardDraft {
  private final BoardId board;
  private final DraftWidgets widgets;
  private final Set<WidgetId> touched = new HashSet<>();
  private final Map<WidgetId, TextEdit> edits = new HashMap<>();
  private final BoardPlace place;
  private long revision;
  private Chain chain;
  private int level;
  private BoardLife life;
  private String title;
  private long latestTime;
  private BoardAccess access;
  private PMap<WriterId, WriterState> writers;
  private PMap<PersonId, Long> barriers;

  BoardDraft(BoardState from) {
    board = from.board();
    widgets = new DraftWidgets(from, touched);
    place = from.place();
    revision = from.revision();
    chain = from.chain();
    level = from.level();
    life = from.life();
    title = from.title();
    latestTime = from.latestTime();
    access = from.access();
    writers = from.writers();
    barriers = from.barriers();
  }

  BoardState toState() {
    return new BoardState(
        board,
        revision,
        chain,
        level,
        life,
        title,
        latestTime,
        access,
        widgets.all(),
        widgets.tombstones(),
        widgets.liveCount(),
        widgets.textPoints(),
        writers,
        barriers,
        widgets.ties(),
        place);
  }

  /** Opens the next revision, and with it a new set of touched widgets. */
  void nextRevision() {
    revision++;
    touched.clear();
    edits.clear();
  }

  long revision() {
    return revision;
  }

  Chain chain() {
    return chain;
  }

  void chain(Chain next) {
    chain = next;
  }

  int level() {
    return level;
  }

  void level(int next) {
    level = next;
  }

  BoardLife life() {
    return life;
  }

  void life(BoardLife next) {
    life = next;
  }

  void title(String next) {
    title = next;
  }

  /** Milliseconds since the epoch. */
  long latestTime() {
    return latestTime;
  }

  /** Node clocks differ; shown times never run backwards. */
  void seen(long nodeTime) {
    latestTime = Math.max(latestTime, nodeTime);
  }

  BoardAccess access() {
    return access;
  }

  void access(BoardAccess next) {
    access = next;
  }

  PMap<WriterId, WriterState> writers() {
    return writers;
  }

  void writers(PMap<WriterId, WriterState> next) {
    writers = next;
  }

  Optional<Long> barrier(PersonId person) {
    return Optional.ofNullable(barriers.get(person));
  }

  void barrier(PersonId person, long accountsRevision) {
    barriers = barriers.plus(person, accountsRevision);
  }

  DraftWidgets widgets() {
    return widgets;
  }

  void edited(WidgetId widget, TextEdit edit) {
    edits.put(widget, edit);
  }

  Set<WidgetId> touched() {
    return touched;
  }

  Map<WidgetId, TextEdit> edits() {
    return edits;
  }
}
