package io.streamboard.benchmarks.contest;

import io.streamboard.benchmarks.contestant.Arena;
import io.streamboard.benchmarks.contestant.Contestant;
import io.streamboard.benchmarks.contestant.Lane;
import io.streamboard.benchmarks.contestant.Proof;
import io.streamboard.benchmarks.generator.Crowd;
import io.streamboard.benchmarks.generator.Generator;
import io.streamboard.benchmarks.generator.Histogram;
import io.streamboard.benchmarks.generator.Observed;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** One crowd at one contestant: joins, warms up, is measured, and waits for what is still due. */
final class Trial {
  private static final Duration DRAINING = Duration.ofSeconds(10);
  private static final double NANOS_PER_MICRO = 1e3;
  private static final double NANOS_PER_SECOND = 1e9;
  private static final double BYTES_PER_MIB = 1 << 20;

  private final Lane lane;
  private final Contestant contestant;
  private final Crowd crowd;
  private final int repeat;

  Trial(Lane lane, Contestant contestant, Crowd crowd, int repeat) {
    this.lane = lane;
    this.contestant = contestant;
    this.crowd = crowd;
    this.repeat = repeat;
  }

  /** As {@link #run}; what cannot be run is void. */
  Result runOrVoid(String run, Duration warming, Duration time) {
    try {
      return run(run, warming, time);
    } catch (IOException failed) {
      return Result.failed(contestant.name(), crowd.text(), repeat, failed.toString());
    }
  }

  /**
   * @param run names it, for people
   * @param warming how long before it is measured
   */
  Result run(String run, Duration warming, Duration time) throws IOException {
    Arena arena = contestant.arena(run, crowd);
    try (Generator generator = new Generator(crowd, arena.dialect(), warming.plus(time))) {
      generator.connect();
      generator.drive(warming);
      Usage before = Usage.now(contestant.pid());
      generator.measure(time);
      Usage used = Usage.now(contestant.pid()).since(before);
      generator.drain(DRAINING);
      return result(generator.observed(), used, arena.proof(generator));
    }
  }

  private Result result(Observed seen, Usage used, Proof proof) throws IOException {
    Map<Figure, Double> figures = new EnumMap<>(Figure.class);
    double seconds = seen.seconds();
    figures.put(Figure.OFFERED, seen.offered() / seconds);
    figures.put(Figure.MADE, seen.made() / seconds);
    figures.put(Figure.DELIVERED, seen.delivered() / seconds);
    figures.put(Figure.SERVER_MICROS, used.server().toNanos() / NANOS_PER_MICRO / paidFor(seen));
    latencies(figures, seen.latency());
    figures.put(Figure.AGE_P50, seen.age().millis(0.5));
    figures.put(Figure.AGE_P99, seen.age().millis(0.99));
    figures.put(Figure.LOST, (double) seen.lost());
    figures.put(Figure.TWICE, (double) seen.twice());
    figures.put(Figure.ALONG, (double) seen.along());
    figures.put(Figure.SERVER_CORES, cores(used.server(), seconds));
    figures.put(Figure.GENERATOR_CORES, cores(used.generator(), seconds));
    figures.put(Figure.OTHER_CORES, cores(used.others(), seconds));
    figures.put(Figure.LATE_P99, seen.lateness().millis(0.99));
    figures.put(Figure.RESIDENT, Machine.residentMib(contestant.pid()));
    contestant.heap().ifPresent(heap -> figures.put(Figure.HEAP, heap / BYTES_PER_MIB));
    return new Result(
        contestant.name(), crowd.text(), repeat, figures, proof, objections(seen, proof));
  }

  /** What the server's time is divided by: in the presence lane it may leave moves out. */
  private double paidFor(Observed seen) {
    return switch (lane) {
      case OPERATIONS -> seen.delivered();
      case PRESENCE -> seen.offered();
    };
  }

  private static void latencies(Map<Figure, Double> figures, Histogram latency) {
    figures.put(Figure.P50, latency.millis(0.5));
    figures.put(Figure.P95, latency.millis(0.95));
    figures.put(Figure.P99, latency.millis(0.99));
    figures.put(Figure.P999, latency.millis(0.999));
    figures.put(Figure.MAX, latency.millis(1));
  }

  private static double cores(Duration used, double seconds) {
    return used.toNanos() / NANOS_PER_SECOND / seconds;
  }

  private static List<String> objections(Observed seen, Proof proof) {
    List<String> objections = new ArrayList<>(seen.troubles());
    objections.addAll(proof.objections());
    if (seen.lost() > 0) {
      objections.add("%,d deliveries lost".formatted(seen.lost()));
    }
    if (seen.twice() > 0) {
      objections.add("%,d deliveries came twice".formatted(seen.twice()));
    }
    if (seen.strange() > 0) {
      objections.add("%,d tags that nobody sent".formatted(seen.strange()));
    }
    return objections;
  }
}
