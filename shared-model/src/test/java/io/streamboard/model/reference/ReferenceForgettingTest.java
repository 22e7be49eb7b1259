package io.streamboard.model.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.access.Caller;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.log.LogRecord;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The last revision at which something is remembered and the first at which it is not: by the
 * numbers of log-format.md, written out here, for the shipped fold and for the reference.
 */
final class ReferenceForgettingTest {
  private static final WidgetId NOTE = new WidgetId("n");
  private static final Operation RESTORE = new Operation.WidgetRestore(List.of(NOTE));
  private static final Operation RENAME = new Operation.BoardRename("B");

  private final SideBySide both = new SideBySide(RandomRecords.PEOPLE.subList(0, 2));
  private final Tally tally = new Tally();

  /** Removed at revision 3: "more than 10,000 after its removal" begins at revision 10,004. */
  @ParameterizedTest(name = "at revision {0}: {1}")
  @CsvSource({"4, applied", "10002, applied", "10003, applied", "10004, void;not-found"})
  void aTombstoneIsForgottenAfterTenThousandRevisions(long revision, String outcome) {
    aNoteIsRemovedAtRevisionThree();
    both.skipTo(revision - 1);
    assertThat(outcome("ana", 4, RESTORE)).isEqualTo(outcome);
    assertThat(both.shipped().revision()).isEqualTo(revision);
    assertThat(both.shipped().live(NOTE).isPresent()).isEqualTo(outcome.equals("applied"));
    assertThat(both.shipped().tombstones()).isEmpty();
  }

  @ParameterizedTest(name = "at revision {0} there are {1} tombstones")
  @CsvSource({"10002, 1", "10003, 1", "10004, 0"})
  void aTombstoneGoesWhateverTheOperationOfThatRevisionIs(long revision, int left) {
    aNoteIsRemovedAtRevisionThree();
    both.skipTo(revision - 1);
    assertThat(outcome("ana", 4, RENAME)).isEqualTo("applied");
    assertThat(both.shipped().tombstones()).hasSize(left);
    assertThat(both.shipped().widgets()).hasSize(left);
  }

  /** Last heard at revision 2: "more than 100,000 revisions ago" begins at revision 100,003. */
  @ParameterizedTest(name = "at revision {0} counter {1}: {2}")
  @CsvSource({
    "100001, 2, applied",
    "100002, 2, applied",
    "100002, 1, void;duplicate",
    "100003, 2, void;writer-unknown",
    "100003, 1, applied"
  })
  void aSilentWriterIsForgottenAfterAHundredThousandRevisions(
      long revision, long counter, String outcome) {
    aWriterSpokeLastAtRevisionTwo();
    both.skipTo(revision - 1);
    assertThat(outcome("quiet", counter, RENAME)).isEqualTo(outcome);
    assertThat(both.shipped().revision()).isEqualTo(revision);
  }

  /** 25 times 4,096 is the first multiple at which it counts as silent; it goes from the state. */
  @ParameterizedTest(name = "at revision {0}: {1}")
  @CsvSource({"98304, true", "100003, true", "102399, true", "102400, false"})
  void aSilentWriterIsDroppedAtAMultipleOf4096(long revision, boolean there) {
    aWriterSpokeLastAtRevisionTwo();
    both.skipTo(revision - 1);
    assertThat(outcome("other", 1, RENAME)).isEqualTo("applied");
    assertThat(both.shipped().writers().containsKey(new WriterId("quiet"))).isEqualTo(there);
  }

  @Test
  void whatIsAskedOfAForgottenWriterSpendsNothing() {
    aWriterSpokeLastAtRevisionTwo();
    both.skipTo(100_002);
    assertThat(outcome("quiet", 2, RENAME)).isEqualTo("void;writer-unknown");
    assertThat(outcome("quiet", 1, RENAME)).isEqualTo("applied");
    assertThat(outcome("quiet", 2, RENAME)).isEqualTo("applied");
  }

  private void aNoteIsRemovedAtRevisionThree() {
    Widget note =
        new Widget(
            NOTE, new WidgetKind.Note(), Bounds.of(0, 0, 10, 10), ZKey.FIRST, Style.DEFAULT, "a");
    assertThat(outcome("ana", 1, new Operation.BoardCreate("A"))).isEqualTo("applied");
    assertThat(outcome("ana", 2, new Operation.WidgetAdd(note))).isEqualTo("applied");
    assertThat(outcome("ana", 3, new Operation.WidgetRemove(List.of(NOTE)))).isEqualTo("applied");
  }

  private void aWriterSpokeLastAtRevisionTwo() {
    assertThat(outcome("ana", 1, new Operation.BoardCreate("A"))).isEqualTo("applied");
    assertThat(outcome("quiet", 1, RENAME)).isEqualTo("applied");
  }

  /** One operation of the owner, on which both must agree, state and views included. */
  private String outcome(String writer, long counter, Operation operation) {
    LogRecord content =
        new LogRecord(
            SideBySide.BOARD,
            new WriterId(writer),
            counter,
            new Caller(new PersonId("ana"), Set.of(), 1),
            1_000,
            0,
            Optional.empty(),
            List.of(operation));
    assertThat(both.take(Stored.line(content), tally)).isEmpty();
    assertThat(both.views()).isEmpty();
    assertThat(both.wholeState()).isEmpty();
    return both.lastOutcomes().getFirst();
  }
}
