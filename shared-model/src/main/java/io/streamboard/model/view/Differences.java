package io.streamboard.model.view;

import io.streamboard.model.access.Audience;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.board.Folded;
import io.streamboard.model.board.FoldedOperation;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.text.TextEdit;
import io.streamboard.model.widget.Widget;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The changes of one entry for one audience. It looks only at widgets that the entry touched and at
 * those whose level differs; the board as a whole is looked through only when the role differs. The
 * same input gives the same list, in order of ids, on every node.
 */
final class Differences {
  private final Folded folded;
  private final Audience before;
  private final Audience after;
  private final List<Change> changes = new ArrayList<>();

  Differences(Folded folded, Audience before, Audience after) {
    this.folded = folded;
    this.before = before;
    this.after = after;
  }

  List<Change> changes() {
    boolean existed = Images.exists(folded.before(), before);
    boolean exists = Images.exists(folded.after(), after);
    if (existed || exists) {
      head(existed ? folded.before().title() : "", exists ? folded.after().title() : "");
      candidates(existed != exists || !before.role().equals(after.role())).forEach(this::widget);
    }
    return List.copyOf(changes);
  }

  private void head(String titleBefore, String titleAfter) {
    if (!titleBefore.equals(titleAfter)) {
      changes.add(new Change.TitleChanged(titleAfter));
    }
    if (!before.role().equals(after.role())) {
      changes.add(new Change.RoleChanged(after.role()));
    }
  }

  private NavigableSet<WidgetId> candidates(boolean all) {
    NavigableSet<WidgetId> ids = new TreeSet<>();
    folded.operations().forEach(operation -> ids.addAll(operation.touched()));
    if (all) {
      Stream.concat(Images.stream(folded.before(), before), Images.stream(folded.after(), after))
          .forEach(ids::add);
    } else if (!before.equals(after)) {
      ids.addAll(before.exceptions().keySet());
      ids.addAll(after.exceptions().keySet());
    }
    ids.addAll(tied(ids));
    return ids;
  }

  /** What looks otherwise because something that it names came into sight or went out of it. */
  private Set<WidgetId> tied(Set<WidgetId> candidates) {
    Set<WidgetId> tied = new HashSet<>();
    for (WidgetId id : candidates) {
      if (shown(folded.before(), before, id) != shown(folded.after(), after, id)) {
        tied.addAll(folded.after().ties().held(id));
        tied.addAll(folded.after().ties().attached(id));
      }
    }
    return tied;
  }

  private static boolean shown(BoardState state, Audience audience, WidgetId id) {
    return audience.sees(id) && state.live(id).isPresent();
  }

  private void widget(WidgetId id) {
    Optional<WidgetView> was = Images.widget(folded.before(), before, id);
    Optional<WidgetView> is = Images.widget(folded.after(), after, id);
    if (was.isPresent() && is.isPresent()) {
      stayed(id, was.get(), is.get());
    } else if (is.isPresent()) {
      boolean known = folded.before().live(id).isPresent();
      changes.add(known ? new Change.WidgetRevealed(is.get()) : new Change.WidgetAdded(is.get()));
    } else if (was.isPresent()) {
      boolean stillThere = folded.after().live(id).isPresent();
      changes.add(stillThere ? new Change.WidgetConcealed(id) : new Change.WidgetRemoved(id));
    }
  }

  private void content(WidgetId id, Widget was, Widget is) {
    if (!was.kind().equals(is.kind())) {
      changes.add(new Change.WidgetKindChanged(id, is.kind()));
    }
    if (!was.holder().equals(is.holder())) {
      changes.add(new Change.WidgetHeld(id, is.holder()));
    }
    if (!was.group().equals(is.group())) {
      changes.add(new Change.WidgetGrouped(id, is.group()));
    }
  }

  private void stayed(WidgetId id, WidgetView was, WidgetView is) {
    if (was.equals(is)) {
      return;
    }
    if (was.level() != is.level()) {
      changes.add(new Change.WidgetLevelChanged(id, is.level()));
    }
    if (!was.widget().bounds().equals(is.widget().bounds())) {
      changes.add(new Change.WidgetPlaced(id, is.widget().bounds()));
    }
    content(id, was.widget(), is.widget());
    if (!was.widget().z().equals(is.widget().z())) {
      changes.add(new Change.WidgetRaised(id, is.widget().z()));
    }
    if (!was.widget().style().equals(is.widget().style())) {
      changes.add(new Change.WidgetRestyled(id, is.widget().style()));
    }
    if (!was.lock().equals(is.lock())) {
      changes.add(
          is.lock()
              .<Change>map(lock -> new Change.WidgetLocked(id, lock))
              .orElseGet(() -> new Change.WidgetUnlocked(id)));
    }
    for (FoldedOperation operation : folded.operations()) {
      TextEdit edit = operation.edits().get(id);
      if (edit != null) {
        changes.add(new Change.TextChanged(id, edit.revision(), edit.delta()));
      }
    }
  }
}
