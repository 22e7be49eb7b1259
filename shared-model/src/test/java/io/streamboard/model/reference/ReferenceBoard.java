package io.streamboard.model.reference;

import io.streamboard.model.access.Caller;
import io.streamboard.model.access.Principal;
import io.streamboard.model.access.Role;
import io.streamboard.model.board.BoardLife;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.limit.Limits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The state of a board, as plainly as it can be kept. */
final class ReferenceBoard {
  final BoardId id;
  long revision;
  String chain = "0".repeat(32);
  BoardLife life = BoardLife.ABSENT;
  String title = "";
  long latestTime;
  final Map<Principal, Role> roles = new HashMap<>();
  final Map<WidgetId, ReferenceWidget> widgets = new TreeMap<>();

  /** Which widgets are removed, in the order of removal. */
  final List<WidgetId> removed = new ArrayList<>();

  final Map<WriterId, ReferenceWriter> writers = new HashMap<>();
  final Map<PersonId, Long> barriers = new HashMap<>();

  /** Which log the board was moved to; empty while it is here. */
  Optional<String> left = Optional.empty();

  ReferenceBoard(BoardId id) {
    this.id = id;
  }

  Optional<ReferenceWidget> remembered(WidgetId widget) {
    return Optional.ofNullable(widgets.get(widget));
  }

  Optional<ReferenceWidget> live(WidgetId widget) {
    return remembered(widget).filter(ReferenceWidget::live);
  }

  List<ReferenceWidget> live() {
    return widgets.values().stream().filter(ReferenceWidget::live).toList();
  }

  /** What it holds by itself, removed or not, in the order of ids. */
  List<ReferenceWidget> heldBy(WidgetId holder) {
    return widgets.values().stream()
        .filter(widget -> widget.holder.equals(Optional.of(holder)))
        .toList();
  }

  /** What holds it, the nearest first. */
  List<ReferenceWidget> above(ReferenceWidget widget) {
    List<ReferenceWidget> above = new ArrayList<>();
    Optional<ReferenceWidget> next = widget.holder.flatMap(this::remembered);
    while (next.isPresent()) {
      above.add(next.orElseThrow());
      next = next.orElseThrow().holder.flatMap(this::remembered);
    }
    return above;
  }

  long textPoints() {
    return live().stream().mapToLong(ReferenceWidget::points).sum();
  }

  /** Whether so many more widgets with so many code points and points of ink fit. */
  boolean hasRoomFor(int count, long points) {
    return live().size() + count <= Limits.WIDGETS
        && textPoints() + points <= Limits.BOARD_TEXT_POINTS;
  }

  /** A later barrier for the person makes its older stamps stale. */
  boolean stale(Caller author) {
    return author.accountsRevision() < barriers.getOrDefault(author.person(), Long.MIN_VALUE);
  }

  /** Removed widgets are forgotten at the first revision more than 10,000 after the removal. */
  void forgetRemovedWidgets() {
    List<ReferenceWidget> gone =
        removed.stream()
            .map(widgets::get)
            .filter(widget -> revision - widget.removedAt.orElseThrow() > oldest())
            .toList();
    gone.forEach(widget -> widgets.remove(widget.id));
    gone.forEach(widget -> removed.remove(widget.id));
  }

  private static long oldest() {
    return Limits.TOMBSTONE_REVISIONS;
  }
}
