package io.streamboard.desktop.exchange;

import io.streamboard.desktop.board.BoardLink;
import io.streamboard.desktop.board.BoardViewModel;
import io.streamboard.desktop.board.EditorChange;
import io.streamboard.desktop.board.Snaps;
import io.streamboard.desktop.fake.DirectFx;
import io.streamboard.desktop.fake.FakeBlobs;
import io.streamboard.desktop.fake.FakeClient;
import io.streamboard.desktop.fake.FakeClips;
import io.streamboard.desktop.fake.FakeFileChoice;
import io.streamboard.desktop.fake.FakePictures;
import io.streamboard.desktop.fake.FakeServer;
import io.streamboard.desktop.ui.Toasts;
import io.streamboard.model.access.Principal;
import io.streamboard.model.access.Role;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Ana's window on a board of hers, with what she is asked and told about files, no toolkit. */
final class ExchangeFixture implements ExchangeWindow {

  final FakeServer server = new FakeServer();
  final DirectFx fx = new DirectFx();
  final FakeClient client = server.connect("Ana");
  final BoardId board = server.board(client.me(), "Plan: one/two");
  final FakePictures pictures = new FakePictures();
  final FakeFileChoice choice = new FakeFileChoice();
  final Toasts toasts = new Toasts(fx);
  final List<LossReport> reports = new ArrayList<>();
  final List<String> failures = new ArrayList<>();
  final List<String> lines = new ArrayList<>();
  final List<ExportOffer> offers = new ArrayList<>();
  final Deque<Runnable> blocking = new ArrayDeque<>();
  Optional<ExportChoice> answer = Optional.empty();
  private int ids;

  final FileMeans means =
      new FileMeans(fx, blocking::add, window -> choice, new FakeClips(), () -> "id-" + ++ids);
  final FileWork work = means.newWork();
  final BoardViewModel model = open(board);
  private final BoardFileParts parts =
      new BoardFileParts(model.desk(), board, fx, work, pictures, choice, this);
  final Imports imports = new Imports(parts, model.viewport()::centre);
  final Exports exports = new Exports(parts);
  final BoardFiles files = new BoardFiles(means, work, board, model, pictures, choice, this);
  final ForeignClips clips = new ForeignClips(parts, means.clips(), imports);

  BoardViewModel open(BoardId id) {
    BoardViewModel opened =
        new BoardViewModel(
            client.me(),
            fx,
            toasts,
            () -> "new-" + ++ids,
            () -> 16L * ++ids,
            new Snaps(Optional.of("")),
            new FakeBlobs().parts(fx));
    opened.show(new Unseen());
    opened.viewport().resize(1_000, 800);
    opened.attach(client.open(id, new BoardLink(fx, opened)));
    fx.drain();
    return opened;
  }

  void add(WidgetId id, WidgetKind kind, Bounds bounds, ZKey z, String text) {
    server.submit(
        board,
        client.me(),
        new WriterId("elsewhere"),
        new Operation.WidgetAdd(new Widget(id, kind, bounds, z, Style.DEFAULT, text)));
    fx.drain();
  }

  /** Ana may look at her board from now on, and no more than that. */
  void mayOnlyLook() {
    PersonId ben = server.person("Ben");
    grant(client.me(), ben, Role.OWNER);
    grant(ben, client.me(), Role.VIEWER);
    fx.drain();
  }

  private void grant(PersonId by, PersonId to, Role role) {
    server.submit(
        board,
        by,
        new WriterId("rights-of-" + by),
        new Operation.BoardGrant(new Principal.Person(to), role));
  }

  String said() {
    return toasts.text().get();
  }

  /** Everything that waits, waits no more. */
  void settle() {
    do {
      for (Runnable next = blocking.poll(); next != null; next = blocking.poll()) {
        next.run();
      }
      fx.drain();
    } while (!blocking.isEmpty());
  }

  List<Widget> live() {
    return server.state(board).widgets().values().stream()
        .filter(each -> each.live())
        .map(each -> each.widget())
        .toList();
  }

  @Override
  public Optional<ExportChoice> ask(ExportOffer offer) {
    offers.add(offer);
    return answer;
  }

  @Override
  public void report(LossReport report) {
    reports.add(report);
  }

  @Override
  public void failed(String what, String why) {
    failures.add(why);
  }

  @Override
  public void done(String line) {
    lines.add(line);
  }

  private static final class Unseen implements BoardViewModel.Window {

    @Override
    public void repaint() {}

    @Override
    public void editor(EditorChange change) {}

    @Override
    public void leave(String sentence) {}
  }
}
