package io.streamboard.endtoend;

import io.streamboard.client.Client;
import io.streamboard.desktop.board.BoardLink;
import io.streamboard.desktop.board.BoardViewModel;
import io.streamboard.desktop.board.EditorChange;
import io.streamboard.desktop.board.Snaps;
import io.streamboard.desktop.board.desk.Edit;
import io.streamboard.desktop.board.desk.Step;
import io.streamboard.desktop.board.image.ImageParts;
import io.streamboard.desktop.board.image.ImagesViewModel;
import io.streamboard.desktop.canvas.Item;
import io.streamboard.desktop.fake.FakeBlobs;
import io.streamboard.desktop.ui.Clips;
import io.streamboard.desktop.ui.Toasts;
import io.streamboard.model.access.Principal;
import io.streamboard.model.access.Role;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.FieldValue;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.view.WidgetView;
import io.streamboard.model.widget.Anchor;
import io.streamboard.model.widget.End;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Somebody at work on a board: the view model of a board's window on a real client, without the
 * window. Everything but the ids is called on the thread of the view model.
 */
final class Person {
  private final BoardViewModel model;
  private final Toasts toasts;

  Person(Client client, BoardId board, OneThread thread) {
    this(client, board, thread, new FakeBlobs().parts(thread));
  }

  /**
   * Opens the board.
   *
   * @param images what images are made with
   */
  Person(Client client, BoardId board, OneThread thread, ImageParts images) {
    toasts = new Toasts(thread);
    String name = client.name();
    int[] ids = {0};
    model =
        new BoardViewModel(
            client.me(),
            thread,
            toasts,
            () -> name.toLowerCase(java.util.Locale.ROOT) + ++ids[0],
            () -> System.nanoTime() / 1_000_000,
            new Snaps(Optional.of("")),
            images);
    model.show(new Unseen());
    model.attach(client.open(board, new BoardLink(thread, model)));
  }

  private record Unseen() implements BoardViewModel.Window {
    @Override
    public void repaint() {}

    @Override
    public void editor(EditorChange change) {}

    @Override
    public void leave(String sentence) {
      throw new AssertionError(sentence);
    }
  }

  void leave() {
    model.close();
  }

  boolean isLoaded() {
    return model.status().loaded().get();
  }

  /** Whether nothing of mine is without an outcome. */
  boolean isSettled() {
    return model.handle().pending() == 0;
  }

  long revision() {
    return model.handle().revision();
  }

  /** Everything on the board, by id. */
  Map<WidgetId, Widget> sees() {
    Map<WidgetId, Widget> all = new TreeMap<>(java.util.Comparator.comparing(WidgetId::value));
    model
        .handle()
        .view()
        .ifPresent(view -> view.widgets().forEach((id, seen) -> all.put(id, seen.widget())));
    return all;
  }

  private WidgetView seen(WidgetId widget) {
    return Optional.ofNullable(model.handle().view().orElseThrow().widgets().get(widget))
        .orElseThrow(() -> new AssertionError(widget + " is not seen"));
  }

  private Item item(WidgetId widget) {
    return model.canvas().item(widget).orElseThrow();
  }

  boolean has(WidgetId widget) {
    return sees().containsKey(widget);
  }

  String text(WidgetId widget) {
    return seen(widget).widget().text();
  }

  Point place(WidgetId widget) {
    return seen(widget).widget().bounds().position();
  }

  Optional<WidgetId> holder(WidgetId widget) {
    return seen(widget).widget().holder();
  }

  End end(WidgetId connector) {
    return connector(connector).to();
  }

  private WidgetKind.Connector connector(WidgetId widget) {
    return (WidgetKind.Connector) seen(widget).widget().kind();
  }

  ImagesViewModel images() {
    return model.images();
  }

  // What a person does

  Clips.Clip copy(WidgetId widget) {
    model.selection().select(List.of(widget));
    return model.copying().copied();
  }

  void paste(Clips.Clip clip) {
    model.pasting().paste(clip);
  }

  /** Makes somebody an editor of the board. */
  void grant(PersonId to) {
    Operation grant = new Operation.BoardGrant(new Principal.Person(to), Role.EDITOR);
    model.desk().submit(grant, () -> {});
  }

  BoardViewModel model() {
    return model;
  }

  /** What this person was told last; empty when that is over. */
  String told() {
    return toasts.text().get();
  }

  /** Submits what has no way back. */
  void submit(Operation operation) {
    model.desk().submit(operation, () -> {});
  }

  void add(WidgetId id, WidgetKind kind, Bounds bounds, String text) {
    model
        .desk()
        .submit(List.of(Edit.add(new Widget(id, kind, bounds, ZKey.FIRST, Style.DEFAULT, text))));
  }

  /** Opens the text, writes it anew, and leaves it: one step for undo. */
  void write(WidgetId widget, String text) {
    model.writing().edit(widget);
    model.writing().wrote(text);
    model.writing().stop();
  }

  void move(WidgetId widget, double x, double y) {
    Item item = item(widget);
    model
        .desk()
        .submit(Edit.move(List.of(item), Map.of(widget, item.bounds().at(new Point(x, y)))));
  }

  void remove(WidgetId... widgets) {
    model.desk().submit(Edit.remove(Stream.of(widgets).map(this::item).toList()));
  }

  /** Binds the connector's end to the middle of a widget. */
  void bind(WidgetId connector, WidgetId to) {
    Anchor middle = new Anchor(to, 0.5, 0.5);
    bind(connector, End.bound(middle.on(seen(to).widget().bounds()), middle));
  }

  void bind(WidgetId connector, End to) {
    Step step =
        Step.of(
            connector,
            new FieldValue.Bound(false, connector(connector).to()),
            new FieldValue.Bound(false, to));
    Operation bind = new Operation.WidgetBind(connector, false, to);
    model.desk().submit(List.of(new Edit(bind, List.of(step))));
  }

  void hold(WidgetId widget, Optional<WidgetId> holder) {
    Step step =
        Step.of(widget, new FieldValue.Holder(holder(widget)), new FieldValue.Holder(holder));
    Operation hold = new Operation.WidgetHold(List.of(widget), holder);
    model.desk().submit(List.of(new Edit(hold, List.of(step))));
  }

  void undo() {
    model.undo();
  }

  void redo() {
    model.redo();
  }
}
