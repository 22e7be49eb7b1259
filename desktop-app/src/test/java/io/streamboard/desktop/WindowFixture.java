package io.streamboard.desktop;

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
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Ana's program in a window that a robot uses, on the fake server, which Ben uses too. A test puts
 * something on a board and begins in its {@code @Start}.
 */
@ExtendWith(ApplicationExtension.class)
abstract class WindowFixture {

  private static final int PATIENCE_SECONDS = 60;

  @TempDir private Path folder;

  final FakeServer server = new FakeServer();
  final PersonId ana = server.person("Ana");
  final PersonId ben = server.person("Ben");
  private Optional<App> shown = Optional.empty();
  private Optional<FakeOutside> faked = Optional.empty();

  /** The program in the stage, which shows nothing yet. On the JavaFX thread. */
  App begin(Stage stage) {
    FakeOutside outside = new FakeOutside(server, folder);
    faked = Optional.of(outside);
    App app = new App(stage, outside.outside());
    shown = Optional.of(app);
    return app;
  }

  /**
   * The program in a window of its own, signed in: the stage that is given to tests serves all of
   * them, and would keep its size.
   */
  App begin(double width, double height, String name) {
    Stage stage = new Stage();
    stage.setWidth(width);
    stage.setHeight(height);
    App app = begin(stage);
    app.connect(FakeOutside.who(name));
    return app;
  }

  @AfterEach
  void end() {
    WaitForAsyncUtils.waitForAsyncFx(
        60_000,
        () -> {
          app().stop();
          app().windows().getFirst().stage().hide();
        });
  }

  App app() {
    return shown.orElseThrow();
  }

  FakeOutside outside() {
    return faked.orElseThrow();
  }

  /** The board in the window; throws while there is none. */
  BoardScreen screen() {
    return app().board().orElseThrow();
  }

  /** Waits until it is so, and until what came of it is painted. */
  static void until(BooleanSupplier there) {
    try {
      WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, there::getAsBoolean);
    } catch (TimeoutException never) {
      throw new AssertionError("did not come", never);
    }
    WaitForAsyncUtils.waitForFxEvents();
  }

  void submit(BoardId board, PersonId author, Operation operation) {
    server.submit(board, author, new WriterId("test-" + author), operation);
  }

  void add(BoardId board, PersonId author, Widget widget) {
    submit(board, author, new Operation.WidgetAdd(widget));
  }

  static Widget note(WidgetId id, Bounds bounds, String text) {
    return new Widget(id, new WidgetKind.Note(), bounds, ZKey.FIRST, Style.DEFAULT, text);
  }
}
