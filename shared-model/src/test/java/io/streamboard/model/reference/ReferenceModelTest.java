package io.streamboard.model.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.VoidReason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestReporter;

/**
 * The shipped fold and views against the reference, record by record. A failure names profile, seed
 * and step, and ends with the shortest history found that still differs: its lines, given to {@link
 * Histories#difference}, make a test of {@link ReferenceHistoriesTest}.
 */
final class ReferenceModelTest {
  private static final Set<VoidReason> CHANGING =
      EnumSet.of(VoidReason.NOT_FOUND, VoidReason.NOT_ALLOWED, VoidReason.LOCKED);
  private static final Set<VoidReason> SAYING =
      EnumSet.of(VoidReason.NOT_FOUND, VoidReason.NOT_ALLOWED, VoidReason.INVALID);

  /** What at least must have been the matter with operations on relations and threads. */
  private static final Map<String, Set<VoidReason>> OWN =
      Map.of(
          "WidgetAdd",
          and(SAYING, VoidReason.EXISTS),
          "WidgetMove",
          and(CHANGING, VoidReason.INVALID),
          "WidgetBind",
          and(CHANGING, VoidReason.INVALID),
          "WidgetHold",
          and(CHANGING, VoidReason.INVALID, VoidReason.TOO_LARGE),
          "WidgetGroup",
          CHANGING,
          "WidgetSetBack",
          and(CHANGING, VoidReason.INVALID, VoidReason.SUPERSEDED),
          "CommentAdd",
          and(SAYING, VoidReason.EXISTS),
          "CommentEdit",
          SAYING,
          "CommentRemove",
          SAYING,
          "ThreadResolve",
          SAYING);

  private final Tally tally = new Tally();

  private static Set<VoidReason> and(Set<VoidReason> some, VoidReason... more) {
    Set<VoidReason> all = EnumSet.copyOf(some);
    all.addAll(List.of(more));
    return all;
  }

  @TestFactory
  Stream<DynamicTest> shippedAndReferenceAgree(TestReporter reporter) {
    return Stream.of(
            Stream.of(Profile.MIXED, Profile.TYPING, Profile.SHARING)
                .flatMap(profile -> tests(profile, 3)),
            tests(Profile.FORGETTING, 1),
            tests(Profile.SILENT, 1),
            tests(Profile.CROWD, 1),
            Stream.of(dynamicTest("everything came up", () -> everythingCameUp(reporter))))
        .flatMap(tests -> tests);
  }

  private Stream<DynamicTest> tests(Profile profile, int seeds) {
    return LongStream.rangeClosed(1, seeds)
        .mapToObj(seed -> dynamicTest(profile + ", seed " + seed, () -> agree(profile, seed)));
  }

  private void agree(Profile profile, long seed) {
    RandomRecords records = new RandomRecords(seed, profile);
    SideBySide both = new SideBySide(RandomRecords.PEOPLE);
    List<String> history = new ArrayList<>();
    for (int step = 0; step < profile.records; step++) {
      boolean ends = step == profile.records - 20;
      history.add(ends ? records.end(both.board) : records.next(both.board));
      Optional<String> difference = both.take(history.getLast(), tally);
      if (difference.isEmpty() && step % profile.looks == 0) {
        difference = both.views();
      }
      if (difference.isEmpty()
          && (step % (profile.records / 3) == 0 || step == profile.records - 1)) {
        difference = both.wholeState();
      }
      if (difference.isPresent()) {
        fail(profile + ", seed " + seed + ", step " + step + ": " + report(history, difference));
      }
    }
  }

  private static String report(List<String> history, Optional<String> difference) {
    List<String> shortest =
        new Shrinker(fewer -> Histories.difference(fewer).isPresent()).shrunk(history);
    return difference.orElseThrow()
        + "\nshrunk to\n"
        + String.join("\n", shortest)
        + "\nwhere "
        + Histories.difference(shortest).orElse("it does not differ");
  }

  private void everythingCameUp(TestReporter reporter) {
    reporter.publishEntry("came up", tally.toString());
    Set<String> all = new TreeSet<>();
    Arrays.stream(Operation.class.getPermittedSubclasses()).map(Tally::name).forEach(all::add);
    assertThat(tally.ineffective).containsOnlyKeys(all);
    all.removeAll(Set.of("BoardLevel", "Declined", "Unreadable"));
    assertThat(tally.applied).containsOnlyKeys(all);
    assertThat(tally.reasons).containsOnlyKeys(VoidReason.values());
    assertThat(tally.refusals)
        .allSatisfy(
            (type, came) ->
                assertThat(came).as(type).containsAll(OWN.getOrDefault(type, Set.of())));
    assertThat(tally.refusals).containsKeys(OWN.keySet().toArray(String[]::new));
    assertThat(tally.standing).isPositive();
    assertThat(tally.partly).isPositive();
    assertThat(tally.operations).isGreaterThan(50_000);
  }
}
