package io.streamboard.model.reference;

import io.streamboard.model.access.Caller;
import io.streamboard.model.access.Role;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.board.BoardLife;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.view.BoardView;
import io.streamboard.model.view.WidgetView;
import io.streamboard.model.widget.End;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
    Map<WidgetId, WidgetLevel> levels = new HashMap<>();
    contents.forEach(
        (id, content) -> {
          WidgetLevel level = rights.level(caller, role, board.live(id).orElseThrow());
          if (level != WidgetLevel.HIDDEN) {
            levels.put(id, level);
          }
        });
    Map<WidgetId, WidgetView> seen = new HashMap<>();
    levels.forEach(
        (id, level) ->
            seen.put(
                id,
                seen(
                    board.live(id).orElseThrow(),
                    named(Objects.requireNonNull(contents.get(id)), levels.keySet()),
                    level)));
    return Optional.of(new BoardView(board.title, role, HashTreePMap.from(seen)));
  }

  /** Without the holder and the anchors that are not in the view. */
  private static Widget named(Widget content, Set<WidgetId> seen) {
    Widget held = content.withHolder(content.holder().filter(seen::contains));
    return content.kind() instanceof WidgetKind.Connector(End from, End to)
        ? held.withKind(new WidgetKind.Connector(named(from, seen), named(to, seen)))
        : held;
  }

  private static End named(End end, Set<WidgetId> seen) {
    return new End(end.at(), end.anchor().filter(anchor -> seen.contains(anchor.widget())));
  }

  private static WidgetView seen(ReferenceWidget widget, Widget content, WidgetLevel level) {
    return new WidgetView(content, widget.author, level, widget.lock, widget.textRevision());
  }
}
