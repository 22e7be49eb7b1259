package io.streamboard.benchmarks.deliveries;

import io.streamboard.benchmarks.Report;
import io.streamboard.benchmarks.contest.Machine;
import io.streamboard.benchmarks.load.Latencies;
import io.streamboard.testing.process.BrokerProcess;
import io.streamboard.testing.process.ServerProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * {@code ./streamboard bench deliveries [FLAGS]}: each delivery at one, two and three nodes on one
 * broker under one load: CPU and bytes of each node for each change that reaches somebody. Exits 1
 * when a change was lost or came twice.
 */
public final class Deliveries {
  private static final Duration LATE = Duration.ofSeconds(20);
  private static final long LOOK_NANOS = 5_000_000;

  private final Report report;
  private final Plan plan;
  private final Path folder;

  private Deliveries(Report report, Plan plan, Path folder) {
    this.report = report;
    this.plan = plan;
    this.folder = folder;
  }

  public static void main(String[] arguments) throws IOException {
    Report report = new Report(System.out);
    try {
      measure(report, arguments);
    } catch (IllegalArgumentException wrong) {
      System.err.println(wrong.getMessage() + "\n" + Plan.USAGE);
      System.exit(2);
    }
    System.exit(report.exitCode());
  }

  /** Measures and prints, with processes of its own, which end before it returns. */
  public static void measure(Report report, String... arguments) throws IOException {
    Plan plan = Plan.parse(arguments);
    if (plan.needsGrid()) {
      // Said before anything is started and measured.
      var _ = GridLibrary.jar();
    }
    Path folder = Files.createTempDirectory("streamboard-bench-");
    try (BrokerProcess broker =
        BrokerProcess.startIn(folder.resolve("broker"), ServerProgram.jarFile().toString())) {
      Thread end = Thread.ofPlatform().name("end-of-broker").unstarted(broker::kill);
      Runtime.getRuntime().addShutdownHook(end);
      new Deliveries(report, plan, folder).measure(broker.bootstrapServers());
      Runtime.getRuntime().removeShutdownHook(end);
    } finally {
      remove(folder);
    }
  }

  private void measure(String bootstrapServers) throws IOException {
    report.say("conditions " + plan.text());
    report.say("           " + Machine.conditions());
    List<Cell> cells = new ArrayList<>();
    for (int nodes : plan.nodes()) {
      for (String delivery : plan.deliveries()) {
        cells.add(cell(bootstrapServers, delivery, nodes));
      }
    }
    CellTable table = new CellTable(cells);
    table.lines().forEach(report::say);
    report.bound("every move came once to every client", cells.stream().allMatch(Cell::whole));
    Path json = plan.json().toAbsolutePath();
    Files.createDirectories(json.getParent());
    Files.writeString(json, table.json(report.said()));
  }

  private Cell cell(String bootstrapServers, String delivery, int nodes) throws IOException {
    String name = delivery.replace('+', '-') + "-" + nodes;
    try (MeasuredCluster cluster =
        MeasuredCluster.start(
            bootstrapServers, name + ".", folder.resolve(name), delivery, nodes, plan.heap())) {
      Thread end =
          Thread.ofPlatform()
              .name("end-of-nodes")
              .unstarted(() -> cluster.processes().forEach(node -> node.kill()));
      Runtime.getRuntime().addShutdownHook(end);
      try {
        return measured(delivery, cluster);
      } finally {
        Runtime.getRuntime().removeShutdownHook(end);
      }
    }
  }

  private Cell measured(String delivery, MeasuredCluster cluster) throws IOException {
    List<SharedBoard> boards = new ArrayList<>();
    try {
      for (int number = 0; number < plan.boards(); number++) {
        int first = number;
        boards.add(
            new SharedBoard("Busy " + number, plan.people(), person -> cluster.at(first + person)));
      }
      work(boards, plan.warmUp());
      Latencies latencies = new Latencies();
      boards.forEach(board -> board.note(latencies));
      int before = boards.stream().mapToInt(SharedBoard::steps).sum();
      List<Used> usedBefore = cluster.used();
      work(boards, plan.seconds());
      List<Used> usedAfter = cluster.used();
      int made = boards.stream().mapToInt(SharedBoard::steps).sum() - before;
      return Cell.of(
          delivery, made, made * (plan.people() - 1), latencies, since(usedAfter, usedBefore));
    } finally {
      boards.forEach(SharedBoard::close);
    }
  }

  private static List<Used> since(List<Used> after, List<Used> before) {
    return IntStream.range(0, after.size())
        .mapToObj(node -> after.get(node).since(before.get(node)))
        .toList();
  }

  /** Everybody writes, in turns, and then all that was written arrives or is late. */
  private void work(List<SharedBoard> boards, int seconds) {
    long start = System.nanoTime();
    int perSecond = plan.rate() * boards.size();
    for (int step = 0; step < perSecond * seconds; step++) {
      long due = start + step * 1_000_000_000L / perSecond;
      for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
      boards.get(step % boards.size()).step(due);
    }
    long tooLate = System.nanoTime() + LATE.toNanos();
    while (!boards.stream().allMatch(SharedBoard::arrived) && System.nanoTime() < tooLate) {
      LockSupport.parkNanos(LOOK_NANOS);
    }
  }

  private static void remove(Path folder) throws IOException {
    List<Path> inside;
    try (Stream<Path> files = Files.walk(folder)) {
      inside = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : inside) {
      Files.deleteIfExists(file);
    }
  }
}
