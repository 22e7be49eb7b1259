package io.streamboard.benchmarks.canvas;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.scene.paint.Color;
import javafx.scene.robot.Robot;
import javafx.scene.shape.Rectangle;

/**
 * Runs a script frame by frame and takes the time of frames that were painted: the script's frame
 * number is the colour of a marker in the window's corner, which is read back from the screen. A
 * frame counts when its colour is there, at the moment it is seen there. Confined to the JavaFX
 * thread.
 */
final class Frames extends AnimationTimer {

  /** Frames of a script, the first of which are not counted. */
  record Plan(int warmUp, int counted) {
    int all() {
      return warmUp + counted;
    }
  }

  /**
   * What frames took.
   *
   * @param intervals between painted frames, in milliseconds, ascending
   * @param fxMillis CPU time of the JavaFX thread for each frame
   * @param renderMillis CPU time of the thread that paints for each frame
   */
  record Taken(List<Double> intervals, double fxMillis, double renderMillis) {
    double quantile(double share) {
      return intervals.get(Math.min(intervals.size() - 1, (int) (intervals.size() * share)));
    }

    double most() {
      return intervals.getLast();
    }

    @Override
    public String toString() {
      return String.format(
          java.util.Locale.ROOT,
          "p50 %5.1f  p95 %5.1f  max %6.1f ms   CPU a frame: JavaFX %5.2f, painting %5.2f ms"
              + "   %d frames",
          quantile(0.5),
          quantile(0.95),
          most(),
          fxMillis,
          renderMillis,
          intervals.size());
    }
  }

  private static final int MARKER = 4;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Robot robot = new Robot();
  private final Rectangle marker;
  private final Plan plan;
  private final IntConsumer script;
  private final Consumer<Taken> done;
  private final List<Double> intervals = new ArrayList<>();
  private int frame;
  private int seen = -1;
  private long seenAt;
  private long fxBefore;
  private long renderBefore;

  Frames(Rectangle marker, Plan plan, IntConsumer script, Consumer<Taken> done) {
    this.marker = marker;
    this.plan = plan;
    this.script = script;
    this.done = done;
  }

  static Rectangle marker() {
    Rectangle made = new Rectangle(MARKER, MARKER);
    made.setManaged(false);
    return made;
  }

  @Override
  public void handle(long pulse) {
    look();
    if (frame == plan.warmUp()) {
      fxBefore = cpu("JavaFX Application Thread");
      renderBefore = cpu("QuantumRenderer-0");
    }
    if (frame == plan.all()) {
      stop();
      Collections.sort(intervals);
      done.accept(
          new Taken(
              List.copyOf(intervals),
              (cpu("JavaFX Application Thread") - fxBefore) / 1e6 / plan.counted(),
              (cpu("QuantumRenderer-0") - renderBefore) / 1e6 / plan.counted()));
      return;
    }
    script.accept(frame);
    frame++;
    marker.setFill(Color.rgb(frame / 256 % 256, frame % 256, 99));
  }

  private void look() {
    Color colour = robot.getPixelColor(1, 1);
    int painted = channel(colour.getRed()) * 256 + channel(colour.getGreen());
    if (painted == seen) {
      return;
    }
    long now = System.nanoTime();
    if (frame > plan.warmUp() && seenAt != 0) {
      intervals.add((now - seenAt) / 1e6);
    }
    seen = painted;
    seenAt = now;
  }

  private static int channel(double share) {
    return (int) Math.round(share * 255);
  }

  private static long cpu(String thread) {
    for (long id : THREADS.getAllThreadIds()) {
      ThreadInfo info = THREADS.getThreadInfo(id);
      if (info != null && info.getThreadName().equals(thread)) {
        return THREADS.getThreadCpuTime(id);
      }
    }
    throw new IllegalStateException("there is no thread " + thread);
  }
}
