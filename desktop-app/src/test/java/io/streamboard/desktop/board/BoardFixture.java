package io.streamboard.desktop.board;

import io.streamboard.desktop.board.image.ImageParts;
import io.streamboard.desktop.board.tool.Held;
import io.streamboard.desktop.board.tool.Pointer;
import io.streamboard.desktop.fake.DirectFx;
import io.streamboard.desktop.fake.FakeBlobs;
import io.streamboard.desktop.fake.FakeClient;
import io.streamboard.desktop.fake.FakeHandle;
import io.streamboard.desktop.fake.FakeServer;
import io.streamboard.desktop.ui.Clips;
import io.streamboard.desktop.ui.Toasts;
import io.streamboard.model.access.Principal;
import io.streamboard.model.access.Role;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.json.WidgetsCodec;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.view.WidgetView;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Ana's and Ben's windows on one board of Ana's, without pictures and without a toolkit. */
class BoardFixture {

  final FakeServer server = new FakeServer();
  final DirectFx fx = new DirectFx();
  final FakeClient anaClient = server.connect("Ana");
  final FakeClient benClient = server.connect("Ben");
  final PersonId ana = anaClient.me();
  final PersonId ben = benClient.me();
  final BoardId board = server.board(ana, "Plan");
  final FakeBlobs blobs = new FakeBlobs();
  final ImageParts images = blobs.parts(fx);
  final Toasts toasts = new Toasts(fx);
  final List<String> left = new ArrayList<>();
  private int ids;

  final BoardViewModel anas;
  final BoardViewModel bens;

  BoardFixture() {
    benIs(Role.EDITOR);
    anas = open(anaClient);
    bens = open(benClient);
  }

  /** Everything that was said has arrived in both windows. */
  void settle() {
    fx.drain();
  }

  void benIs(Role role) {
    server.submit(
        board,
        ana,
        new WriterId("rights"),
        new Operation.BoardGrant(new Principal.Person(ben), role));
  }

  /** What Ben has a right to with one widget. */
  void benMay(WidgetId widget, WidgetLevel level) {
    server.submit(
        board,
        ana,
        new WriterId("rights"),
        new Operation.WidgetGrant(List.of(widget), new Principal.Person(ben), level));
  }

  BoardViewModel open(FakeClient client) {
    BoardViewModel model =
        new BoardViewModel(
            client.me(),
            fx,
            toasts,
            () -> client.me() + "-" + ++ids,
            () -> 16L * ++ids,
            new Snaps(Optional.of("")),
            images);
    model.show(
        new BoardViewModel.Window() {
          @Override
          public void repaint() {}

          @Override
          public void editor(EditorChange change) {}

          @Override
          public void leave(String sentence) {
            left.add(sentence);
          }
        });
    model.viewport().resize(1000, 800);
    BoardLink link = new BoardLink(fx, model);
    model.beside().meet(client, fx, board);
    model.attach(client.open(board, link));
    fx.drain();
    return model;
  }

  FakeHandle handle(FakeClient client) {
    return client.handle(board);
  }

  static List<Widget> widgetsOf(Clips.Clip clip) {
    return WidgetsCodec.decode(clip.widgets().orElseThrow());
  }

  /** Opens the text, leaves this in it, and is done. */
  void write(BoardViewModel model, WidgetId note, String text) {
    settle();
    model.writing().edit(note);
    model.writing().wrote(text);
    model.writing().stop();
    settle();
  }

  WidgetId addNote(BoardViewModel model, double x, double y) {
    fx.drain();
    model.gestures().add(new WidgetKind.Note(), Bounds.of(x, y, 100, 80));
    model.writing().stop();
    fx.drain();
    return model.selection().now().iterator().next();
  }

  void drag(BoardViewModel model, double x, double y, double dx, double dy) {
    fx.drain();
    press(model, x, y);
    model.gestures().tool().get().dragged(at(x + dx / 2, y + dy / 2, model));
    model.gestures().tool().get().released(at(x + dx, y + dy, model));
    fx.drain();
  }

  void press(BoardViewModel model, double x, double y) {
    model.gestures().tool().get().pressed(at(x, y, model));
  }

  Pointer at(double x, double y, BoardViewModel model) {
    return at(x, y, model, Held.NONE);
  }

  Pointer at(double x, double y, BoardViewModel model, Held held) {
    return new Pointer(
        new Point(x, y),
        model.viewport().camera().get().screenX(x),
        model.viewport().camera().get().screenY(y),
        held,
        1);
  }

  Optional<Widget> widget(BoardViewModel model, WidgetId id) {
    fx.drain();
    return model.handle().view().map(view -> view.widgets().get(id)).map(WidgetView::widget);
  }

  Point place(BoardViewModel model, WidgetId id) {
    return widget(model, id).orElseThrow().bounds().position();
  }

  String text(BoardViewModel model, WidgetId id) {
    return widget(model, id).orElseThrow().text();
  }
}
