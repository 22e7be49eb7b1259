package io.streamboard.model.generate;

import io.streamboard.model.access.Role;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.board.Lock;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.view.BoardView;
import io.streamboard.model.view.Change;
import io.streamboard.model.view.WidgetView;
import java.util.List;
import java.util.function.Supplier;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** Random views, and changes of every type, which need not fit a view. */
public final class Views {
  private static final List<WidgetLevel> SEEING =
      List.of(WidgetLevel.VIEW, WidgetLevel.COMMENT, WidgetLevel.EDIT, WidgetLevel.MANAGE);

  private final Values values;
  private final List<Supplier<Change>> changes;

  public Views(Values values) {
    this.values = values;
    changes =
        List.of(
            () -> new Change.TitleChanged(values.title()),
            () -> new Change.RoleChanged(values.maybe(() -> values.any(Role.values()))),
            () -> new Change.WidgetAdded(widget()),
            () -> new Change.WidgetRevealed(widget()),
            () -> new Change.WidgetRemoved(values.widgetId()),
            () -> new Change.WidgetConcealed(values.widgetId()),
            () -> new Change.WidgetPlaced(values.widgetId(), values.bounds()),
            () -> new Change.WidgetRaised(values.widgetId(), values.z()),
            () -> new Change.WidgetRestyled(values.widgetId(), values.style()),
            () -> new Change.WidgetKindChanged(values.widgetId(), values.kind()),
            () -> new Change.WidgetHeld(values.widgetId(), values.maybe(values::widgetId)),
            () -> new Change.WidgetGrouped(values.widgetId(), values.maybe(values::mark)),
            () -> new Change.WidgetLocked(values.widgetId(), lock()),
            () -> new Change.WidgetUnlocked(values.widgetId()),
            () -> new Change.WidgetLevelChanged(values.widgetId(), values.any(SEEING)),
            () ->
                new Change.TextChanged(
                    values.widgetId(), values.revision(), values.delta(values.text(20))));
  }

  public BoardView view() {
    PMap<WidgetId, WidgetView> widgets = HashTreePMap.empty();
    for (WidgetView widget : values.list(0, 5, this::widget)) {
      widgets = widgets.plus(widget.widget().id(), widget);
    }
    return new BoardView(values.title(), values.maybe(() -> values.any(Role.values())), widgets);
  }

  public WidgetView widget() {
    return new WidgetView(
        values.widget(),
        values.person(),
        values.any(SEEING),
        values.maybe(this::lock),
        values.revision());
  }

  public Lock lock() {
    return new Lock(values.person(), values.text(10));
  }

  public Change change() {
    return values.any(changes).get();
  }
}
