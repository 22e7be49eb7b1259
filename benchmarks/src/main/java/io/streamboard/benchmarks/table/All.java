package io.streamboard.benchmarks.table;

import io.streamboard.benchmarks.Flags;
import io.streamboard.benchmarks.contest.Load;
import io.streamboard.benchmarks.contest.Servers;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code ./streamboard bench all [FLAGS]}: the whole table, or some sets of it. */
public final class All {
  /** Those that go on to the sets. */
  private static final List<String> COMMON =
      List.of(
          "--seconds",
          "--repeats",
          "--warm-up",
          "--installed",
          "--heap",
          "--server-flags",
          "--server-setting");

  private All() {}

  public static void main(String[] arguments) throws IOException {
    try {
      Flags flags = Flags.parse(known(), arguments);
      Path folder = Path.of(flags.text("--into", "target/figures"));
      List<FigureSet> sets = new FigureSets(common(flags)).all();
      Whole whole = new Whole(System.out, InstantSource.system(), sets, folder);
      try (Servers servers = Load.servers()) {
        whole.measure(
            chosen(flags, sets), Duration.ofMinutes(flags.positive("--minutes", 100)), servers);
      }
      whole.lines().forEach(System.out::println);
      System.out.println("the table is in " + whole.table());
    } catch (IllegalArgumentException wrong) {
      System.err.println(wrong.getMessage());
      System.err.print(usage());
      System.exit(2);
    }
    System.exit(0);
  }

  private static String usage() {
    return """
    usage: ./streamboard bench all [FLAGS]
      --only SET,...               these sets only: %s
      --minutes N                  begin no set that would not end in that time (100)
      --into DIR                   a file of JSON for each set, and table.md (target/figures)
      --seconds N, --repeats N, --warm-up FIRST[/EACH], --installed DIR, --heap MIB, --server-flags "-X...",
      --server-setting NAME=VALUE  as with bench load (5, 3, 100/3, ...)
    """
        .formatted(String.join(", ", names(new FigureSets(List.of()).all())));
  }

  private static Set<String> known() {
    List<String> known = new ArrayList<>(COMMON);
    known.addAll(List.of("--only", "--minutes", "--into"));
    return Set.copyOf(known);
  }

  private static List<String> common(Flags flags) {
    List<String> words = new ArrayList<>();
    for (String flag : COMMON) {
      flags.all(flag).forEach(value -> words.addAll(List.of(flag, value)));
    }
    return words;
  }

  private static List<String> chosen(Flags flags, List<FigureSet> sets) {
    List<String> chosen =
        flags.given("--only").map(only -> List.of(only.split(","))).orElse(names(sets));
    chosen.stream()
        .filter(name -> !names(sets).contains(name))
        .forEach(
            name -> {
              throw new IllegalArgumentException("there is no set " + name);
            });
    return chosen;
  }

  private static List<String> names(List<FigureSet> sets) {
    return sets.stream().map(FigureSet::name).toList();
  }
}
