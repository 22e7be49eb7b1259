package io.streamboard.desktop.board;

import io.streamboard.desktop.board.desk.ViewWatcher;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.view.WidgetView;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Finds on which widgets somebody else has worked: has changed them, answered in them, or put
 * something into them. Taking such a widget away takes that work along. Confined to the JavaFX
 * thread.
 */
final class OthersWork implements ViewWatcher {

  private final PersonId me;
  private final Function<WidgetId, Optional<WidgetView>> seen;
  private final Consumer<Set<WidgetId>> told;
  private final Set<WidgetId> left = new HashSet<>();
  private final Set<WidgetId> moved = new HashSet<>();
  private final Set<WidgetId> candidates = new HashSet<>();
  private final Set<WidgetId> displaced = new HashSet<>();

  /**
   * @param seen a widget as it is shown now
   * @param told hears of the widgets, with all that hold them
   */
  OthersWork(
      PersonId me, Function<WidgetId, Optional<WidgetView>> seen, Consumer<Set<WidgetId>> told) {
    this.me = me;
    this.seen = seen;
    this.told = told;
  }

  @Override
  public void changed(Optional<WidgetView> before, Optional<WidgetView> after, Cause cause) {
    if (after.isPresent() && before.isPresent()) {
      compare(before.orElseThrow().widget(), after.orElseThrow().widget(), cause);
    }
    before.filter(_ -> after.isEmpty()).ifPresent(gone -> left.add(gone.widget().id()));
    after.filter(_ -> before.isEmpty()).ifPresent(this::came);
  }

  /** What is brought back was there when it was taken away; nobody has put it there since. */
  private void came(WidgetView now) {
    if (!now.author().equals(me) && !left.contains(now.widget().id())) {
      candidates.add(now.widget().id());
    }
  }

  private void compare(Widget before, Widget after, Cause cause) {
    boolean placed = !before.bounds().equals(after.bounds());
    if (placed) {
      moved.add(after.id());
    }
    if (answered(before, after) || (cause != Cause.ME && worked(before, after))) {
      candidates.add(after.id());
    } else if (placed && cause != Cause.ME && !(after.kind() instanceof WidgetKind.Connector)) {
      displaced.add(after.id());
    }
  }

  private static boolean worked(Widget before, Widget after) {
    return !before.text().equals(after.text())
        || !before.style().equals(after.style())
        || !before.group().equals(after.group())
        || !before.holder().equals(after.holder());
  }

  private boolean answered(Widget before, Widget after) {
    return before.kind() instanceof WidgetKind.Thread then
        && after.kind() instanceof WidgetKind.Thread now
        && now.comments().stream()
            .anyMatch(
                comment -> !comment.author().equals(me) && !then.comments().contains(comment));
  }

  /** What moved together with what holds it was not moved itself. */
  @Override
  public void settled() {
    displaced.stream()
        .filter(id -> holder(id).filter(moved::contains).isEmpty())
        .forEach(candidates::add);
    Set<WidgetId> worked = new HashSet<>();
    candidates.forEach(id -> addWithHolders(id, worked));
    candidates.clear();
    displaced.clear();
    moved.clear();
    if (!worked.isEmpty()) {
      told.accept(Set.copyOf(worked));
    }
  }

  private Optional<WidgetId> holder(WidgetId widget) {
    return seen.apply(widget).flatMap(view -> view.widget().holder());
  }

  private void addWithHolders(WidgetId widget, Set<WidgetId> to) {
    Optional<WidgetId> next = Optional.of(widget);
    while (next.filter(to::add).isPresent()) {
      next = next.flatMap(this::holder);
    }
  }
}
