package io.streamboard.benchmarks.canvas;

import io.streamboard.benchmarks.Flags;
import io.streamboard.benchmarks.Report;
import io.streamboard.desktop.canvas.Camera;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.view.WidgetView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * {@code ./streamboard bench canvas [FLAGS]}: frames of the desktop's canvas on boards of several
 * sizes, with JavaFX's software pipeline and without a limit of frames per second, beside boards in
 * a browser if wanted. Exits 1 when a bound does not hold.
 */
public final class Canvas {
  private static final double FRAME = 1_000.0 / 60;
  private static final double NEAR = 1;
  private static final double MID = 0.3;

  /** Frames of each of the rows that come first. */
  private static final int COLD = 200;

  private static final String HEADLESS = "headless";

  private final Report report;
  private final Frames.Plan plan;
  private final String only;
  private final Window window;

  private Canvas(Report report, Frames.Plan plan, String only, Window window) {
    this.report = report;
    this.plan = plan;
    this.only = only;
    this.window = window;
  }

  public static void main(String[] arguments) throws IOException {
    Flags flags =
        Flags.parse(
            Set.of(
                "--widgets",
                "--frames",
                "--warm-up",
                "--platform",
                "--only",
                "--peers",
                "--installed"),
            arguments);
    onSoftware(flags);
    Report report = new Report(System.out);
    Frames.Plan plan =
        new Frames.Plan(flags.positive("--warm-up", 120), flags.positive("--frames", 400));
    Canvas canvas = new Canvas(report, plan, flags.text("--only", ""), Window.open());
    List<Integer> sizes =
        Stream.of(flags.text("--widgets", "1000,5000,20000").split(","))
            .map(Flags::positive)
            .toList();
    canvas.run(sizes, flags);
    System.exit(report.exitCode());
  }

  /** Before JavaFX is started: no GPU, and as many frames as can be. */
  static void onSoftware(Flags flags) {
    System.setProperty("prism.order", "sw");
    System.setProperty("javafx.animation.fullspeed", "true");
    if (platform(flags).equals(HEADLESS)) {
      System.setProperty("glass.platform", "Headless");
    }
  }

  private static String platform(Flags flags) {
    return flags.text("--platform", HEADLESS);
  }

  private void run(List<Integer> sizes, Flags flags) throws IOException {
    List<String> peers =
        flags.given("--peers").map(given -> List.of(given.split(","))).orElse(List.of());
    firstSeconds(sizes.getFirst());
    if (peers.isEmpty()) {
      sizes.forEach(this::moving);
    } else {
      contest(sizes, peers, flags);
    }
    sizes.forEach(this::dragging);
    remoteChanges(sizes);
    opening();
  }

  /**
   * The compiler's work is not a size's: what it does to the first frames of a process stands in a
   * row of its own, without a bound, so that all cells are measured alike.
   */
  private void firstSeconds(int size) {
    window.show(Boards.mixed(size));
    Camera fit = window.fit();
    Frames.Plan cold = new Frames.Plan(0, COLD);
    report.say(row("first seconds, near", moving(about(fit, NEAR), cold)));
    report.say(row("first seconds, mid", moving(about(fit, MID), cold)));
    report.say(row("first seconds, fit", moving(fit, cold)));
  }

  /** The peers have each board right after it was measured here. */
  private void contest(List<Integer> sizes, List<String> peers, Flags flags) throws IOException {
    Path cache = First.cache(platform(flags));
    try (Beside beside = Beside.with(flags.given("--installed").map(Path::of), report, plan)) {
      for (int size : sizes) {
        moving(size);
        report.say(
            String.format(
                Locale.ROOT,
                "first %-18d usable %d ms after the process was started",
                size,
                First.millis(size, platform(flags), cache)));
        for (String peer : peers) {
          beside.measure(peer, size, Boards.mixed(size));
        }
      }
    } finally {
      Files.delete(cache);
    }
  }

  private boolean runs(String name) {
    return name.contains(only);
  }

  private void tell(String name, Frames.Taken taken, double median, double most) {
    report.say(row(name, taken));
    report.bound(
        String.format(Locale.ROOT, "%s: p50 <= %.1f and p95 <= %.1f ms", name, median, most),
        taken.quantile(0.5) <= median && taken.quantile(0.95) <= most);
  }

  private static String row(String name, Frames.Taken taken) {
    return String.format(Locale.ROOT, "%-24s %s", name, taken);
  }

  private void moving(int size) {
    if (!runs("move " + size)) {
      return;
    }
    window.show(Boards.mixed(size));
    Camera fit = window.fit();
    Camera near = about(fit, NEAR);
    Camera mid = about(fit, MID);
    tell("move " + size + " near", moving(near, plan), FRAME, FRAME);
    tell("move " + size + " mid", moving(mid, plan), FRAME, 2 * FRAME);
    tell("move " + size + " fit", moving(fit, plan), FRAME, FRAME);
  }

  private static Camera about(Camera fit, double zoom) {
    return fit.zoomed(zoom / fit.zoom(), Window.WIDTH / 2.0, Window.HEIGHT / 2.0);
  }

