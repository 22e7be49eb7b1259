package io.streamboard.benchmarks.table;

import io.streamboard.benchmarks.Report;
import io.streamboard.benchmarks.contest.Servers;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Measures sets in their order, as long as there is time, and keeps the table: it has the rows of
 * all sets whose files are there, also of those that were measured on another day.
 */
final class Whole {
  private static final double SECONDS_PER_MINUTE = 60;

  private final PrintStream out;
  private final InstantSource time;
  private final Path folder;
  private final List<FigureSet> sets;

  /**
   * @param sets all that there are, in the order of the table
   * @param folder where the files are
   */
  Whole(PrintStream out, InstantSource time, List<FigureSet> sets, Path folder) {
    this.out = out;
    this.time = time;
    this.sets = List.copyOf(sets);
    this.folder = folder;
  }

  /**
   * Measures some of them; after each the files are as if it had been the last.
   *
   * @param most a set is not begun when it would probably not end within that
   */
  void measure(List<String> names, Duration most, Servers servers) throws IOException {
    List<FigureSet> wanted = sets.stream().filter(set -> names.contains(set.name())).toList();
    out.println(
        "about %d minutes: %s"
            .formatted(
                wanted.stream().mapToInt(FigureSet::minutes).sum(),
                String.join(", ", wanted.stream().map(FigureSet::name).toList())));
    long end = time.millis() + most.toMillis();
    for (FigureSet set : wanted) {
      if (time.millis() + Duration.ofMinutes(set.minutes()).toMillis() > end) {
        out.println(
            "== %s: not measured, it would take %d minutes".formatted(set.name(), set.minutes()));
      } else {
        measure(set, servers);
      }
    }
  }

  private void measure(FigureSet set, Servers servers) throws IOException {
    String taken = time.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    long start = time.millis();
    out.println("== %s, %s, about %d minutes".formatted(set.name(), taken, set.minutes()));
    Report report = new Report(out);
    try {
      List<Row> rows = set.work().measure(report, servers);
      double minutes = (time.millis() - start) / 1e3 / SECONDS_PER_MINUTE;
      new SetFile(set.name(), taken, minutes, rows, report.said()).write(folder);
      rows.forEach(row -> out.println(row.line()));
    } catch (IOException | RuntimeException failed) {
      out.println("== %s failed, and its file stays as it was: %s".formatted(set.name(), failed));
      // What is left of it must not be in the way of the next.
      servers.endAll();
    }
    Files.createDirectories(folder);
    Files.write(table(), lines());
  }

  Path table() {
    return folder.resolve("table.md");
  }

  /** The table of all sets that have a file, and below it what each was taken on. */
  List<String> lines() throws IOException {
    List<String> lines = new ArrayList<>();
    List<String> conditions = new ArrayList<>();
    lines.add("| figure | must | reach | measured | beside, in the same run | |");
    lines.add("|---|---|---|---|---|---|");
    for (FigureSet set : sets) {
      Optional<SetFile> file = SetFile.read(folder, set.name());
      file.ifPresent(
          known -> {
            known.rows().forEach(row -> lines.add(row.line()));
            conditions.addAll(conditions(known));
          });
    }
    lines.add("");
    lines.addAll(conditions);
    return lines;
  }

  private static List<String> conditions(SetFile file) {
    List<String> lines = new ArrayList<>();
    lines.add("- %s, %s, %.1f minutes".formatted(file.set(), file.taken(), file.minutes()));
    file.said().stream()
        .filter(line -> line.startsWith("conditions "))
        .distinct()
        .forEach(line -> lines.add("  - " + line.substring("conditions ".length())));
    return lines;
  }
}
