package io.streamboard.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.client.Clients;
import io.streamboard.client.SignedIn;
import io.streamboard.desktop.DesktopApplication;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.id.BoardId;
import io.streamboard.testing.process.Await;
import io.streamboard.testing.process.ServerProcess;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;

/**
 * One desktop in this process, moved by TestFX; another in a process of its own; the server in a
 * third.
 */
@ExtendWith(ApplicationExtension.class)
abstract class TwoDesktops {
  private static final Duration SEEN = Duration.ofSeconds(60);
  private static final String SECRET = "a long enough secret";
  private static final String NOTE = "#widget-" + ExampleBoard.NOTE;
  private static final double DX = 120;
  private static final double DY = 90;

  @TempDir Path folder;
  private final FxRobot robot = new FxRobot();
  private ServerProcess server;
  private DesktopProcess other;
  private DesktopControl mine;

  @BeforeEach
  void startAll() throws Exception {
    server = start(folder);
    server.addUsers(SECRET, "Ana", "Ben");
    SignedIn ana = Clients.signIn(server.address(), "Ana", SECRET);
    SignedIn ben = Clients.signIn(server.address(), "Ben", SECRET);
    BoardId board = ExampleBoard.make(ana, ben);
    other = DesktopProcess.start(ben, board, folder.resolve("ben"), true);
    FxToolkit.registerPrimaryStage();
    int port = freePort();
    FxToolkit.setupApplication(
        DesktopApplication.class,
        DesktopProcess.arguments(ana, board, folder.resolve("ana"), port));
    mine = new DesktopControl("Ana", port, DesktopProcess.SECRET);
  }

  /** Starts the server under test. */
  abstract ServerProcess start(Path under);

  /** For the names of the pictures. */
  abstract String name();

  @AfterEach
  void endAll() throws Exception {
    mine.close();
    FxToolkit.cleanupStages();
    other.close();
    server.close();
    endBehindServer();
  }

  /** Ends what the server needs until its own end. */
  void endBehindServer() {}

  /** A drag in this window, seen in the other; returns where the note is then. */
  Bounds aDragIsSeenByTheOther() {
    Bounds before =
        await("the note in the other window", () -> other.control().world(ExampleBoard.NOTE));
    await("the note in this window", () -> robot.lookup(NOTE).<Node>tryQuery());
    return draggedThrough(before, "moved", () -> {});
  }

  /**
   * A drag while something bad happens, seen in the other window in the end without a click, with
   * equal views.
   *
   * @param picture its name
   */
  Bounds draggedThrough(Bounds before, String picture, Runnable misfortune) {
    Bounds moved = before.at(before.position().plus(DX, DY));
    drag();
    misfortune.run();
    awaitNote(moved, "the window where it was dragged", mine);
    awaitNote(moved, "the other window", other.control());
    Await.that(
        "equal views",
        SEEN,
        () -> other.control().hash().isPresent() && other.control().hash().equals(mine.hash()));
    keepPicture(picture);
    return moved;
  }

  /** Like {@code kill -9}, while the drop is on its way. */
  void killAndRestartServer() {
    server.kill();
    server.restart();
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }

  private void drag() {
    robot.drag(NOTE, MouseButton.PRIMARY).moveBy(DX, DY).drop();
  }

  private void awaitNote(Bounds wanted, String where, DesktopControl desktop) {
    Await.value(
        "the note at " + wanted.position() + " in " + where,
        () -> "; it is at " + desktop.world(ExampleBoard.NOTE) + " there",
        SEEN,
        () -> desktop.world(ExampleBoard.NOTE).filter(now -> near(now, wanted)));
  }

  private static boolean near(Bounds one, Bounds other) {
    return Math.abs(one.x() - other.x()) <= 1 && Math.abs(one.y() - other.y()) <= 1;
  }

  private static <T> T await(String what, java.util.function.Supplier<Optional<T>> look) {
    return Await.value(what, SEEN, look);
  }

  private void keepPicture(String moment) {
    Path file = Path.of("target", "pictures", name() + "-" + moment + ".png");
    try {
      Files.createDirectories(file.getParent());
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    }
    other.control().picture(file);
    assertThat(file).isNotEmptyFile();
  }
}
