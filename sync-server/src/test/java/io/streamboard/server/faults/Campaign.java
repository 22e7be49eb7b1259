package io.streamboard.server.faults;

import io.streamboard.server.history.Violation;
import io.streamboard.testing.process.ProcessFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Faults in random sequences, for a given time: {@code ./streamboard campaign [MINUTES [SEED]]}.
 * Each round has a crowd and a board of its own, on a server with its broker inside or beside it,
 * by turns. Ends with exit code 1, and leaves the logs, at the first round that does not end well.
 */
public final class Campaign {
  private static final long DEFAULT_MINUTES = 10;
  private static final int MOST_MINUTES = 600;
  private static final int MOST_FAULTS = 3;

  /** Of the clients, so that half-open connections are found in seconds. */
  private static final int CLOCK_SPEED = 4;

  private final SplittableRandom random;
  private final long end;
  private final Totals totals = new Totals();

  private Campaign(long seed, Duration time) {
    this.random = new SplittableRandom(seed);
    this.end = System.nanoTime() + time.toNanos();
  }

  public static void main(String[] args) throws IOException {
    long minutes = args.length > 0 ? Long.parseLong(args[0]) : DEFAULT_MINUTES;
    long seed = args.length > 1 ? Long.parseLong(args[1]) : System.currentTimeMillis();
    if (minutes < 1 || minutes > MOST_MINUTES) {
      System.err.println("campaign takes 1 to " + MOST_MINUTES + " minutes");
      System.exit(2);
    }
    Path folder = Files.createTempDirectory("streamboard-campaign-");
    System.out.println("seed " + seed + ", " + minutes + " minutes, logs in " + folder);
    boolean well = new Campaign(seed, Duration.ofMinutes(minutes)).run(folder);
    if (well) {
      remove(folder);
    }
    System.exit(well ? 0 : 1);
  }

  private boolean run(Path folder) {
    try (Site embedded = Site.embedded(folder);
        Site onCluster = Site.onCluster(folder)) {
      Arrays.stream(Fault.values())
          .filter(fault -> !fault.possibleAt(embedded) && !fault.possibleAt(onCluster))
          .forEach(fault -> System.out.println("not possible here: " + fault));
      System.out.println(Totals.HEADING);
      boolean well = true;
      for (int round = 1; well && System.nanoTime() < end; round++) {
        well = round(round, round % 2 == 1 ? embedded : onCluster);
      }
      System.out.println(totals);
      return well;
    }
  }

  private boolean round(int number, Site site) {
    long seed = random.nextLong();
    List<Fault> faults = faults(site);
    long begun = System.nanoTime();
    try (Scene scene = new Scene(site, seed, CLOCK_SPEED)) {
      faults.forEach(scene::strike);
      Scene.Result result = scene.end();
      totals.add(number, site, faults, result, Duration.ofNanos(System.nanoTime() - begun));
      result.violations().stream().map(Violation::toString).forEach(System.out::println);
      return result.violations().isEmpty();
    } catch (ProcessFailure | AssertionError failed) {
      System.out.println("round " + number + " at " + site + ", " + faults + ": " + failed);
      return false;
    }
  }

  private List<Fault> faults(Site site) {
    List<Fault> possible = Fault.at(site);
    List<Fault> chosen = new ArrayList<>();
    for (int more = random.nextInt(1, MOST_FAULTS + 1); more > 0; more--) {
      chosen.add(possible.get(random.nextInt(possible.size())));
    }
    return chosen;
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
