package io.streamboard.desktop.board;

import io.streamboard.client.BoardHandle;
import io.streamboard.desktop.board.desk.Desk;
import io.streamboard.desktop.board.desk.ViewWatcher;
import io.streamboard.desktop.board.image.Carrying;
import io.streamboard.desktop.board.image.ImageActions;
import io.streamboard.desktop.board.image.ImageParts;
import io.streamboard.desktop.board.image.ImagesViewModel;
import io.streamboard.desktop.board.ink.Hand;
import io.streamboard.desktop.board.ink.InkViewModel;
import io.streamboard.desktop.board.relation.Relations;
import io.streamboard.desktop.board.style.Styling;
import io.streamboard.desktop.board.tool.AddTool;
import io.streamboard.desktop.board.tool.Tool;
import io.streamboard.desktop.canvas.CanvasModel;
import io.streamboard.desktop.canvas.Item;
import io.streamboard.desktop.ui.Clips;
import io.streamboard.desktop.ui.FxThread;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.desktop.ui.Toasts;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.operation.VoidReason;
import io.streamboard.model.text.TextDelta;
import io.streamboard.model.view.BoardView;
import io.streamboard.model.view.WidgetView;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.ServerMessage;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableBooleanValue;

/**
 * The board window without its picture, put together from its parts: each does one thing and is
 * given here to whom it serves. Lives on the JavaFX thread and imports nothing of the scene graph.
 * It is told by a {@link BoardLink} and must be given its handle by {@link #attach} before anything
 * else.
 */
public final class BoardViewModel implements BoardLink.Hearer {

  /** What the window does on behalf of its view model. */
  public interface Window {

    /** Something on the canvas or over it is other than painted. */
    void repaint();

    /** A text is opened for editing, was edited by somebody else, or its editor is to close. */
    void editor(EditorChange change);

    /** Asks what an image shows, if I may say so. */
    default void describe(WidgetId image) {}

    /** The board is gone for me, or could not be opened: leave it, and say this sentence. */
    void leave(String sentence);
  }

  /** How far an arrow moves the view, in pixels. */
  private static final double PAN = 48;

  private final PersonId me;
  private final Toasts toasts;
  private final History history = new History(new Steps());
  private final Submitting submitting = new Submitting(history, this::submitted);
  private final OwnPresence presence = new OwnPresence(now -> handle().show(now));
  private final ShownBoard shown;
  private final Viewport viewport;
  private final Selection selection;
  private final TextEditing writing;
  private final Actions actions;
  private final Copying copying;
  private final Finding finding;
  private final Gestures gestures;
  private final Shaping shaping;
  private final Desk desk;
  private final InkViewModel ink;
  private final Relations relations;
  private final Styling styling;
  private final Beside beside;
  private final ImagesViewModel images;
  private final ImageParts imageParts;
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper mayAdd = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper mayManage = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper hasWidgets = new ReadOnlyBooleanWrapper();
  private final BooleanBinding mayWrite;
  private Predicate<Clips.Clip> foreign = clip -> false;
  private Optional<Window> window = Optional.empty();
  private Optional<Point> pointer = Optional.empty();
  private Rights rights;

  /**
   * @param ids makes ids that nobody else makes, for widgets and drags
   * @param millis a clock that only grows
   * @param snaps what things snap to on all boards
   * @param images what images are made with
   */
  public BoardViewModel(
      PersonId me,
      FxThread fx,
      Toasts toasts,
      Supplier<String> ids,
      LongSupplier millis,
      Snaps snaps,
      ImageParts images) {
    this.me = me;
    this.toasts = toasts;
    rights = new Rights(me, Optional.empty());
    shown =
        new ShownBoard(
            me, fx, () -> handle().read(), this::textEdited, new Watching(), this::repaint);
    viewport = new Viewport(shown.canvas(), this::repaint);
    selection = new Selection(shown.canvas(), this::rights, this::selected);
    desk =
        new BoardDesk(
            me,
            shown,
            selection,
            submitting,
            ids,
            toasts,
            this::rights,
            this::place,
            this::repaint);
    relations = new Relations(desk, () -> viewport.camera().get().zoom());
    writing =
        new TextEditing(
            shown.canvas(), this::rights, submitting, history, presence, this::tellEditor);
    actions = new Actions(shown.canvas(), selection, submitting, history, relations, ids);
    copying =
        new Copying(
            desk, relations.framing(), this::board, new Carrying(desk, this::board, images));
    this.images = new ImagesViewModel(desk, this::board, images);
    imageParts = images;
    finding = new Finding(shown.canvas(), this::goTo, this::repaint);
    gestures =
        new Gestures(
            shown,
            viewport,
            selection,
            submitting,
            presence,
            ids,
            relations,
            copying,
            new Adding(),
            snaps,
            this::repaint);
    shaping = new Shaping(gestures);
    styling = new Styling(desk);
    ink = new InkViewModel(desk, new Drawing(), millis);
    beside = new Beside(desk, viewport);
    mayWrite =
        Bindings.createBooleanBinding(
            () -> gestures.tool().get() instanceof AddTool || selection.mayChange().get(),
            gestures.tool(),
            selection.mayChange());
  }

