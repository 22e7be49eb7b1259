package io.streamboard.desktop.board;

import io.streamboard.client.BoardHandle;
import io.streamboard.desktop.board.desk.ViewWatcher;
import io.streamboard.desktop.board.tool.LiveDrag;
import io.streamboard.desktop.canvas.CanvasModel;
import io.streamboard.desktop.canvas.Pose;
import io.streamboard.desktop.ui.FxThread;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.text.TextDelta;
import io.streamboard.model.view.BoardView;
import io.streamboard.model.view.WidgetView;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.wire.Presence;
import io.streamboard.model.wire.ServerMessage;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What the canvas shows: the view with my pending operations, and on top of it my drag and those of
 * others. Confined to the JavaFX thread.
 */
final class ShownBoard {

  /** How long an ended drag of somebody else waits for its drop. */
  private static final Duration LINGER = Duration.ofMillis(500);

  /** Hears of texts that others edited. */
  interface Texts {

    /** The text is shown as it is after these edits, the earliest first. */
    void edited(WidgetId widget, List<TextDelta> edits);
  }

  private final FxThread fx;
  private final Supplier<Optional<BoardHandle.Reading>> board;
  private final Texts texts;
  private final Runnable repaint;
  private final CanvasModel canvas = new CanvasModel();
  private final ViewWatcher watcher;
  private final SeenWidgets seen = new SeenWidgets();
  private final Others others =
      new Others(widget -> seen.find(widget).map(WidgetView::widget).map(Pose::of));
  private final ReadOnlyObjectWrapper<List<ServerMessage.PersonPresence>> people =
      new ReadOnlyObjectWrapper<>(List.of());
  private final PersonId me;
  private final Map<WidgetId, WidgetView> copies = new LinkedHashMap<>();
  private Optional<LiveDrag> drag = Optional.empty();

  /**
   * Shows nothing yet.
   *
   * @param board reads the board; empty before the first view and after the end
   * @param watcher is told of every difference
   */
  ShownBoard(
      PersonId me,
      FxThread fx,
      Supplier<Optional<BoardHandle.Reading>> board,
      Texts texts,
      ViewWatcher watcher,
      Runnable repaint) {
    this.watcher = watcher;
    this.me = me;
    this.fx = fx;
    this.board = board;
    this.texts = texts;
    this.repaint = repaint;
  }

  CanvasModel canvas() {
    return canvas;
  }

  ReadOnlyObjectProperty<List<ServerMessage.PersonPresence>> people() {
    return people.getReadOnlyProperty();
  }

  /**
   * The newest view, empty before the first one and after the end. Texts that others edited since
   * are shown as they are in it, and told.
   */
  Optional<BoardView> newest() {
    Optional<BoardHandle.Reading> read = board.get();
    read.ifPresent(
        reading ->
            reading
                .edits()
                .forEach(
                    (widget, edits) -> {
                      place(reading.view(), List.of(widget), ViewWatcher.Cause.OTHERS);
                      texts.edited(widget, edits);
                    }));
    return read.map(BoardHandle.Reading::view);
  }

  /** Shows the view anew where it may be other than before. */
  void refresh(BoardView now, Set<WidgetId> touched, boolean whole) {
    if (whole) {
      others.forget(others.lingering().keySet());
      Set<WidgetId> all = new LinkedHashSet<>(seen.ids());
      all.addAll(now.widgets().keySet());
      place(now, all, ViewWatcher.Cause.WHOLE);
    } else {
      others.forget(touched);
      place(now, withHeld(touched), ViewWatcher.Cause.OTHERS);
    }
  }

  /**
   * Shows these widgets as they are in the newest view, and what they hold: an operation of mine
   * has changed them.
   */
  void replace(Collection<WidgetId> widgets) {
    replace(widgets, ViewWatcher.Cause.ME);
  }

  private void replace(Collection<WidgetId> widgets, ViewWatcher.Cause cause) {
    newest().ifPresent(now -> place(now, withHeld(widgets), cause));
  }

  /** What a widget holds is shown elsewhere when the widget is. */
  private Set<WidgetId> withHeld(Collection<WidgetId> widgets) {
    Set<WidgetId> all = new LinkedHashSet<>(widgets);
    widgets.forEach(widget -> all.addAll(canvas.below(widget)));
    List.copyOf(all).forEach(widget -> all.addAll(seen.threadsOn(widget)));
    return all;
  }

