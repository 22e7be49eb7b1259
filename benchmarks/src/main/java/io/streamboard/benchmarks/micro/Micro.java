package io.streamboard.benchmarks.micro;

import io.streamboard.benchmarks.Report;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import java.util.regex.PatternSyntaxException;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** {@code ./streamboard bench micro [PATTERN]}: JMH over the benchmarks of this package. */
public final class Micro {
  private static final Path JSON = Path.of("target", "micro.json");
  private static final Path LOG = Path.of("target", "micro.log");

  private Micro() {}

  /**
   * Is the program.
   *
   * @param arguments a regular expression that a benchmark's name has to contain, or nothing for
   *     all
   */
  public static void main(String[] arguments) throws IOException {
    String pattern = arguments.length > 0 ? arguments[0] : ".*";
    try {
      measure(new Report(System.out), pattern, Effort.USUAL, JSON, LOG);
    } catch (PatternSyntaxException wrong) {
      System.err.println("streamboard: '" + pattern + "' is no pattern: " + wrong.getDescription());
      System.exit(2);
    } catch (IllegalStateException failed) {
      System.err.println("streamboard: " + failed.getMessage());
      System.exit(1);
    }
  }

  /**
   * Measures and prints.
   *
   * @param json where all figures go, as JMH writes them
   * @param log where JMH tells what it does
   */
  static void measure(Report report, String pattern, Effort effort, Path json, Path log)
      throws IOException {
    Files.createDirectories(json.toAbsolutePath().getParent());
    report.say("conditions " + conditions());
    report.say("running    some five seconds for each benchmark; details in " + log);
    Collection<RunResult> results = run(pattern, effort, json, log);
    Figures.table(results).forEach(report::say);
    report.say("load       " + load() + " at the end; all figures in " + json);
  }

  private static Collection<RunResult> run(String pattern, Effort effort, Path json, Path log) {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(pattern)
            .mode(effort.forks() == 0 ? Mode.SingleShotTime : Mode.AverageTime)
            .timeUnit(TimeUnit.NANOSECONDS)
            .forks(effort.forks())
            .warmupIterations(effort.warmUps())
            .warmupTime(TimeValue.milliseconds(effort.each().toMillis()))
            .measurementIterations(effort.iterations())
            .measurementTime(TimeValue.milliseconds(effort.each().toMillis()))
            .jvmArgsAppend("-Xms512m", "-Xmx512m")
            .addProfiler(GCProfiler.class)
            .addProfiler(CpuProfiler.class)
            .shouldFailOnError(true)
            .resultFormat(ResultFormatType.JSON)
            .result(json.toString())
            .output(log.toString());
    try {
      return new Runner(options.build()).run();
    } catch (RunnerException failed) {
      throw new IllegalStateException(
          "no benchmark fits '" + pattern + "', or one failed: see " + log, failed);
    }
  }

  private static String conditions() {
    return "%d cores, %s %s, Java %s; load average %s"
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            Runtime.version(),
            load());
  }

  private static String load() {
    return String.valueOf(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }
}
