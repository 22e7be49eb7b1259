package io.streamboard.model.view;

import io.streamboard.model.access.Audience;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.board.BoardLife;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.board.WidgetState;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.widget.Widget;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** What an audience sees of a state: nothing of a board that does not exist for it. */
final class Images {
  private static final BoardView NOTHING =
      new BoardView("", Optional.empty(), HashTreePMap.empty());

  private Images() {}

  static boolean exists(BoardState state, Audience audience) {
    return state.life() == BoardLife.OPEN && audience.seesBoard();
  }

  static BoardView view(BoardState state, Audience audience) {
    if (!exists(state, audience)) {
      return NOTHING;
    }
    PMap<WidgetId, WidgetView> widgets = HashTreePMap.empty();
    for (WidgetId id : candidates(state, audience)) {
      Optional<WidgetView> widget = widget(state, audience, id);
      if (widget.isPresent()) {
        widgets = widgets.plus(id, widget.get());
      }
    }
    return new BoardView(state.title(), audience.role(), widgets);
  }

  /** One widget as the audience sees it; empty when it does not exist for it. */
  static Optional<WidgetView> widget(BoardState state, Audience audience, WidgetId id) {
    return exists(state, audience) && audience.sees(id)
        ? state.live(id).map(found -> view(state, audience, found))
        : Optional.empty();
  }

  /**
   * All ids of widgets that the audience may see, and perhaps others. Without a role these are few.
   */
  static Collection<WidgetId> candidates(BoardState state, Audience audience) {
    return audience.role().isPresent() ? state.widgets().keySet() : audience.exceptions().keySet();
  }

  static Stream<WidgetId> stream(BoardState state, Audience audience) {
    return exists(state, audience) ? candidates(state, audience).stream() : Stream.of();
  }

  private static WidgetView view(BoardState state, Audience audience, WidgetState found) {
    Widget widget = found.widget();
    WidgetLevel level = audience.level(widget.id());
    Widget shown = Concealment.of(widget, other -> shows(state, audience, other));
    return new WidgetView(shown, found.author(), level, found.lock(), found.history().revision());
  }

  private static boolean shows(BoardState state, Audience audience, WidgetId other) {
    return audience.sees(other) && state.live(other).isPresent();
  }
}