  public void attach(BoardHandle opened) {
    submitting.attach(opened);
  }

  public void show(Window shownIn) {
    window = Optional.of(shownIn);
  }

  /** Leaves the board; operations that have no outcome are still sent. */
  public void close() {
    writing.stop();
    images.stop();
    submitting.attached().ifPresent(BoardHandle::close);
  }

  public BoardHandle handle() {
    return submitting.handle();
  }

  // The parts

  public CanvasModel canvas() {
    return shown.canvas();
  }

  public Viewport viewport() {
    return viewport;
  }

  public Selection selection() {
    return selection;
  }

  public TextEditing writing() {
    return writing;
  }

  public Actions actions() {
    return actions;
  }

  public Copying copying() {
    return copying;
  }

  public Finding finding() {
    return finding;
  }

  /** How what is selected looks. */
  public Styling styling() {
    return styling;
  }

  public Gestures gestures() {
    return gestures;
  }

  /** New images. */
  public ImagesViewModel images() {
    return images;
  }

  ImageParts imageParts() {
    return imageParts;
  }

  /** Drawing by hand. */
  public InkViewModel ink() {
    return ink;
  }

  /** Connectors, frames and groups. */
  public Relations relations() {
    return relations;
  }

  public Shaping shaping() {
    return shaping;
  }

  /** What a feature is given to work with the board. */
  public Desk desk() {
    return desk;
  }

  /** What is read beside the board. */
  public Beside beside() {
    return beside;
  }

  // What the window binds to

