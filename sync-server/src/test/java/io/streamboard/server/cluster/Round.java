package io.streamboard.server.cluster;

import io.streamboard.server.faults.Crowd;
import io.streamboard.server.history.History;
import io.streamboard.server.history.Violation;
import io.streamboard.server.log.OperationLog.StoredRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Crowds at work on boards of their own, each person behind a balancer before all nodes, while
 * faults strike one after the other; at the end everybody, and an owner at each node, stand at the
 * end of the log, which is held against all that they saw.
 */
record Round(ClusterSite site, long seed, List<ClusterFault> faults) {
  /** Of ten clients together at most 40 operations a second. */
  private static final Duration PACE = Duration.ofMillis(250);

  private static final int BOARDS = 2;
  private static final int WARM_UP = 40;

  /** So that 25 s of a client's patience are over in six. */
  private static final int FAST = 4;

  /** How long the boards of a lost node may be without service. */
  private static final Duration MOST_SILENCE = Duration.ofSeconds(15);

  private static final Set<ClusterFault> LOST =
      EnumSet.of(ClusterFault.NODE_KILLED, ClusterFault.NODE_STOPPED);

  Round {
    faults = List.copyOf(faults);
  }

  /**
   * What became of it.
   *
   * @param silences the longest of anybody who had the board all the time, for each fault
   */
  record Result(long operations, long frames, List<Struck> silences, List<Violation> violations) {
    Result {
      silences = List.copyOf(silences);
      violations = List.copyOf(violations);
    }

    /** Faults after which the boards of a lost node were without service for too long. */
    List<Struck> late() {
      return silences.stream()
          .filter(struck -> LOST.contains(struck.fault()))
          .filter(
              struck ->
                  struck.served().compareTo(MOST_SILENCE) > 0
                      || struck.silence().compareTo(MOST_SILENCE) > 0)
          .toList();
    }

    /** For people. */
    @Override
    public String toString() {
      return operations
          + " operations, "
          + frames
          + " frames, "
          + violations.size()
          + " violations; boards served again and longest silence "
          + silences.stream()
              .map(
                  struck ->
                      struck.fault().name()
                          + " "
                          + seconds(struck.served())
                          + " "
                          + seconds(struck.silence()))
              .collect(Collectors.joining(", "));
    }

    private static String seconds(Duration time) {
      return "%.1f s".formatted(time.toMillis() / 1e3);
    }
  }

  /**
   * A fault, how long it took until all boards took something again, and how long it kept news from
   * people.
   */
  record Struck(ClusterFault fault, Duration served, Duration silence) {}

  private record Span(ClusterFault fault, Duration served, long from, long upto) {}

  Result run() {
    SplittableRandom random = new SplittableRandom(seed);
    try (Ways ways = new Ways(site.nodes(), random.nextInt(site.nodes().count()));
        Crowds crowds =
            Crowds.of(BOARDS, _ -> ways.people(site.people()), random.nextLong(), FAST, PACE);
        BoardsEverywhere everywhere = new BoardsEverywhere(ways.people(site.people()).ana())) {
      crowds.work();
      crowds.goOnFor(WARM_UP);
      List<Span> spans = new ArrayList<>();
      for (ClusterFault fault : faults) {
        long from = System.nanoTime();
        Duration served = fault.strike(site, crowds, everywhere, random);
        crowds.everybodyHearsMore();
        spans.add(new Span(fault, served, from, System.nanoTime()));
      }
      crowds.lookFromEveryNode(site);
      crowds.converge();
      List<History> histories = crowds.histories().toList();
      return new Result(
          crowds.all().stream().mapToLong(Crowd::done).sum(),
          crowds.all().stream().mapToLong(Crowd::frames).sum(),
          spans.stream().map(span -> struck(span, histories)).toList(),
          violations(crowds, everywhere));
    }
  }

  private List<Violation> violations(Crowds crowds, BoardsEverywhere everywhere) {
    List<StoredRecord> log = site.log();
    return Stream.concat(crowds.violations(log).stream(), everywhere.violations(log).stream())
        .toList();
  }

  /** Eve's board is taken from her now and then. */
  private Struck struck(Span span, List<History> histories) {
    return new Struck(
        span.fault(),
        span.served(),
        histories.stream()
            .filter(history -> !history.person().equals(site.people().eve().person()))
            .filter(history -> !history.name().contains("at node"))
            .map(history -> Silence.longest(history, span.from(), span.upto()))
            .max(Comparator.naturalOrder())
            .orElse(Duration.ZERO));
  }
}
