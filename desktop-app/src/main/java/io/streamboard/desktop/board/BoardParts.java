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
import io.streamboard.desktop.board.map.MapViewModel;
import io.streamboard.desktop.board.relation.Relations;
import io.streamboard.desktop.board.style.Styling;
import io.streamboard.desktop.board.tool.Tool;
import io.streamboard.desktop.ui.FxThread;
import io.streamboard.desktop.ui.Toasts;
import io.streamboard.model.board.Lock;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.text.TextDelta;
import io.streamboard.model.view.WidgetView;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The parts of a board's window, each given those that it needs; the order is that of who needs
 * whom. What they tell the window as a whole goes to its {@link BoardHub}.
 */
final class BoardParts {

  final History history;
  final Submitting submitting;
  final OwnPresence presence;
  final ShownBoard shown;
  final Viewport viewport;
  final Selection selection;
  final Desk desk;
  final Relations relations;
  final TextEditing writing;
  final Locks locks;
  final Actions actions;
  final Copying copying;
  final ImagesViewModel images;
  final Finding finding;
  final Gestures gestures;
  final Shaping shaping;
  final Styling styling;
  final InkViewModel ink;
  final Beside beside;
  final Pasting pasting;
  final MapViewModel map;
  final Following following;
  private final OthersWork othersWork;
  private final BoardHub hub;

  /** What a window is made with. */
  record Given(
      PersonId me,
      FxThread fx,
      Toasts toasts,
      Supplier<String> ids,
      LongSupplier millis,
      Snaps snaps,
      ImageParts images) {}

  BoardParts(Given given, BoardHub hub) {
    this.hub = hub;
    history = new History(new Back(this));
    submitting = new Submitting(history, this::submitted);
    presence = new OwnPresence(now -> submitting.handle().show(now));
    othersWork = new OthersWork(given.me(), this::seen, history::workedOn);
    shown =
        new ShownBoard(
            given.me(),
            given.fx(),
            () -> submitting.handle().read(),
            this::textEdited,
            new Watching(),
            hub::repaint);
    viewport = new Viewport(shown.canvas(), hub::repaint);
    selection = new Selection(shown.canvas(), hub::rights, this::selected);
    desk =
        new BoardDesk(
            given.me(),
            shown,
            selection,
            submitting,
            given.ids(),
            given.toasts(),
            hub::rights,
            hub::place,
            hub::repaint);
    relations = new Relations(desk, () -> viewport.camera().get().zoom());
    writing = new TextEditing(shown, hub::rights, submitting, history, presence, hub::editor);
    locks = new Locks(desk, submitting, history, this::said);
    actions = new Actions(shown.canvas(), selection, submitting, relations, given.ids(), locks);
    copying =
        new Copying(
            desk,
            relations.framing(),
            this::board,
            new Carrying(desk, this::board, given.images()));
    images = new ImagesViewModel(desk, this::board, given.images());
    finding = new Finding(shown.canvas(), this::goTo, hub::repaint);
    gestures =
        new Gestures(
            shown,
            viewport,
            selection,
            submitting,
            presence,
            given.ids(),
            relations,
            copying,
            new Additions(this, hub),
            given.snaps(),
            hub::repaint);
    shaping = new Shaping(gestures);
    styling = new Styling(desk);
    ink = new InkViewModel(desk, new Drawing(), given.millis());
    beside = new Beside(desk, viewport, given.fx());
    following = new Following(viewport, presence, given.toasts());
    map = new MapViewModel(shown.canvas(), viewport, hub::repaint);
    pasting = new Pasting(images, copying, hub::place, given.toasts());
  }

  BoardId board() {
    return submitting.handle().board();
  }

  /** Leaves the board; operations that have no outcome are still sent. */
  void close() {
    writing.stop();
    images.stop();
    submitting.attached().ifPresent(BoardHandle::close);
  }

  private Optional<WidgetView> seen(WidgetId widget) {
    return shown.seen(widget);
  }

  private String said(Lock lock) {
    return beside.names().said(lock);
  }

  /** The board is gone for me. */
  void forget() {
    writing.forget();
    images.stop();
    shown.clear();
    history.clear();
  }

  /** Something on the board is other than it was. */
  void follow() {
    selection.follow();
    relations.follow();
    writing.follow();
    finding.follow();
    styling.follow();
  }

  /** Opens what is written on the widget; what an image says is not written on it. */
  void open(WidgetId widget) {
    if (shown.canvas().item(widget).filter(ImageActions::isImage).isPresent()) {
      hub.describe(widget);
    } else {
      writing.edit(widget);
    }
  }

  private void goTo(WidgetId widget) {
    selection.select(List.of(widget));
    viewport.reveal(selection.items());
  }

  private void submitted(Collection<WidgetId> targets) {
    shown.replace(targets);
    hub.changed();
  }

  private void selected(Collection<WidgetId> widgets) {
    presence.selection(widgets);
    relations.follow();
    styling.follow();
    hub.repaint();
  }

  private void textEdited(WidgetId widget, List<TextDelta> edits) {
    writing.edited(widget, edits);
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
      othersWork.changed(before, after, cause);
      beside.changed(before, after, cause);
    }

    @Override
    public void settled() {
      othersWork.settled();
      beside.settled();
    }
  }
}
