package io.streamboard.desktop.board.talk;

import io.streamboard.model.id.WidgetId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What I have half written in every thread, and for new ones, as long as the board is open: it
 * outlives a look at another thread and another picture of the board. Confined to the JavaFX
 * thread.
 */
final class Drafts {

  /** By thread, or by what a new one is about; empty: a new one about a place. */
  private final Map<Optional<WidgetId>, Draft> kept = new HashMap<>();

  /** What is half written there; {@link Draft#NONE} when nothing is. */
  Draft in(Open open) {
    return key(open).map(kept::get).orElse(Draft.NONE);
  }

  /** Keeps it in place of what was half written there. */
  void keep(Open open, Draft draft) {
    key(open)
        .ifPresent(
            key -> {
              if (draft.isEmpty()) {
                kept.remove(key);
              } else {
                kept.put(key, draft);
              }
            });
  }

  /** Puts what is half written in one behind what is in the other. */
  void move(Open from, Open to) {
    keep(to, in(to).then(in(from)));
    keep(from, Draft.NONE);
  }

  private static Optional<Optional<WidgetId>> key(Open open) {
    return switch (open) {
      case Open.Nothing _ -> Optional.empty();
      case Open.Begun(var holder, var _) -> Optional.of(holder);
      case Open.There(WidgetId thread) -> Optional.of(Optional.of(thread));
    };
  }
}
