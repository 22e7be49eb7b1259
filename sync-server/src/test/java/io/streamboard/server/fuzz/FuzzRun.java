package io.streamboard.server.fuzz;

import io.streamboard.testing.process.JavaProcess;
import io.streamboard.testing.process.ProcessFailure;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Jazzer on one target, in a process of its own. Only our classes are instrumented: coverage then
 * says how much of them was reached, and libraries run at their speed.
 */
final class FuzzRun {
  private static final String OURS = "io.streamboard.**";
  private static final int LONGEST_INPUT = 4_096;

  /** Seconds that a machine busy with other things may take to start and to end. */
  private static final int PATIENCE = 900;

  /**
   * Seconds after which an input is taken for one that never ends. The fuzzer measures by the
   * clock, also while its process is stopped from outside, so this must be longer than any stop;
   * what is slow and ends is found by {@link SlowInputs}.
   */
  private static final int ENDLESS = 600;

  /** Thousands of times what a right input takes. */
  private static final Duration SLOW = Duration.ofSeconds(2);

  private static final Pattern SEED = Pattern.compile("^INFO: Seed: (\\d+)");
  private static final Pattern BEGUN = Pattern.compile("INITED cov: (\\d+) ft: (\\d+)");
  private static final Pattern REACHED = Pattern.compile("^#\\d+\\s.* cov: (\\d+) ft: (\\d+)");
  private static final Pattern EXECUTED =
      Pattern.compile("number_of_executed_units: (\\d+)|^#(\\d+)\\s");
  private static final Pattern THROWN =
      Pattern.compile("^== Java (?:Exception|Assertion Error): (.*)|^== Java .*: (.*)");

  /** Not the programs that Jazzer makes of them. */
  private static final Pattern FAILED = Pattern.compile("^(crash|timeout|oom|leak)-");

  private static final Pattern LATE = Pattern.compile("^slow-unit-");

  /**
   * What came of it; coverage in edges and in features, that is edges with how often.
   *
   * @param seed of the fuzzer's choices; together with the kept inputs and the number of executions
   *     it decides them
   */
  record Result(
      long seed,
      long executions,
      int edges,
      int edgesNow,
      int features,
      int featuresNow,
      Optional<Finding> finding) {}

  /** An input that the target does not take. */
  record Finding(String thrown, Path input) {}

  private final Path jazzer;
  private final String classPath;

  FuzzRun(Path jazzer, String classPath) {
    this.jazzer = jazzer;
    this.classPath = classPath;
  }

  /** Fuzzes for so long; without a finding the kept inputs are made anew from all that is known. */
  Result run(Workshop shop, Duration time) throws IOException {
    List<String> lines = fuzz(shop, time);
    Optional<Finding> finding = finding(shop, lines);
    if (finding.isEmpty()) {
      merge(shop);
    }
    Matcher begun =
        first(BEGUN, lines)
            .orElseThrow(
                () -> new ProcessFailure("the fuzzer did not begin, see " + shop.log("run")));
    Matcher reached = last(REACHED, lines).orElse(begun);
    return new Result(
        first(SEED, lines).map(found -> Long.parseLong(found.group(1))).orElse(0L),
        executions(lines),
        number(begun, 1),
        number(reached, 1),
        number(begun, 2),
        number(reached, 2),
        finding);
  }

  private List<String> fuzz(Workshop shop, Duration time) throws IOException {
    Path log = shop.log("run");
    JavaProcess fuzzer =
        start(
            shop,
            log,
            Stream.of(
                "-max_total_time=" + time.toSeconds(),
                "-artifact_prefix=" + shop.findings() + "/",
                "-print_final_stats=1",
                shop.found().toString(),
                shop.kept().toString(),
                shop.seeds().toString()));
    end(fuzzer, (int) time.toSeconds() + PATIENCE);
    return Files.readAllLines(log);
  }

  /** How often an edge is taken does not count here: it would keep ten times as many inputs. */
  private void merge(Workshop shop) throws IOException {
    Merging merging = Merging.of(shop);
    JavaProcess looking =
        start(
            shop,
            shop.log("merge"),
            Stream.of(
                "-merge_inner=1", "-use_counters=0", "-merge_control_file=" + merging.control()));
    if (end(looking, PATIENCE) != 0) {
      throw new ProcessFailure("the inputs were not merged, see " + shop.log("merge"));
    }
    merging.keep(shop.kept());
  }

  private JavaProcess start(Workshop shop, Path log, Stream<String> more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                jazzer + File.pathSeparator + classPath,
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + shop.target().driver().getName(),
                "--instrumentation_includes=" + OURS,
                "--custom_hook_includes=" + OURS,
                "--reproducer_path=" + shop.findings(),
                "-max_len=" + LONGEST_INPUT,
                "-timeout=" + ENDLESS));
    more.forEach(arguments::add);
    return JavaProcess.start("fuzzer", arguments, log);
  }

  private static int end(JavaProcess process, int seconds) {
    Thread onExit = new Thread(process::kill, "fuzzer-end");
    Runtime.getRuntime().addShutdownHook(onExit);
    try {
      return process.exitCode(seconds);
    } finally {
      Runtime.getRuntime().removeShutdownHook(onExit);
    }
  }

  private static Optional<Finding> finding(Workshop shop, List<String> lines) throws IOException {
    Optional<Finding> failed =
        findings(shop, FAILED).stream()
            .findFirst()
            .map(input -> new Finding(thrown(shop, lines), input));
    return failed.isPresent() ? failed : slow(shop);
  }

  private static String thrown(Workshop shop, List<String> lines) {
    return first(THROWN, lines)
        .map(found -> Optional.ofNullable(found.group(1)).orElseGet(() -> found.group(2)))
        .orElse("an input that takes too long or too much memory, see " + shop.log("run"));
  }

  private static Optional<Finding> slow(Workshop shop) throws IOException {
    return new SlowInputs(shop.target().input(), SLOW)
        .among(findings(shop, LATE))
        .map(input -> new Finding("takes a processor more than " + SLOW.toSeconds() + " s", input));
  }

  private static List<Path> findings(Workshop shop, Pattern names) throws IOException {
    return Workshop.files(shop.findings()).stream()
        .filter(file -> names.matcher(file.getFileName().toString()).find())
        .toList();
  }

  private static long executions(List<String> lines) {
    return last(EXECUTED, lines)
        .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
        .map(Long::parseLong)
        .orElse(0L);
  }

  private static int number(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }

  private static Optional<Matcher> first(Pattern pattern, List<String> lines) {
    return lines.stream().map(pattern::matcher).filter(Matcher::find).findFirst();
  }

  private static Optional<Matcher> last(Pattern pattern, List<String> lines) {
    return first(pattern, lines.reversed());
  }
}
