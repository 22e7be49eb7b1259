package io.streamboard.client.board;

import io.streamboard.model.id.WidgetId;
import io.streamboard.model.limit.InvalidValueException;
import io.streamboard.model.text.TextDelta;
import io.streamboard.model.view.BoardView;
import io.streamboard.model.view.WidgetView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Works out which edits of others lead from the texts on the screen to those that come next. Edits
 * that are known are told as they were made; only where nobody knows them, as after a resync, are
 * they guessed from how the texts differ.
 */
final class TextNews {
  private final BoardView before;
  private final BoardView next;
  private final Map<WidgetId, List<TextDelta>> edits = new HashMap<>();

  TextNews(BoardView before, BoardView next) {
    this.before = before;
    this.next = next;
  }

  /** What was found, the earliest first for each text, each on the text after the one before. */
  Map<WidgetId, List<TextDelta>> edits() {
    return Map.copyOf(edits);
  }

  /** Looks at a widget; does nothing when it has not been on the screen all the time. */
  void look(WidgetId widget, List<ScreenEdit> known) {
    Optional<String> was = text(before, widget);
    Optional<String> is = text(next, widget);
    if (was.isPresent() && is.isPresent() && !(known.isEmpty() && was.equals(is))) {
      List<TextDelta> found = found(was.get(), is.get(), known);
      if (!found.isEmpty()) {
        edits.put(widget, found);
      }
    }
  }

  private static List<TextDelta> found(String was, String is, List<ScreenEdit> known) {
    try {
      String now = was;
      List<TextDelta> others = new ArrayList<>();
      for (ScreenEdit edit : known) {
        now = edit.delta().apply(now);
        if (!edit.mine() && !edit.delta().isEmpty()) {
          others.add(edit.delta());
        }
      }
      if (!now.equals(is)) {
        others.add(TextDelta.between(now, is));
      }
      return List.copyOf(others);
    } catch (InvalidValueException misfit) {
      return was.equals(is) ? List.of() : List.of(TextDelta.between(was, is));
    }
  }

  private static Optional<String> text(BoardView view, WidgetId widget) {
    return Optional.ofNullable(view.widgets().get(widget))
        .map(WidgetView::widget)
        .map(w -> w.text());
  }
}
