package io.streamboard.desktop.board;

import io.streamboard.client.BoardHandle;
import io.streamboard.desktop.board.tool.LiveDrag;
import io.streamboard.desktop.canvas.CanvasModel;
import io.streamboard.desktop.canvas.Item;
import io.streamboard.desktop.canvas.Pose;
import io.streamboard.desktop.ui.FxThread;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.text.TextDelta;
import io.streamboard.model.view.BoardView;
import io.streamboard.model.view.WidgetView;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.wire.ServerMessage;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
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
  private final Others others = new Others();
  private final ReadOnlyObjectWrapper<List<ServerMessage.PersonPresence>> people =
      new ReadOnlyObjectWrapper<>(List.of());
  private Optional<LiveDrag> drag = Optional.empty();

  /**
   * Shows nothing yet.
   *
   * @param board reads the board; empty before the first view and after the end
   */
  ShownBoard(
      FxThread fx, Supplier<Optional<BoardHandle.Reading>> board, Texts texts, Runnable repaint) {
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
                      place(reading.view(), widget);
                      texts.edited(widget, edits);
                    }));
    return read.map(BoardHandle.Reading::view);
  }

  /** Shows the view anew where it may be other than before. */
  void refresh(BoardView now, Set<WidgetId> touched, boolean whole) {
    if (whole) {
      others.forget(others.lingering());
      canvas.all().stream()
          .map(Item::id)
          .filter(shown -> !now.widgets().containsKey(shown))
          .forEach(canvas::remove);
      now.widgets().keySet().forEach(widget -> place(now, widget));
    } else {
      others.forget(touched);
      withHeld(touched).forEach(widget -> place(now, widget));
    }
  }

  /** Shows these widgets as they are in the newest view, and what they hold. */
  void replace(Collection<WidgetId> widgets) {
    newest().ifPresent(now -> withHeld(widgets).forEach(widget -> place(now, widget)));
  }

  /** What a widget holds is shown elsewhere when the widget is. */
  private Set<WidgetId> withHeld(Collection<WidgetId> widgets) {
    Set<WidgetId> all = new LinkedHashSet<>(widgets);
    widgets.forEach(widget -> all.addAll(canvas.below(widget)));
    return all;
  }

  private void place(BoardView now, WidgetId widget) {
    WidgetView seen = now.widgets().get(widget);
    if (seen == null) {
      canvas.remove(widget);
      return;
    }
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
        .or(() -> others.dragged(widget.id()).map(box -> Pose.of(widget).in(box)));
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
    replace(others.show(now));
    people.set(others.people());
    Set<WidgetId> waiting = others.lingering();
    if (!waiting.isEmpty()) {
      fx.after(LINGER, () -> stopWaiting(waiting));
    }
    repaint.run();
  }

  private void stopWaiting(Set<WidgetId> waiting) {
    others.forget(waiting);
    replace(waiting);
    repaint.run();
  }

  void clear() {
    canvas.clear();
  }
}
