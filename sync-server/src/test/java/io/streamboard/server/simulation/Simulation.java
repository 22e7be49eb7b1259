package io.streamboard.server.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.server.testing.FatefulLog;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.function.Function;

/** One run of the world to its good end, whatever its log. */
final class Simulation {
  /** So much may be spent on making a bad day smaller. */
  private static final long SHRINKING_OPERATIONS = 20_000;

  private static final List<String> OFTEN =
      List.of(
          "applied",
          "applied in part",
          "void declined",
          "void not-found",
          "void locked",
          "resyncs",
          "reveals",
          "conceals",
          "refused",
          "submissions twice",
          "ends bound",
          "held",
          "grouped",
          "comments",
          "threads settled",
          "views compared");

  private static final List<String> SELDOM =
      List.of(
          "void superseded",
          "void duplicate",
          "text merged",
          "resumed",
          "breaks",
          "half-open",
          "follower paused",
          "restarts",
          "starts from snapshots",
          "frames lost",
          "frames twice",
          "other histories");

  private Simulation() {}

  /**
   * Throws {@link BadDay} when somebody does not see what the log says; with a smaller day on which
   * that happens too, if there is one.
   */
  static Tally run(long seed, long operations, Function<Executor, FatefulLog> log) {
    Day day = new Day(seed, operations, Weather.USUAL);
    try {
      return day.run(log);
    } catch (BadDay found) {
      throw new AssertionError("The smallest found: " + shrunk(day, log), found);
    }
  }

  /** A smaller day with a bad end, or the same. */
  static Day shrunk(Day day, Function<Executor, FatefulLog> log) {
    return new DayShrinker(smaller -> revision(smaller, log), SHRINKING_OPERATIONS).shrunk(day);
  }

  private static OptionalLong revision(Day day, Function<Executor, FatefulLog> log) {
    try {
      day.run(log);
      return OptionalLong.empty();
    } catch (BadDay found) {
      return OptionalLong.of(found.revision());
    }
  }

  /** Prints how often what happened, and fails when something never did. */
  static void everythingHappened(String name, long seed, Tally tally) {
    muchHappened(name, seed, tally);
    happened(SELDOM, tally);
  }

  /** The same without what is left to chance on a short day. */
  static void muchHappened(String name, long seed, Tally tally) {
    System.out.println(name + ", seed " + seed + ": " + tally);
    happened(OFTEN, tally);
  }

  private static void happened(List<String> happenings, Tally tally) {
    for (String happening : happenings) {
      assertThat(tally.of(happening)).as("how often: %s, of %s", happening, tally).isPositive();
    }
  }
}
