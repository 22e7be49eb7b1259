package io.streamboard.model.view;

import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.board.Lock;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.limit.InvalidValueException;
import io.streamboard.model.widget.Widget;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.pcollections.PMap;

/**
 * Applies one change to a view. Decides nothing; what does not fit is an error of the stream and
 * not of the user.
 */
final class ChangeApplier {
  private ChangeApplier() {}

  static BoardView apply(BoardView view, Change change) {
    try {
      return applied(view, change);
    } catch (InvalidValueException misfit) {
      throw new IllegalStateException(
          "a change does not fit widget " + change.subject().orElseThrow(), misfit);
    }
  }

  private static BoardView applied(BoardView view, Change change) {
    return switch (change) {
      case Change.TitleChanged title -> new BoardView(title.title(), view.role(), view.widgets());
      case Change.RoleChanged role -> new BoardView(view.title(), role.role(), view.widgets());
      case Change.WidgetAdded added -> with(view, added.widget());
      case Change.WidgetRevealed revealed -> with(view, revealed.widget());
      case Change.WidgetRemoved removed -> without(view, removed.widget());
      case Change.WidgetConcealed concealed -> without(view, concealed.widget());
      case Change.WidgetPlaced placed ->
          widget(view, placed.widget(), widget -> widget.withBounds(placed.bounds()));
      case Change.WidgetRaised raised ->
          widget(view, raised.widget(), widget -> widget.withZ(raised.z()));
      case Change.WidgetRestyled restyled ->
          widget(view, restyled.widget(), widget -> widget.withStyle(restyled.style()));
      case Change.WidgetKindChanged changed ->
          widget(view, changed.widget(), widget -> widget.withKind(changed.kind()));
      case Change.WidgetHeld held ->
          widget(view, held.widget(), widget -> widget.withHolder(held.holder()));
      case Change.WidgetGrouped grouped ->
          widget(view, grouped.widget(), widget -> widget.withGroup(grouped.group()));
      case Change.WidgetLocked locked -> lock(view, locked.widget(), Optional.of(locked.lock()));
      case Change.WidgetUnlocked unlocked -> lock(view, unlocked.widget(), Optional.empty());
      case Change.WidgetLevelChanged changed -> level(view, changed.widget(), changed.level());
      case Change.TextChanged edited -> text(view, edited);
    };
  }

  static BoardView with(BoardView view, WidgetView widget) {
    return widgets(view, view.widgets().plus(widget.widget().id(), widget));
  }

  static BoardView without(BoardView view, WidgetId widget) {
    known(view, widget);
    return widgets(view, view.widgets().minus(widget));
  }

  static BoardView widget(BoardView view, WidgetId id, UnaryOperator<Widget> effect) {
    WidgetView was = known(view, id);
    return with(
        view,
        new WidgetView(
            effect.apply(was.widget()), was.author(), was.level(), was.lock(), was.textRevision()));
  }

  static BoardView lock(BoardView view, WidgetId id, Optional<Lock> lock) {
    WidgetView was = known(view, id);
    return with(
        view, new WidgetView(was.widget(), was.author(), was.level(), lock, was.textRevision()));
  }

  private static BoardView level(BoardView view, WidgetId id, WidgetLevel level) {
    WidgetView was = known(view, id);
    return with(
        view, new WidgetView(was.widget(), was.author(), level, was.lock(), was.textRevision()));
  }

  private static BoardView text(BoardView view, Change.TextChanged edited) {
    WidgetView was = known(view, edited.widget());
    Widget next = was.widget().withText(edited.delta().apply(was.widget().text()));
    return with(
        view, new WidgetView(next, was.author(), was.level(), was.lock(), edited.revision()));
  }

  private static WidgetView known(BoardView view, WidgetId id) {
    WidgetView widget = view.widgets().get(id);
    if (widget == null) {
      throw new IllegalStateException("a change names widget " + id + ", which the view lacks");
    }
    return widget;
  }

  private static BoardView widgets(BoardView view, PMap<WidgetId, WidgetView> widgets) {
    return new BoardView(view.title(), view.role(), widgets);
  }
}
