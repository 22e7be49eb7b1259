package io.streamboard.endtoend;

import io.streamboard.client.Clients;
import io.streamboard.client.SignedIn;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.id.BoardId;
import io.streamboard.testing.process.Await;
import io.streamboard.testing.process.ProcessFailure;
import io.streamboard.testing.process.ServerProcess;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;

/**
 * {@code ./streamboard demo}: a server and two desktops as processes of their own, two people on
 * one board. With a display it shows the windows until they are closed; without one a robot does
 * what a person would, kills the server in between, and keeps pictures.
 */
public final class Demo implements AutoCloseable {
  private static final Duration SEEN = Duration.ofSeconds(20);
  private static final double DX = 228;
  private static final double DY = 9;

  private final PrintStream out = System.out;
  private final Path folder;
  private final boolean headless;
  private final Deque<AutoCloseable> started = new ArrayDeque<>();

  private Demo(Path folder, boolean headless) {
    this.folder = folder;
    this.headless = headless;
  }

  /**
   * Arguments: the folder for data, logs and pictures, and {@code headless} or {@code windows}.
   * Exits 0 when everything was seen.
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    int code = 1;
    try (Demo demo = new Demo(folder, arguments[1].equals("headless"))) {
      Runtime.getRuntime().addShutdownHook(new Thread(demo::close, "demo-end"));
      demo.run();
      code = 0;
    } catch (ProcessFailure reason) {
      System.err.println(
          "demo failed: "
              + reason.getMessage()
              + "\nThe logs are in "
              + folder
              + "; a machine with much other work may only have been too slow: try again then.");
    }
    System.exit(code);
  }

  private void run() {
    ServerProcess server = keep(ServerProcess.start(ServerProcess.freshData(folder)));
    out.println(
        "server   " + server.address() + "  process " + server.pid() + "  data " + server.data());
    String password = password();
    server.addUsers(password, "Ana", "Ben");
    SignedIn ana = Clients.signIn(server.address(), "Ana", password);
    SignedIn ben = Clients.signIn(server.address(), "Ben", password);
    BoardId board = ExampleBoard.make(ana, ben);
    DesktopProcess first = desktop(ana, board, "left");
    DesktopProcess second = desktop(ben, board, "right");
    if (headless) {
      robot(server, first, second);
    } else {
      out.println(
          "Drag a note in one window and watch the other. Close both windows, or press Ctrl-C here,"
              + " to end the demo.");
      awaitClosed(first, second);
    }
  }

  private static String password() {
    byte[] random = new byte[12];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  private DesktopProcess desktop(SignedIn who, BoardId board, String half) {
    DesktopProcess desktop =
        keep(
            DesktopProcess.start(who, board, folder.resolve(who.name()), headless, "--half", half));
    out.println(
        "desktop  "
            + who.name()
            + "  process "
            + desktop.pid()
            + "  files "
            + folder.resolve(who.name()));
    return desktop;
  }

  private void robot(ServerProcess server, DesktopProcess first, DesktopProcess second) {
    pictures("before", first, second);
    dragAndSee(first, second);
    pictures("after", first, second);
    server.kill();
    server.restart();
    out.println("server   killed with -9 and started again, process " + server.pid());
    dragAndSee(first, second);
    pictures("after-restart", first, second);
    out.println("ok: " + second.name() + "'s window showed both moves; pictures in " + folder);
  }

  private void dragAndSee(DesktopProcess first, DesktopProcess second) {
    Bounds before =
        Await.value(
            "the note in " + first.name() + "'s window",
            SEEN,
            () -> first.control().painted(ExampleBoard.NOTE));
    Bounds seen =
        Await.value(
            "the note in " + second.name() + "'s window",
            SEEN,
            () -> second.control().painted(ExampleBoard.NOTE));
    first.control().drag(ExampleBoard.NOTE, DX, DY);
    shows(first, before, zoom(first, before));
    shows(second, seen, zoom(second, seen));
    Await.that(
        "equal views in both windows",
        SEEN,
        () ->
            first.control().hash().isPresent()
                && first.control().hash().equals(second.control().hash()));
  }

  /** Pixels of a window for one world unit. */
  private static double zoom(DesktopProcess desktop, Bounds painted) {
    return painted.width() / desktop.control().world(ExampleBoard.NOTE).orElseThrow().width();
  }

  private static void shows(DesktopProcess desktop, Bounds before, double zoom) {
    Bounds wanted = before.at(before.position().plus(DX * zoom, DY * zoom));
    String what = "the note at " + wanted.position() + " in " + desktop.name() + "'s window";
    Await.that(
        what,
        SEEN,
        () ->
            desktop
                .control()
                .painted(ExampleBoard.NOTE)
                .filter(now -> near(now, wanted))
                .isPresent());
  }

  private static boolean near(Bounds one, Bounds other) {
    return Math.abs(one.x() - other.x()) <= 1
        && Math.abs(one.y() - other.y()) <= 1
        && Math.abs(one.right() - other.right()) <= 1
        && Math.abs(one.bottom() - other.bottom()) <= 1;
  }

  private void pictures(String moment, DesktopProcess first, DesktopProcess second) {
    first.control().picture(folder.resolve(moment + "-" + first.name() + ".png"));
    second.control().picture(folder.resolve(moment + "-" + second.name() + ".png"));
  }

  private static void awaitClosed(DesktopProcess first, DesktopProcess second) {
    Await.that(
        "both windows to be closed", Duration.ofDays(1), () -> !first.alive() && !second.alive());
  }

  private <T extends AutoCloseable> T keep(T part) {
    synchronized (started) {
      started.push(part);
    }
    return part;
  }

  /** Ends all processes, the last started first; also called when this one is told to end. */
  @Override
  public void close() {
    synchronized (started) {
      if (started.isEmpty()) {
        return;
      }
      while (!started.isEmpty()) {
        end(started.pop());
      }
      out.println("ended; data, logs and pictures are kept in " + folder + ": delete it at will");
    }
  }

  private void end(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception failed) {
      out.println("could not end a process: " + failed.getMessage());
    }
  }
}
