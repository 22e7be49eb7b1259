package io.streamboard.benchmarks.contest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What Linux tells of processes and of the machine. */
public final class Machine {
  private static final Path PROC = Path.of("/proc");
  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
  private static final Pattern OPEN_FILES = Pattern.compile("Max open files\\s+(\\S+)");
  private static final double KIB_PER_MIB = 1_024;

  /** As {@code /proc/stat} counts: hundredths of a second, on every Linux there is. */
  private static final Duration TICK = Duration.ofMillis(10);

  private static final int IDLE = 3;
  private static final int WAITING = 4;
  private static final int KINDS = 8;

  /** In {@code /proc/self/stat}, counted from the end of the program's name. */
  private static final int NICE = 17;

  private Machine() {}

  /** CPU time of a process and of all that descend from it and still live. */
  static Duration cpu(long pid) {
    return ProcessHandle.of(pid).stream()
        .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
        .flatMap(process -> process.info().totalCpuDuration().stream())
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** CPU time of this process alone: the contestants descend from it. */
  static Duration ownCpu() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
  }

  /** CPU time of everything on this machine. */
  static Duration allCpu() throws IOException {
    String first = Files.readString(PROC.resolve("stat")).lines().findFirst().orElseThrow();
    long[] kinds =
        Arrays.stream(first.split("\\s+"))
            .skip(1)
            .limit(KINDS)
            .mapToLong(Long::parseLong)
            .toArray();
    long busy = Arrays.stream(kinds).sum() - kinds[IDLE] - kinds[WAITING];
    return TICK.multipliedBy(busy);
  }

  /** Memory of a process that is in RAM, in MiB. */
  public static double residentMib(long pid) throws IOException {
    String status = Files.readString(PROC.resolve(Long.toString(pid)).resolve("status"));
    Matcher resident = RESIDENT.matcher(status);
    return resident.find() ? Long.parseLong(resident.group(1)) / KIB_PER_MIB : Double.NaN;
  }

  /** For people. */
  public static String conditions() throws IOException {
    Matcher files = OPEN_FILES.matcher(Files.readString(PROC.resolve("self/limits")));
    return "%d cores shared by server and generator, Linux %s, loopback; load average %s; at most %s open files, all at nice %s"
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("os.version"),
            load(),
            files.find() ? files.group(1) : "?",
            niceness());
  }

  /** Of this process, which those that it starts inherit; what they use is counted at any. */
  private static String niceness() throws IOException {
    String stat = Files.readString(PROC.resolve("self/stat"));
    return stat.substring(stat.lastIndexOf(')')).split(" ", -1)[NICE];
  }

  /** The load average of the last minute, as Linux writes it. */
  static String load() throws IOException {
    return Files.readString(PROC.resolve("loadavg")).split(" ", 2)[0];
  }
}
