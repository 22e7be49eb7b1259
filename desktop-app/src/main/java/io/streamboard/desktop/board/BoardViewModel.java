package io.streamboard.desktop.board;

import io.streamboard.client.BoardHandle;
import io.streamboard.desktop.board.tool.LiveDrag;
import io.streamboard.desktop.board.tool.SelectTool;
import io.streamboard.desktop.board.tool.Surface;
import io.streamboard.desktop.board.tool.Tool;
import io.streamboard.desktop.canvas.Box;
import io.streamboard.desktop.canvas.Camera;
import io.streamboard.desktop.canvas.CanvasModel;
import io.streamboard.desktop.canvas.Item;
import io.streamboard.desktop.ui.FxThread;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.desktop.ui.Toasts;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.operation.VoidReason;
import io.streamboard.model.text.TextDelta;
import io.streamboard.model.view.BoardView;
import io.streamboard.model.view.WidgetView;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.StyleProperty;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.ServerMessage;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The board window without its picture: what is shown, selected and dragged, and the way from what
 * a person does to operations. Lives on the JavaFX thread and imports nothing of the scene graph.
 * It is told by a {@link BoardLink} and must be given its handle by {@link #attach} before anything
 * else.
 */
public final class BoardViewModel implements BoardLink.Hearer, Surface, History.Board {

  /** How long an ended drag of somebody else waits for its drop. */
  private static final Duration LINGER = Duration.ofMillis(500);

  /** What the window does on behalf of its view model. */
  public interface Window {

    /** Something on the canvas or over it is other than painted. */
    void repaint();

    /** A text is opened for editing, was edited by somebody else, or its editor is to close. */
    void editor(EditorChange change);

    /** The board is gone for me, or could not be opened: leave it, and say this sentence. */
    void leave(String sentence);
  }

  private final PersonId me;
  private final FxThread fx;
  private final Toasts toasts;
  private final Supplier<String> ids;
  private final CanvasModel canvas = new CanvasModel();
  private final Others others = new Others();
  private final History history = new History(this);
  private final OwnPresence presence = new OwnPresence(shown -> handle().show(shown));
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Camera> camera = new ReadOnlyObjectWrapper<>(Camera.START);
  private final ReadOnlyObjectWrapper<Tool> tool = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper mayAdd = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper mayManage = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper mayChangeSelection = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Set<WidgetId>> selection =
      new ReadOnlyObjectWrapper<>(Set.of());
  private final ReadOnlyObjectWrapper<List<ServerMessage.PersonPresence>> people =
      new ReadOnlyObjectWrapper<>(List.of());
  private final Map<Long, Runnable> awaited = new HashMap<>();
  private Optional<BoardHandle> handle = Optional.empty();
  private Optional<Window> window = Optional.empty();
  private Optional<LiveDrag> drag = Optional.empty();
  private Optional<Bounds> band = Optional.empty();
  private Optional<TextSession> writing = Optional.empty();
  private Optional<WidgetId> submittingText = Optional.empty();
  private Rights rights;
  private double viewWidth = 1;
  private double viewHeight = 1;
  private boolean fitted;

  /**
   * @param ids makes ids that nobody else makes, for widgets and drags
   */
  public BoardViewModel(PersonId me, FxThread fx, Toasts toasts, Supplier<String> ids) {
    this.me = me;
    this.fx = fx;
    this.toasts = toasts;
    this.ids = ids;
    rights = new Rights(me, Optional.empty());
    tool.set(new SelectTool(this));
  }

  public void attach(BoardHandle opened) {
    handle = Optional.of(opened);
  }

  public void show(Window shownIn) {
    window = Optional.of(shownIn);
  }

  /** Leaves the board; operations that have no outcome are still sent. */
  public void close() {
    stopWriting();
    handle.ifPresent(BoardHandle::close);
  }

  public BoardHandle handle() {
    return handle.orElseThrow();
  }

  @Override
  public CanvasModel canvas() {
    return canvas;
  }

  // What the window binds to

  public ReadOnlyStringProperty title() {
    return title.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Camera> camera() {
    return camera.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Tool> tool() {
    return tool.getReadOnlyProperty();
  }

  /** Whether the first view has come. */
  public ReadOnlyBooleanProperty loaded() {
    return loaded.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty mayAdd() {
    return mayAdd.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty mayManage() {
    return mayManage.getReadOnlyProperty();
  }

  /** Whether something is selected and I may change all of it. */
  public ReadOnlyBooleanProperty mayChangeSelection() {
    return mayChangeSelection.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty canUndo() {
    return canUndo.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty canRedo() {
    return canRedo.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Set<WidgetId>> selection() {
    return selection.getReadOnlyProperty();
  }

  /** Who else is on the board. */
  public ReadOnlyObjectProperty<List<ServerMessage.PersonPresence>> people() {
    return people.getReadOnlyProperty();
  }

  Optional<Bounds> band() {
    return band;
  }

  Optional<TextSession> writing() {
    return writing;
  }

  boolean locked(Item item) {
    return item.view().lock().isPresent();
  }

  // Camera

  public void viewport(double width, double height) {
    viewWidth = Math.max(1, width);
    viewHeight = Math.max(1, height);
    fitOnce();
  }

  public void look(Camera through) {
    camera.set(through);
    repaint();
  }

  public void zoomBy(double factor) {
    look(camera.get().zoomed(factor, viewWidth / 2, viewHeight / 2));
  }

  public void zoomTo(double zoom) {
    zoomBy(zoom / camera.get().zoom());
  }

  /** Shows the whole board, or the middle of an empty one. */
  public void fit() {
    look(
        canvas
            .extent()
            .map(all -> Camera.fitting(all, viewWidth, viewHeight))
            .orElseGet(() -> new Camera(-viewWidth / 2, -viewHeight / 2, 1)));
  }

  private void fitOnce() {
    if (!fitted && loaded.get() && viewWidth > 1) {
      fitted = true;
      fit();
    }
  }

  public Point worldCentre() {
    return camera.get().world(viewWidth / 2, viewHeight / 2);
  }

  public void pointAt(Optional<Point> cursor) {
    if (loaded.get()) {
      presence.cursor(cursor);
    }
  }

  // What the client says

  @Override
  public void refreshed(Set<WidgetId> touched, boolean whole) {
    Optional<BoardView> now = handle().view();
    if (now.isEmpty()) {
      return;
    }
    BoardView view = now.get();
    title.set(view.title());
    rights = new Rights(me, view.role());
    mayAdd.set(rights.mayAdd());
    mayManage.set(rights.mayManage());
    if (whole) {
      canvas.clear();
      others.forget(others.lingering());
      view.widgets().keySet().forEach(widget -> place(view, widget));
    } else {
      others.forget(touched);
      touched.forEach(widget -> place(view, widget));
    }
    loaded.set(true);
    fitOnce();
    afterChange();
  }

  private void place(BoardView view, WidgetId widget) {
    WidgetView seen = view.widgets().get(widget);
    carryWriting(widget, seen);
    if (seen == null) {
      canvas.remove(widget);
    } else {
      canvas.put(seen, draggedTo(widget));
    }
  }

  /**
   * Somebody else edited a text that I may take back writing in. While its editor is open, {@link
   * #followText} does this.
   */
  private void carryWriting(WidgetId widget, @Nullable WidgetView seen) {
    boolean mine =
        submittingText.equals(Optional.of(widget))
            || writing.filter(open -> open.widget().equals(widget)).isPresent();
    Optional<String> before = canvas.item(widget).map(item -> item.widget().text());
    if (!mine && seen != null && before.isPresent() && !before.get().equals(seen.widget().text())) {
      history.carry(widget, TextDelta.between(before.get(), seen.widget().text()));
    }
  }

  private Optional<Bounds> draggedTo(WidgetId widget) {
    return drag.flatMap(mine -> Optional.ofNullable(mine.now().get(widget)))
        .or(() -> others.dragged(widget));
  }

  private void replace(Collection<WidgetId> widgets) {
    handle().view().ifPresent(view -> widgets.forEach(widget -> place(view, widget)));
  }

  private void afterChange() {
    Set<WidgetId> left = new LinkedHashSet<>(selection.get());
    left.removeIf(widget -> canvas.item(widget).isEmpty());
    if (!left.equals(selection.get())) {
      select(left);
    }
    followText();
    tellRights();
    repaint();
  }

  @Override
  public void settled(long number, long revision, Outcome outcome) {
    Optional.ofNullable(awaited.remove(number)).ifPresent(Runnable::run);
    history.settled(number, revision, outcome);
    switch (outcome) {
      case Outcome.Void(VoidReason reason) -> toast(reason);
      case Outcome.Applied(Map<WidgetId, VoidReason> refused) ->
          refused.values().stream().findFirst().ifPresent(this::toast);
    }
    tellRights();
  }

  private void toast(VoidReason reason) {
    toasts.show(Texts.ofCode("void", reason.code()));
  }

  @Override
  public void presence(Collection<ServerMessage.PersonPresence> now) {
    replace(others.show(now));
    people.set(others.people());
    Set<WidgetId> waiting = others.lingering();
    if (!waiting.isEmpty()) {
      fx.after(
          LINGER,
          () -> {
            others.forget(waiting);
            replace(waiting);
            repaint();
          });
    }
    repaint();
  }

  @Override
  public void ended(ServerMessage.Ending ending) {
    writing = Optional.empty();
    canvas.clear();
    history.clear();
    String key =
        switch (ending) {
          case REVOKED -> "board.revoked";
          case DELETED -> "board.deleted";
        };
    String sentence = Texts.of(key, title.get());
    window.ifPresent(shown -> shown.leave(sentence));
  }

  @Override
  public void failed(ErrorCode code, String message) {
    window.ifPresent(shown -> shown.leave(Texts.ofCode("error", code.code())));
  }

  // Selection

  @Override
  public Set<WidgetId> selected() {
    return selection.get();
  }

  @Override
  public void select(Collection<WidgetId> widgets) {
    selection.set(Set.copyOf(widgets));
    presence.selection(widgets);
    tellRights();
    repaint();
  }

  public void selectAll() {
    select(Edit.ids(canvas.all()));
  }

  /** Selects the widget after (or before) the selected one, in z-order. */
  public void selectNext(boolean forward) {
    List<WidgetId> all = Edit.ids(canvas.all());
    if (all.isEmpty()) {
      return;
    }
    int at = selection.get().stream().findFirst().map(all::indexOf).orElse(forward ? -1 : 0);
    select(List.of(all.get(Math.floorMod(at + (forward ? 1 : -1), all.size()))));
  }

  List<Item> selectedItems() {
    return canvas.all().stream().filter(item -> selection.get().contains(item.id())).toList();
  }

  private List<Item> changeable() {
    return selectedItems().stream().filter(item -> rights.mayChange(item.view())).toList();
  }

  private void tellRights() {
    List<Item> items = selectedItems();
    mayChangeSelection.set(
        !items.isEmpty() && items.stream().allMatch(item -> rights.mayChange(item.view())));
    canUndo.set(history.canUndo());
    canRedo.set(history.canRedo());
  }

  @Override
  public Map<WidgetId, Bounds> movable() {
    Map<WidgetId, Bounds> movable = new LinkedHashMap<>();
    changeable().forEach(item -> movable.put(item.id(), item.bounds()));
    return movable;
  }

  @Override
  public Optional<Box> resizable() {
    return mayChangeSelection.get()
        ? CanvasModel.around(selectedItems()).map(camera.get()::onScreen)
        : Optional.empty();
  }

  @Override
  public void band(Optional<Bounds> area) {
    band = area;
    repaint();
  }

  // Drags

  @Override
  public String dragId() {
    return ids.get();
  }

  @Override
  public void show(LiveDrag now) {
    drag = Optional.of(now);
    presence.drag(drag);
    replace(now.now().keySet());
    repaint();
  }

  @Override
  public void drop(LiveDrag done) {
    drag = Optional.empty();
    List<Item> items =
        done.start().keySet().stream().flatMap(widget -> canvas.item(widget).stream()).toList();
    if (!items.isEmpty()) {
      submit(
          done.resizes() ? Edit.resize(items, done.now()) : Edit.move(items, done.now()),
          Optional.of(done.id()));
    }
    presence.drag(Optional.empty());
    replace(done.now().keySet());
    repaint();
  }

  @Override
  public void abandon(LiveDrag given) {
    drag = Optional.empty();
    presence.drag(Optional.empty());
    replace(given.now().keySet());
    repaint();
  }

  /** Moves the selection by world units. */
  public void nudge(double dx, double dy) {
    List<Item> items = changeable();
    Map<WidgetId, Bounds> to = new LinkedHashMap<>();
    items.forEach(
        item -> to.put(item.id(), item.bounds().at(item.bounds().position().plus(dx, dy))));
    submit(Edit.move(items, to), Optional.empty());
  }

  // Intents

  public void use(Tool next) {
    tool.get().cancel();
    tool.set(next);
  }

  @Override
  public void done() {
    tool.set(new SelectTool(this));
  }

  @Override
  public void add(WidgetKind kind, Bounds bounds) {
    if (!rights.mayAdd()) {
      toast(VoidReason.NOT_ALLOWED);
      return;
    }
    ZKey z = ZKey.between(canvas.top(), Optional.empty());
    Widget widget = new Widget(new WidgetId(ids.get()), kind, bounds, z, Style.DEFAULT, "");
    submit(List.of(Edit.add(widget)), Optional.empty());
    select(List.of(widget.id()));
    editText(widget.id());
  }

  public void delete() {
    submit(Edit.remove(changeable()), Optional.empty());
  }

  public void restyle(StyleProperty property, String value) {
    submit(Edit.restyle(changeable(), property, value), Optional.empty());
  }

  public void raise() {
    List<Item> items = changeable();
    Map<WidgetId, ZKey> to = new LinkedHashMap<>();
    Optional<ZKey> below = canvas.top();
    for (Item item : items) {
      ZKey key = ZKey.between(below, Optional.empty());
      to.put(item.id(), key);
      below = Optional.of(key);
    }
    submit(Edit.raise(items, to), Optional.empty());
  }

  public void lower() {
    List<Item> items = changeable();
    Map<WidgetId, ZKey> to = new LinkedHashMap<>();
    Optional<ZKey> above = canvas.bottom();
    for (Item item : items.reversed()) {
      ZKey key = ZKey.between(Optional.empty(), above);
      to.put(item.id(), key);
      above = Optional.of(key);
    }
    submit(Edit.raise(items, to), Optional.empty());
  }

  /** Locks what is selected, or unlocks it when all of it is locked. */
  public void toggleLock() {
    List<Item> items = changeable();
    if (items.isEmpty()) {
      return;
    }
    boolean unlock = items.stream().allMatch(this::locked);
    for (List<Item> some : Edit.cut(items)) {
      List<WidgetId> targets = Edit.ids(some);
      submit(unlock ? new Operation.WidgetUnlock(targets) : new Operation.WidgetLock(targets, ""));
    }
  }

  public void rename(String to) {
    submit(new Operation.BoardRename(to));
  }

  private void submit(List<Edit> edits, Optional<String> endsDrag) {
    if (edits.isEmpty()) {
      return;
    }
    List<Undoable.Part> parts =
        edits.stream()
            .map(
                edit ->
                    new Undoable.Part(
                        endsDrag
                            .map(id -> handle().drop(edit.operation(), id))
                            .orElseGet(() -> handle().submit(edit.operation())),
                        edit.steps()))
            .toList();
    history.record(new Undoable.Fields(parts));
    edits.forEach(edit -> replace(edit.operation().targets()));
    afterChange();
  }

  // Undo

  @Override
  public long submit(Operation operation) {
    long number = handle().submit(operation);
    replace(operation.targets());
    afterChange();
    return number;
  }

  /** Submits an operation on rights, and tells when its outcome is known. */
  public void submit(Operation operation, Runnable settled) {
    awaited.put(submit(operation), settled);
  }

  public void undo() {
    history.undo();
    sayWaiting();
  }

  public void redo() {
    history.redo();
    sayWaiting();
  }

  private void sayWaiting() {
    if (history.waiting()) {
      toasts.show(Texts.of("undo.waiting"));
    }
    tellRights();
  }

  @Override
  public void superseded() {
    toast(VoidReason.SUPERSEDED);
  }

  @Override
  public Optional<TextDelta> write(WidgetId widget, TextDelta edit) {
    replace(List.of(widget));
    Optional<Item> item = canvas.item(widget).filter(found -> rights.mayChange(found.view()));
    item.ifPresent(found -> change(widget, found.view().textRevision(), edit));
    return item.map(found -> edit.inverse(found.widget().text()));
  }

  private void change(WidgetId widget, long base, TextDelta edit) {
    submittingText = Optional.of(widget);
    submit(new Operation.TextChange(widget, base, edit));
    submittingText = Optional.empty();
  }

  // Text

  @Override
  public void editText(WidgetId widget) {
    stopWriting();
    Optional<Item> item = canvas.item(widget).filter(found -> rights.mayChange(found.view()));
    if (item.isEmpty()) {
      return;
    }
    writing = Optional.of(new TextSession(widget, item.get().widget().text()));
    presence.typing(Optional.of(widget));
    tellEditor(new EditorChange.Opened(item.get()));
    repaint();
  }

  /** The editor's text is now this. */
  public void wrote(String now) {
    writing.ifPresent(
        session -> {
          TextDelta edit = session.wrote(now);
          if (!edit.isEmpty()) {
            long base =
                canvas.item(session.widget()).map(item -> item.view().textRevision()).orElse(0L);
            change(session.widget(), base, edit);
          }
        });
  }

  /**
   * The editor is left; what was written is one step for undo. A text without letters is taken off
   * the board again.
   */
  public void stopWriting() {
    if (writing.isEmpty()) {
      return;
    }
    TextSession session = writing.get();
    writing = Optional.empty();
    presence.typing(Optional.empty());
    tellEditor(new EditorChange.Closed());
    if (!session.inverse().isEmpty()) {
      history.record(new Undoable.Writing(session.widget(), session.inverse()));
    }
    canvas
        .item(session.widget())
        .filter(
            item ->
                item.widget().kind() instanceof WidgetKind.FreeText
                    && item.widget().text().isBlank())
        .ifPresent(item -> submit(Edit.remove(List.of(item)), Optional.empty()));
    tellRights();
    repaint();
  }

  /** Looks whether somebody else edited the text that is open, or took it away. */
  private void followText() {
    if (writing.isEmpty()) {
      return;
    }
    TextSession session = writing.get();
    Optional<Item> item =
        canvas.item(session.widget()).filter(found -> rights.mayChange(found.view()));
    if (item.isEmpty()) {
      stopWriting();
    } else if (!item.get().widget().text().equals(session.text())) {
      TextSession.Carried carried = session.others(item.get().widget().text());
      history.carry(session.widget(), carried.below());
      tellEditor(new EditorChange.Edited(item.get().widget().text(), carried.edit()));
    }
  }

  private void tellEditor(EditorChange change) {
    window.ifPresent(shown -> shown.editor(change));
  }

  private void repaint() {
    window.ifPresent(Window::repaint);
  }
}
