package io.streamboard.model.reference;

import io.streamboard.model.access.Caller;
import io.streamboard.model.access.Role;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.board.BoardLife;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.view.BoardView;
import io.streamboard.model.view.WidgetView;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.pcollections.HashTreePMap;

/** What one person sees of a board, made from nothing each time. */
final class ReferenceViews {
  private ReferenceViews() {}

  /** Empty where the board does not exist for the person. */
  static Optional<BoardView> of(ReferenceBoard board, Caller caller) {
    ReferenceRights rights = new ReferenceRights(board);
    if (board.life != BoardLife.OPEN || !rights.seesBoard(caller)) {
      return Optional.empty();
    }
    Optional<Role> role = rights.role(caller);
    Map<WidgetId, WidgetView> seen = new HashMap<>();
    for (ReferenceWidget widget : board.live()) {
      WidgetLevel level = ReferenceRights.level(caller, role, widget);
      if (level != WidgetLevel.HIDDEN) {
        seen.put(widget.id, seen(widget, level));
      }
    }
    return Optional.of(new BoardView(board.title, role, HashTreePMap.from(seen)));
  }

  private static WidgetView seen(ReferenceWidget widget, WidgetLevel level) {
    return new WidgetView(
        widget.content(), widget.author, level, widget.lock, widget.textRevision());
  }
}