  /** Shows these too, which are not on the board, and no others. */
  void showCopies(List<Widget> now) {
    Set<WidgetId> changed = new LinkedHashSet<>(copies.keySet());
    copies.clear();
    now.forEach(
        copy -> {
          copies.put(copy.id(), new WidgetView(copy, me, WidgetLevel.EDIT, Optional.empty(), 0));
          changed.add(copy.id());
        });
    replace(changed);
  }

  /** The copies that are shown, at their places, in the order in which they were given. */
  List<Widget> copies(Map<WidgetId, Pose> at) {
    return copies.values().stream()
        .map(WidgetView::widget)
        .map(
            copy ->
                Optional.ofNullable(at.get(copy.id()))
                    .map(pose -> copy.placed(pose.bounds()))
                    .orElse(copy))
        .toList();
  }

  private void place(BoardView now, Collection<WidgetId> widgets, ViewWatcher.Cause cause) {
    for (WidgetId widget : widgets) {
      Optional<WidgetView> after = Optional.ofNullable(now.widgets().get(widget));
      Optional<WidgetView> before = seen.replace(widget, after);
      after
          .filter(SeenWidgets::isPainted)
          .or(() -> Optional.ofNullable(copies.get(widget)))
          .ifPresentOrElse(view -> paint(now, view), () -> canvas.remove(widget));
      if (!before.equals(after)) {
        watcher.changed(before, after, cause);
      }
    }
    watcher.settled();
  }

  private void paint(BoardView now, WidgetView seen) {
    canvas.put(seen, shownAt(now, seen.widget()).orElseGet(() -> Pose.of(seen.widget())));
  }

  /** How drags have the widget now: its own one, or that of what holds it. */
  private Optional<Pose> shownAt(BoardView now, Widget widget) {
    return draggedTo(widget).or(() -> along(now, widget));
  }

  /** What is held goes along with a move of what holds it, and stays when that is resized. */
  private Optional<Pose> along(BoardView now, Widget widget) {
    Optional<Widget> holder = widget.holder().map(now.widgets()::get).map(WidgetView::widget);
    return holder
        .flatMap(held -> shownAt(now, held))
        .map(Pose::bounds)
        .filter(to -> to.size().equals(holder.orElseThrow().bounds().size()))
        .map(to -> shifted(widget, holder.orElseThrow().bounds().position(), to));
  }

  private static Pose shifted(Widget widget, Point from, Bounds to) {
    return Pose.of(widget).moved(to.x() - from.x(), to.y() - from.y());
  }

  private Optional<Pose> draggedTo(Widget widget) {
    return drag.flatMap(mine -> Optional.ofNullable(mine.now().get(widget.id())))
        .or(() -> others.dragged(widget.id()).map(other -> dragged(widget, other)));
  }

  private static Pose dragged(Widget widget, Presence.Dragged to) {
    Pose pose = Pose.of(widget);
    return new Pose(to.bounds(), to.rotation().orElse(pose.rotation()));
  }

  /** My drag is here now, or is over. */
  void drag(Optional<LiveDrag> now, Collection<WidgetId> dragged) {
    drag = now;
    replace(dragged);
    repaint.run();
  }

  /** Forgets my drag; the widgets stay where they are shown until they are replaced. */
  void forgetDrag() {
    drag = Optional.empty();
  }

  void presence(Collection<ServerMessage.PersonPresence> now) {
    Set<WidgetId> before = others.lingering().keySet();
    replace(others.show(now), ViewWatcher.Cause.OTHERS);
    people.set(others.people());
    Map<WidgetId, Presence.Dragged> ended = new LinkedHashMap<>(others.lingering());
    ended.keySet().removeAll(before);
    if (!ended.isEmpty()) {
      fx.after(LINGER, () -> stopWaiting(ended));
    }
    repaint.run();
  }

  private void stopWaiting(Map<WidgetId, Presence.Dragged> ended) {
    others.forget(ended);
    replace(ended.keySet(), ViewWatcher.Cause.OTHERS);
    repaint.run();
  }

  /** Whether somebody else has the widget's text open, as far as presence has told. */
  boolean isWrittenByOthers(WidgetId widget) {
    return others.writing(widget).isPresent();
  }

  /** The widget as it was told last, threads too. */
  Optional<WidgetView> seen(WidgetId widget) {
    return seen.find(widget);
  }

  void clear() {
    canvas.clear();
    seen.clear()
        .forEach(
            view -> watcher.changed(Optional.of(view), Optional.empty(), ViewWatcher.Cause.WHOLE));
    watcher.settled();
  }
}
