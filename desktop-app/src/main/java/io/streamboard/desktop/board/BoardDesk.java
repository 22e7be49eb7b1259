package io.streamboard.desktop.board;

import io.streamboard.client.BoardHandle;
import io.streamboard.desktop.board.desk.Bringing;
import io.streamboard.desktop.board.desk.Desk;
import io.streamboard.desktop.board.desk.Edit;
import io.streamboard.desktop.board.relation.Frames;
import io.streamboard.desktop.canvas.CanvasModel;
import io.streamboard.desktop.canvas.Item;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.desktop.ui.Toasts;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.VoidReason;
import io.streamboard.model.view.BoardView;
import io.streamboard.model.view.WidgetView;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The board as its features work with it, put together from the parts of the window. */
record BoardDesk(
    PersonId me,
    ShownBoard shown,
    Selection selection,
    Submitting submitting,
    Supplier<String> ids,
    Toasts toasts,
    Supplier<Rights> rights,
    Supplier<Point> pointed,
    Runnable painter)
    implements Desk {

  @Override
  public Optional<BoardView> view() {
    return submitting.attached().flatMap(BoardHandle::view);
  }

  @Override
  public CanvasModel canvas() {
    return shown.canvas();
  }

  @Override
  public Set<WidgetId> selected() {
    return selection.now();
  }

  @Override
  public List<Item> changeable() {
    return selection.changeable();
  }

  @Override
  public void select(Collection<WidgetId> widgets) {
    selection.select(widgets);
  }

  @Override
  public Point place() {
    return pointed.get();
  }

  @Override
  public boolean mayAdd() {
    return rights.get().mayAdd();
  }

  @Override
  public boolean mayChange(WidgetView widget) {
    return rights.get().mayChange(widget);
  }

  @Override
  public String freshId() {
    return ids.get();
  }

  @Override
  public void submit(List<Edit> edits) {
    Frames frames = new Frames(canvas(), frame -> mayChange(frame.view()));
    submitting.submit(edits.stream().map(frames::framed).toList());
  }

  @Override
  public Bringing bringing() {
    return submitting.bringing();
  }

  @Override
  public void submit(Operation operation, Operation back) {
    submitting.submit(operation, back);
  }

  @Override
  public void submit(Operation operation, Runnable settled) {
    submitting.submit(operation, settled);
  }

  @Override
  public void say(String sentence) {
    toasts.show(sentence);
  }

  @Override
  public void refuse(VoidReason reason) {
    say(Texts.ofCode("void", reason.code()));
  }

  @Override
  public void repaint() {
    painter.run();
  }
}
