package io.streamboard.server.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.streamboard.model.id.BoardId;
import io.streamboard.server.testing.FatefulLog;
import io.streamboard.server.testing.FatefulLog.Fate;
import io.streamboard.server.testing.InMemoryOperationLog;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The log beneath says nothing to its followers while it is paused. */
class PromptLogTest {

  private static final BoardId BOARD = new BoardId("plans");

  private final FatefulLog beneath = new InMemoryOperationLog(2, Runnable::run);
  private final PromptLog log = new PromptLog(beneath);
  private final Collector heard = new Collector();

  @Test
  void whatWasAppendedHereIsHeardWhenItIsAcknowledgedAndOnce() {
    OperationLog.Following _ = log.follow(Map.of(), heard);
    beneath.pause(true);
    append("one");
    append("two");
    assertThat(heard.texts()).containsExactly("one", "two");
    assertThat(heard.batches()).isGreaterThanOrEqualTo(2);
    goOn();
    append("three");
    assertThat(heard.texts()).containsExactly("one", "two", "three");
  }

  @Test
  void aRecordAfterOneThatIsMissingWaitsForIt() {
    OperationLog.Following _ = log.follow(Map.of(), heard);
    beneath.pause(true);
    var _ = beneath.append(BOARD, "of another node".getBytes(UTF_8));
    append("own");
    assertThat(heard.texts()).isEmpty();
    goOn();
    assertThat(heard.texts()).containsExactly("of another node", "own");
    beneath.pause(true);
    append("next");
    assertThat(heard.texts()).containsExactly("of another node", "own", "next");
  }

  @Test
  void whatTheLogDoesNotAcknowledgeIsHeardOnlyFromIt() {
    OperationLog.Following _ = log.follow(Map.of(), heard);
    beneath.pause(true);
    beneath.fates(board -> Fate.UNKNOWN_BUT_WRITTEN);
    append("unknown");
    beneath.fates(board -> Fate.WRITTEN_TWICE);
    append("twice");
    assertThat(heard.texts()).isEmpty();
    goOn();
    assertThat(heard.texts()).containsExactly("unknown", "twice", "twice");
  }

  @Test
  void aFollowerThatStartsLaterHearsFromWhereItStandsAndOthersPartitionsDoNotMatter() {
    append("one");
    append("two");
    int partition = log.partitionOf(BOARD);
    OperationLog.Following _ = log.follow(Map.of(partition, 1L, 1 - partition, 0L), heard);
    append("three");
    assertThat(heard.texts()).containsExactly("two", "three");
  }

  @Test
  void whatAListenerThrowsIsSaidOnTheLogsThread() {
    OperationLog.Following _ =
        log.follow(
            Map.of(),
            new OperationLog.Listener() {
              @Override
              public void record(OperationLog.StoredRecord stored) {
                throw new IllegalStateException("full");
              }
            });
    beneath.pause(true);
    assertThat(append("one")).isZero();
    beneath.pause(false);
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(beneath::beat)
        .withMessage("full");
  }

  @Test
  void afterTheCloseNothingIsHeard() {
    OperationLog.Following following = log.follow(Map.of(), heard);
    following.close();
    append("late");
    goOn();
    assertThat(heard.texts()).isEmpty();
  }

  private long append(String text) {
    return log.append(BOARD, text.getBytes(UTF_8)).exceptionally(_ -> -1L).join();
  }

  private void goOn() {
    beneath.pause(false);
    beneath.beat();
  }
}
