package io.streamboard.model.reference;

import io.streamboard.model.access.Caller;
import io.streamboard.model.access.Role;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.board.BoardLife;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.view.BoardView;
import io.streamboard.model.view.WidgetView;
import io.streamboard.model.widget.Widget;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.pcollections.HashTreePMap;

/** What each person sees of a board as it is now, made from nothing for each. */
final class ReferenceViews {
  private final ReferenceBoard board;
  private final ReferenceRights rights;
  private final Map<WidgetId, Widget> contents = new HashMap<>();

  ReferenceViews(ReferenceBoard board) {
    this.board = board;
    rights = new ReferenceRights(board);
    board.live().forEach(widget -> contents.put(widget.id, widget.content()));
  }

  /** Empty where the board does not exist for the person. */
  Optional<BoardView> of(Caller caller) {
    if (board.life != BoardLife.OPEN || !rights.seesBoard(caller)) {
      return Optional.empty();
    }
    Optional<Role> role = rights.role(caller);
    Map<WidgetId, WidgetView> seen = new HashMap<>();
    contents.forEach(
        (id, content) -> {
          ReferenceWidget widget = board.live(id).orElseThrow();
          WidgetLevel level = ReferenceRights.level(caller, role, widget);
          if (level != WidgetLevel.HIDDEN) {
            seen.put(id, seen(widget, content, level));
          }
        });
    return Optional.of(new BoardView(board.title, role, HashTreePMap.from(seen)));
  }

  private static WidgetView seen(ReferenceWidget widget, Widget content, WidgetLevel level) {
    return new WidgetView(content, widget.author, level, widget.lock, widget.textRevision());
  }
}