  public ReadOnlyStringProperty title() {
    return title.getReadOnlyProperty();
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

  public ReadOnlyBooleanProperty canUndo() {
    return canUndo.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty canRedo() {
    return canRedo.getReadOnlyProperty();
  }

  /** Whether I see anything on the board. */
  public ReadOnlyBooleanProperty hasWidgets() {
    return hasWidgets.getReadOnlyProperty();
  }

  /** Whether {@link #write} does anything. */
  public ObservableBooleanValue mayWrite() {
    return mayWrite;
  }

  /** Who else is on the board. */
  public ReadOnlyObjectProperty<List<ServerMessage.PersonPresence>> people() {
    return shown.people();
  }

  // What the client says

  @Override
  public void refreshed(Set<WidgetId> touched, boolean whole) {
    shown.newest().ifPresent(view -> refresh(view, touched, whole));
  }

  private void refresh(BoardView view, Set<WidgetId> touched, boolean whole) {
    title.set(view.title());
    rights = new Rights(me, view.role());
    mayAdd.set(rights.mayAdd());
    mayManage.set(rights.mayManage());
    shown.refresh(view, touched, whole);
    loaded.set(true);
    viewport.boardIsHere();
    changed();
  }

  @Override
  public void settled(long number, long revision, Outcome outcome) {
    submitting.settled(number, revision, outcome);
    switch (outcome) {
      case Outcome.Void(VoidReason reason) -> toast(reason);
      case Outcome.Applied(Map<WidgetId, VoidReason> refused) ->
          refused.values().stream().findFirst().ifPresent(this::toast);
    }
    tellHistory();
  }

  @Override
  public void presence(Collection<ServerMessage.PersonPresence> now) {
    shown.presence(now);
    beside.met(now);
  }

  @Override
  public void ended(ServerMessage.Ending ending) {
    writing.forget();
    images.stop();
    shown.clear();
    history.clear();
    String key =
        switch (ending) {
          case REVOKED -> "board.revoked";
          case DELETED -> "board.deleted";
        };
    String sentence = Texts.of(key, title.get());
    window.ifPresent(in -> in.leave(sentence));
  }

  @Override
  public void failed(ErrorCode code, String message) {
    window.ifPresent(in -> in.leave(Texts.ofCode("error", code.code())));
  }

  // What the person does beyond the parts

  /** My pointer is over this place of the board, or has left it. */
  public void pointAt(Optional<Point> cursor) {
    pointer = cursor;
    if (loaded.get()) {
      presence.cursor(cursor);
    }
  }

  /** Where something new goes: where I point, else the middle of what is seen. */
  private Point place() {
    return pointer.orElseGet(viewport::centre);
  }

  private void goTo(WidgetId widget) {
    selection.select(List.of(widget));
    viewport.reveal(selection.items());
  }

  /** Submits an operation that has no way back, and tells when its outcome is known. */
  public void submit(Operation operation, Runnable settled) {
    submitting.submit(operation, settled);
  }

  /**
   * Opens the text of what is selected, or adds what the tool in hand adds, for who has no pointer.
   */
  public void write() {
    if (!gestures.placeInTheMiddle()) {
      selection.now().stream().findFirst().ifPresent(this::open);
    }
  }

  /** The text of an image is not written on it. */
  private void open(WidgetId widget) {
    Optional<Item> image = canvas().item(widget).filter(ImageActions::isImage);
    if (image.isPresent()) {
      window.ifPresent(in -> in.describe(widget));
    } else {
      writing.edit(widget);
    }
  }

  /** Moves what is selected by world units, or the view that way when nothing is. */
  public void arrow(double dx, double dy) {
    if (selection.now().isEmpty()) {
      viewport.pan(-Math.signum(dx) * PAN, -Math.signum(dy) * PAN);
    } else {
      actions.nudge(dx, dy);
    }
  }

  /** Asks this one, and no other, before anything is pasted: whether it takes the clip itself. */
  public void pasteFirst(Predicate<Clips.Clip> taker) {
    foreign = taker;
  }

  /** Puts on the board what was copied, here or anywhere. */
  public void paste(Clips.Clip clip) {
    if (!foreign.test(clip) && !images.paste(clip, place()) && !copying.paste(clip)) {
      toasts.show(Texts.of("paste.nothing"));
    }
  }

  /** Takes my last step back; writing that is not left yet is one. */
  public void undo() {
    writing.stop();
    history.undo();
    sayWaiting();
  }

  public void redo() {
    writing.stop();
    history.redo();
    sayWaiting();
  }

  private void sayWaiting() {
    if (history.waiting()) {
      toasts.show(Texts.of("undo.waiting"));
    }
    tellHistory();
  }

  // What the parts tell each other

  BoardId board() {
    return handle().board();
  }

  private Rights rights() {
    return rights;
  }

  private void textEdited(WidgetId widget, List<TextDelta> edits) {
    writing.edited(widget, edits);
  }

  private void submitted(Collection<WidgetId> targets) {
    shown.replace(targets);
    changed();
  }

  private void changed() {
    hasWidgets.set(shown.canvas().size() > 0);
    selection.follow();
    relations.follow();
    writing.follow();
    finding.follow();
    styling.follow();
    tellHistory();
    repaint();
  }

  private void selected(Collection<WidgetId> widgets) {
    presence.selection(widgets);
    relations.follow();
    styling.follow();
    repaint();
  }

  private void tellEditor(EditorChange change) {
    window.ifPresent(in -> in.editor(change));
    tellHistory();
    repaint();
  }

  private void tellHistory() {
    canUndo.set(history.canUndo());
    canRedo.set(history.canRedo());
  }

  private void toast(VoidReason reason) {
    desk.refuse(reason);
  }

  private void repaint() {
    window.ifPresent(Window::repaint);
  }

  /** Where the tools' new widgets go, and where texts are written. */
  private final class Adding implements Gestures.Adding {

    @Override
    public void add(WidgetKind kind, Bounds bounds) {
      if (kind instanceof WidgetKind.Frame) {
        relations.framing().add(bounds).ifPresent(this::write);
      } else if (rights.mayAdd()) {
        write(actions.add(kind, bounds));
      } else {
        toast(VoidReason.NOT_ALLOWED);
      }
    }

    private void write(WidgetId added) {
      selection.select(List.of(added));
      writing.edit(added);
    }

    @Override
    public void editText(WidgetId widget) {
      open(widget);
    }
  }

  /** The tool in hand, for drawing. */
  private final class Drawing implements Hand {

    @Override
    public double zoom() {
      return viewport.camera().get().zoom();
    }

    @Override
    public void use(Tool tool) {
      gestures.use(tool);
    }

    @Override
    public void done() {
      gestures.done();
    }
  }

  /** Hands on what differs, to what is made after the board that tells it. */
  private final class Watching implements ViewWatcher {

    @Override
    public void changed(Optional<WidgetView> before, Optional<WidgetView> after, Cause cause) {
      beside.changed(before, after, cause);
    }

    @Override
    public void settled() {
      beside.settled();
    }
  }

  /** The board as the history takes steps back on it. */
  private final class Steps implements History.Board {

    @Override
    public long submit(Operation operation) {
      return submitting.submit(operation);
    }

    @Override
    public void catchUp() {
      var _ = shown.newest();
    }

    @Override
    public Optional<TextDelta> write(WidgetId widget, TextDelta edit) {
      return writing.write(widget, edit);
    }

    @Override
    public List<WidgetId> lock(List<WidgetId> widgets, boolean lock) {
      return actions.lock(widgets, lock);
    }

    @Override
    public void superseded() {
      toast(VoidReason.SUPERSEDED);
    }
  }
}
