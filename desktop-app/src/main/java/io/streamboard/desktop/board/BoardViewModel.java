package io.streamboard.desktop.board;

import io.streamboard.client.BoardHandle;
import io.streamboard.desktop.board.desk.Desk;
import io.streamboard.desktop.board.image.ImageParts;
import io.streamboard.desktop.board.image.ImagesViewModel;
import io.streamboard.desktop.board.ink.InkViewModel;
import io.streamboard.desktop.board.map.MapViewModel;
import io.streamboard.desktop.board.relation.Relations;
import io.streamboard.desktop.board.style.Styling;
import io.streamboard.desktop.board.tool.AddTool;
import io.streamboard.desktop.canvas.CanvasModel;
import io.streamboard.desktop.ui.FxThread;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.desktop.ui.Toasts;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.operation.VoidReason;
import io.streamboard.model.view.BoardView;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.ServerMessage;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
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
  private final ImageParts imageParts;
  private final BoardStatus status = new BoardStatus();
  private final BoardParts parts;
  private final BooleanBinding mayWrite;
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
    imageParts = images;
    rights = new Rights(me, Optional.empty());
    parts =
        new BoardParts(new BoardParts.Given(me, fx, toasts, ids, millis, snaps, images), new Hub());
    status.follow(parts.history);
    mayWrite =
        Bindings.createBooleanBinding(
            () ->
                parts.gestures.tool().get() instanceof AddTool || parts.selection.mayChange().get(),
            parts.gestures.tool(),
            parts.selection.mayChange());
  }

  public void attach(BoardHandle opened) {
    parts.submitting.attach(opened);
  }

  public void show(Window shownIn) {
    window = Optional.of(shownIn);
  }

  /** Leaves the board; operations that have no outcome are still sent. */
  public void close() {
    parts.close();
  }

  public BoardHandle handle() {
    return parts.submitting.handle();
  }

  // The parts

  public CanvasModel canvas() {
    return parts.shown.canvas();
  }

  public Viewport viewport() {
    return parts.viewport;
  }

  /** Seeing what somebody else sees. */
  public Following following() {
    return parts.following;
  }

  /** The board as a whole, in a corner. */
  public MapViewModel map() {
    return parts.map;
  }

  public Selection selection() {
    return parts.selection;
  }

  public TextEditing writing() {
    return parts.writing;
  }

  /** What is locked, and why. */
  public Locks locks() {
    return parts.locks;
  }

  public Actions actions() {
    return parts.actions;
  }

  public Copying copying() {
    return parts.copying;
  }

  /** What is put on the board from elsewhere. */
  public Pasting pasting() {
    return parts.pasting;
  }

  public Finding finding() {
    return parts.finding;
  }

  /** How what is selected looks. */
  public Styling styling() {
    return parts.styling;
  }

  public Gestures gestures() {
    return parts.gestures;
  }

  /** New images. */
  public ImagesViewModel images() {
    return parts.images;
  }

  ImageParts imageParts() {
    return imageParts;
  }

  /** Drawing by hand. */
  public InkViewModel ink() {
    return parts.ink;
  }

  /** Connectors, frames and groups. */
  public Relations relations() {
    return parts.relations;
  }

  public Shaping shaping() {
    return parts.shaping;
  }

  /** What a feature is given to work with the board. */
  public Desk desk() {
    return parts.desk;
  }

  /** What is read beside the board. */
  public Beside beside() {
    return parts.beside;
  }

  // What the window binds to

  /** How the board is for me. */
  public BoardStatus status() {
    return status;
  }

  /** Whether {@link #write} does anything. */
  public ObservableBooleanValue mayWrite() {
    return mayWrite;
  }

  /** Who else is on the board. */
  public ReadOnlyObjectProperty<List<ServerMessage.PersonPresence>> people() {
    return parts.shown.people();
  }

  // What the client says

  @Override
  public void refreshed(Set<WidgetId> touched, boolean whole) {
    parts.shown.newest().ifPresent(view -> refresh(view, touched, whole));
  }

  private void refresh(BoardView view, Set<WidgetId> touched, boolean whole) {
    rights = new Rights(me, view.role());
    status.tell(view, rights);
    parts.shown.refresh(view, touched, whole);
    status.here();
    parts.viewport.boardIsHere();
    changed();
  }

  @Override
  public void settled(long number, long revision, Outcome outcome) {
    parts.submitting.settled(number, revision, outcome);
    switch (outcome) {
      case Outcome.Void(VoidReason reason) -> parts.desk.refuse(reason);
      case Outcome.Applied(Map<WidgetId, VoidReason> refused) ->
          refused.entrySet().stream()
              .findFirst()
              .ifPresent(one -> parts.locks.refused(one.getKey(), one.getValue()));
    }
  }

  @Override
  public void presence(Collection<ServerMessage.PersonPresence> now) {
    parts.beside.met(now);
    parts.shown.presence(now);
    parts.following.met(parts.shown.people().get());
  }

  @Override
  public void current(boolean now) {
    status.current(now);
  }

  @Override
  public void ended(ServerMessage.Ending ending) {
    parts.forget();
    String key =
        switch (ending) {
          case REVOKED -> "board.revoked";
          case DELETED -> "board.deleted";
        };
    String sentence = Texts.of(key, status.title().get());
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
    if (status.loaded().get()) {
      parts.presence.cursor(cursor);
    }
  }

  /** Submits an operation that has no way back, and tells when its outcome is known. */
  public void submit(Operation operation, Runnable settled) {
    parts.submitting.submit(operation, settled);
  }

  /**
   * Opens the text of what is selected, or adds what the tool in hand adds, for who has no pointer.
   */
  public void write() {
    if (!parts.gestures.placeInTheMiddle()) {
      parts.selection.now().stream().findFirst().ifPresent(parts::open);
    }
  }

  /** Moves what is selected by world units, or the view that way when nothing is. */
  public void arrow(double dx, double dy) {
    if (parts.selection.now().isEmpty()) {
      parts.viewport.pan(-Math.signum(dx) * PAN, -Math.signum(dy) * PAN);
    } else {
      boolean _ = parts.locks.explain(parts.selection.now());
      parts.actions.nudge(dx, dy);
    }
  }

  /** Takes my last step back; writing that is not left yet is one. */
  public void undo() {
    parts.writing.stop();
    parts.history.undo();
    sayWaiting();
  }

  public void redo() {
    parts.writing.stop();
    parts.history.redo();
    sayWaiting();
  }

  private void sayWaiting() {
    if (parts.history.waiting()) {
      toasts.show(Texts.of("undo.waiting"));
    }
  }

  // What the parts tell each other

  BoardId board() {
    return parts.board();
  }

  /** Where I point, else the middle of what is seen. */
  private Point place() {
    return pointer.orElseGet(parts.viewport::centre);
  }

  private void changed() {
    status.size(parts.shown.canvas().size());
    parts.follow();
    repaint();
  }

  private void repaint() {
    window.ifPresent(Window::repaint);
  }

  private final class Hub implements BoardHub {

    @Override
    public Rights rights() {
      return rights;
    }

    @Override
    public Point place() {
      return BoardViewModel.this.place();
    }

    @Override
    public void changed() {
      BoardViewModel.this.changed();
    }

    @Override
    public void editor(EditorChange change) {
      window.ifPresent(in -> in.editor(change));
      repaint();
    }

    @Override
    public void describe(WidgetId image) {
      window.ifPresent(in -> in.describe(image));
    }

    @Override
    public void repaint() {
      BoardViewModel.this.repaint();
    }
  }
}
