package io.streamboard.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.desktop.board.BoardScreen;
import io.streamboard.desktop.fake.FakeServer;
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
import io.streamboard.testing.process.Await;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.MenuButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;

/** What was closed is not kept: a day with many boards must not fill the memory. */
@ExtendWith(ApplicationExtension.class)
class ClosedBoardsTest {

  @TempDir private Path folder;

  private final FakeServer server = new FakeServer();
  private final PersonId ana = server.person("Ana");

  private BoardId board(String title) {
    BoardId made = server.board(ana, title);
    server.submit(
        made,
        ana,
        new WriterId("w-" + title),
        new Operation.WidgetAdd(
            new Widget(
                new WidgetId("note"),
                new WidgetKind.Note(),
                Bounds.of(0, 0, 100, 80),
                ZKey.FIRST,
                Style.DEFAULT,
                title)));
    return made;
  }

  /** Opens a board, does what people do, and tells what has to go with it. */
  private static List<WeakReference<Object>> used(Studio studio, App app, BoardId board) {
    studio.run(() -> app.open(board));
    studio.until("the keys", () -> app.board().filter(BoardScreen::hasKeys).isPresent());
    studio.run(
        () -> {
          app.registry().get("select-all").perform();
          app.registry().get("zoom-in").perform();
          app.registry().get("find").perform();
        });
    studio.still();
    return studio.get(
        () -> {
          BoardScreen screen = app.board().orElseThrow();
          return List.of(
              new WeakReference<>(screen),
              new WeakReference<>(screen.canvas()),
              new WeakReference<>(screen.model()));
        });
  }

  @Test
  void aClosedBoardIsForgottenByEverybody() {
    List<BoardId> boards = List.of(board("Plan"), board("Garden"), board("Road"));
    FakeOutside outside = new FakeOutside(server, folder);
    try (Studio studio = new Studio()) {
      App app = studio.get(() -> new App(studio.stage(), outside.outside()));
      studio.run(
          () -> {
            studio.stage().setWidth(760);
            studio.stage().setHeight(520);
            app.connect(FakeOutside.who("Ana"));
            app.home();
            app.show();
          });
      List<WeakReference<Object>> closed = new ArrayList<>();
      for (BoardId board : boards) {
        closed.addAll(used(studio, app, board));
      }
      studio.run(() -> studio.node(MenuButton.class, "#all-tabs").show());
      studio.still();
      studio.closeOthers();
      studio.run(() -> boards.forEach(each -> app.registry().get("close-tab").perform()));
      studio.until("the list", () -> screen(app).equals("home-screen"));
      studio.still();
      goes(closed);
      studio.run(app::stop);
    }
  }

  private static String screen(App app) {
    return app.windows().getFirst().screen();
  }

  private static void goes(List<WeakReference<Object>> closed) {
    Await.that(
        "closed boards to be garbage",
        Duration.ofSeconds(20),
        () -> {
          System.gc();
          return closed.stream().allMatch(each -> each.refersTo(null));
        });
    assertThat(closed).allMatch(each -> each.refersTo(null));
  }
}
