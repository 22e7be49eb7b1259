package io.streamboard.server.fuzz;

import io.streamboard.model.fuzz.ModelTargets;
import io.streamboard.server.hostile.LiveMutations;
import io.streamboard.testing.fuzz.FuzzTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Fuzzes each target for some minutes, then a real server over its socket: {@code ./streamboard
 * fuzz [MINUTES [TARGET]]}. Prints a line for each; ends with exit code 1 when something was found.
 */
public final class Fuzzing {
  private static final String LIVE = "live-socket";
  private static final int MOST_MINUTES = 600;
  private static final String ROW = "%-18s %11s %11s %14s %16s %12s  %s%n";

  private record Job(FuzzTarget target, String module) {}

  private final Path project;
  private final FuzzRun fuzzer;
  private final Duration each;
  private boolean well = true;

  private Fuzzing(Path project, FuzzRun fuzzer, Duration each) {
    this.project = project;
    this.fuzzer = fuzzer;
    this.each = each;
  }

  /** The arguments: Jazzer's class path, the project's folder, minutes, and a target or nothing. */
  public static void main(String[] args) throws IOException {
    int minutes = Integer.parseInt(args[2]);
    String wanted = args.length > 3 ? args[3] : "";
    List<Job> jobs =
        jobs().stream()
            .filter(job -> wanted.isEmpty() || job.target().name().equals(wanted))
            .toList();
    if (minutes < 1 || minutes > MOST_MINUTES || (jobs.isEmpty() && !wanted.equals(LIVE))) {
      System.err.println(
          "fuzz takes 1 to %d minutes and one of %s, %s"
              .formatted(MOST_MINUTES, jobs().stream().map(Job::target).toList(), LIVE));
      System.exit(2);
    }
    Fuzzing fuzzing =
        new Fuzzing(
            Path.of(args[1]),
            new FuzzRun(Path.of(args[0]), System.getProperty("java.class.path")),
            Duration.ofMinutes(minutes));
    System.out.printf(ROW, "target", "seed", "executions", "edges", "features", "kept", "finding");
    for (Job job : jobs) {
      fuzzing.fuzz(job);
    }
    if (wanted.isEmpty() || wanted.equals(LIVE)) {
      fuzzing.live();
    }
    System.exit(fuzzing.well ? 0 : 1);
  }

  private static List<Job> jobs() {
    List<Job> jobs = new ArrayList<>();
    ModelTargets.all().forEach(target -> jobs.add(new Job(target, "shared-model")));
    ServerTargets.all().forEach(target -> jobs.add(new Job(target, "sync-server")));
    return jobs;
  }

  private void fuzz(Job job) throws IOException {
    Workshop shop = Workshop.of(job.target(), project, job.module());
    FuzzRun.Result result = fuzzer.run(shop, each);
    System.out.printf(
        Locale.ROOT,
        ROW,
        job.target(),
        result.seed(),
        result.executions(),
        result.edges() + " -> " + result.edgesNow(),
        result.features() + " -> " + result.featuresNow(),
        Workshop.files(shop.kept()).size() + ", " + shop.keptBytes() + " B",
        result.finding().map(found -> found.thrown() + ": " + found.input()).orElse("none"));
    well &= result.finding().isEmpty();
  }

  private void live() throws IOException {
    long seed = System.currentTimeMillis();
    try (LiveMutations live = new LiveMutations(seed)) {
      System.out.println(LIVE + " " + live.run(each) + ", seed " + seed);
    } catch (LiveMutations.Found found) {
      Path file = project.resolve("target/fuzz/" + LIVE + "-" + seed);
      Files.createDirectories(file.getParent());
      Files.write(file, found.said());
      System.out.println(LIVE + ", seed " + seed + ", " + found.getMessage() + ": " + file);
      well = false;
    }
  }
}