  /** Pans in circles and zooms in and out by a tenth, all the time. */
  private Frames.Taken moving(Camera from, Frames.Plan plan) {
    window.get(
        () -> {
          window.view().look(from);
          return true;
        });
    window.settle();
    return window.run(
        plan,
        frame -> {
          double wobble = 1 + 0.1 * Math.sin(frame / 25.0);
          double dx = 300 * Math.sin(frame / 40.0) + 60 * Math.sin(frame / 9.0);
          double dy = 200 * (1 - Math.cos(frame / 50.0));
          window
              .view()
              .look(from.panned(dx, dy).zoomed(wobble, Window.WIDTH / 2.0, Window.HEIGHT / 2.0));
        });
  }

  private void dragging(int size) {
    for (int count : new int[] {1, 500}) {
      if (runs("drag " + size + " " + count)) {
        window.show(Boards.mixed(size));
        Camera fit = window.fit();
        tell("drag " + size + " " + count + " near", drag(about(fit, NEAR), count), FRAME, FRAME);
        tell("drag " + size + " " + count + " mid", drag(about(fit, MID), count), FRAME, 2 * FRAME);
        tell("drag " + size + " " + count + " fit", drag(fit, count), FRAME, FRAME);
      }
    }
  }

  /** Drags those nearest to the middle of the window in circles. */
  private Frames.Taken drag(Camera camera, int count) {
    Point middle = camera.world(Window.WIDTH / 2.0, Window.HEIGHT / 2.0);
    List<WidgetView> dragged =
        window.get(
            () -> {
              window.view().look(camera);
              return window.model().all().stream()
                  .map(item -> item.view())
                  .sorted(
                      java.util.Comparator.comparingDouble(
                          view -> distance(view.widget().bounds().centre(), middle)))
                  .limit(count)
                  .toList();
            });
    window.settle();
    Frames.Taken taken =
        window.run(
            plan,
            frame -> {
              double dx = 120 * Math.sin(frame / 30.0) / camera.zoom();
              double dy = 80 * (1 - Math.cos(frame / 30.0)) / camera.zoom();
              dragged.forEach(view -> window.model().put(view, Optional.of(moved(view, dx, dy))));
            });
    window.get(
        () -> {
          dragged.forEach(view -> window.model().put(view, Optional.empty()));
          return true;
        });
    return taken;
  }

  private static double distance(Point one, Point two) {
    return Math.hypot(one.x() - two.x(), one.y() - two.y());
  }

  private static Bounds moved(WidgetView view, double dx, double dy) {
    Bounds bounds = view.widget().bounds();
    return bounds.at(bounds.position().plus(dx, dy));
  }

  private void remoteChanges(List<Integer> sizes) {
    if (!runs("change")) {
      return;
    }
    double least = Double.MAX_VALUE;
    double most = 0;
    for (int size : sizes) {
      window.show(Boards.mixed(size));
      Frames.Taken taken = changes(about(window.fit(), MID));
      tell("change " + size + " mid", taken, FRAME, 2 * FRAME);
      least = Math.min(least, taken.fxMillis() + taken.renderMillis());
      most = Math.max(most, taken.fxMillis() + taken.renderMillis());
    }
    report.bound("a change costs the same on every size, within a half", most <= 1.5 * least);
  }

  /** In each frame somebody else moves one of the widgets in sight. */
  private Frames.Taken changes(Camera camera) {
    List<WidgetView> seen =
        window.get(
            () -> {
              window.view().look(camera);
              Bounds shown = camera.shown(Window.WIDTH, Window.HEIGHT);
              return window.model().touching(shown).stream().map(item -> item.view()).toList();
            });
    window.settle();
    return window.run(
        plan,
        frame -> {
          WidgetView view = seen.get(frame * 7 % seen.size());
          double by = 5 + frame % 3;
          window.model().put(view, Optional.of(moved(view, by, by)));
        });
  }

  /** From the arrival of 10,000 widgets until all that is in sight is painted. */
  private void opening() {
    if (!runs("open")) {
      return;
    }
    List<WidgetView> board = Boards.mixed(10_000);
    window.show(board);
    Camera fit = window.fit();
    open(board, fit, "fit");
    open(board, about(fit, MID), "mid");
    open(board, about(fit, NEAR), "near");
  }

  private void open(List<WidgetView> board, Camera camera, String name) {
    window.empty();
    window.settle();
    long[] times = new long[2];
    Frames.Taken taken =
        window.run(
            new Frames.Plan(5, 120),
            frame -> {
              if (frame == 10) {
                times[0] = System.nanoTime();
                board.forEach(widget -> window.model().put(widget, Optional.empty()));
                window.view().look(camera);
              } else if (frame > 11 && times[1] == 0 && window.view().isSettled()) {
                times[1] = System.nanoTime();
              }
            });
    double millis = times[1] == 0 ? Double.POSITIVE_INFINITY : (times[1] - times[0]) / 1e6;
    report.say(
        String.format(
            Locale.ROOT,
            "open 10000 %-5s          all painted after %.0f ms; longest frame %.1f ms",
            name,
            millis,
            taken.most()));
    report.bound("open 10000 " + name + ": painted within 500 ms", millis <= 500);
    report.bound("open 10000 " + name + ": no frame over 100 ms", taken.most() <= 100);
  }
}
