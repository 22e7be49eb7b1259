package io.streamboard.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.json.LogRecordCodec;
import io.streamboard.model.log.LogEntry;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.server.history.LogReading;
import io.streamboard.server.log.OperationLog.StoredRecord;
import io.streamboard.server.testing.ServerClasses;
import io.streamboard.testing.process.ServerProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The machine's clock is set under a server with its broker and store, while people work. */
@Timeout(600)
final class ClockSetTest {
  private static final int SEED = 20_261_123;
  private static final List<Duration> SETTINGS =
      List.of(
          Duration.ofHours(1),
          Duration.ofHours(-3),
          Duration.ofSeconds(-4),
          Duration.ofHours(12),
          Duration.ZERO);

  /** About a second of work, of which the clock is set in all but the first. */
  private static final int WORK = 300;

  @TempDir private Path folder;

  @Test
  @DisplayName("P1 P2 P3 P4: the clock is set forth and back, and the server killed in between")
  void nobodyNoticesThatTheClockIsSet() {
    Path data = ServerProcess.freshData(folder);
    SetClock clock = new SetClock(folder);
    try (ServerProcess server = ServerProcess.start(clock.under(ServerClasses.program()), data)) {
      server.addUsers(Crowd.People.PASSWORD, "ana", "ben", "eve");
      try (Crowd crowd =
          new Crowd(Crowd.People.signIn(server.address()), new SplittableRandom(SEED), 1)) {
        crowd.work();
        crowd.goOnFor(20);
        for (Duration difference : SETTINGS) {
          clock.set(difference);
          crowd.everybodyHearsMore();
          crowd.goOnFor(WORK);
        }
        assertThat(crowd.histories().stream().flatMap(one -> one.refusals().stream()))
            .doesNotContain(ErrorCode.BEHIND, ErrorCode.LOG_UNAVAILABLE, ErrorCode.UNKNOWN_RESULT);
        clock.set(Duration.ofHours(-2));
        server.kill();
        server.restart();
        crowd.everybodyHearsMore();
        crowd.goOnFor(WORK);
        crowd.converge();
        assertThat(server.end()).isZero();
        List<StoredRecord> log = LogReading.ofStopped(data);
        assertThat(crowd.violations(log)).as("seed " + SEED).isEmpty();
        theClockWasSet(log);
      }
    }
  }

  /** The stamps of records go by the clock, so they show each hour that it was set to. */
  private static void theClockWasSet(List<StoredRecord> log) {
    long now = System.currentTimeMillis();
    assertThat(
            log.stream()
                .map(stored -> LogRecordCodec.decode(stored.bytes()))
                .filter(LogEntry.Readable.class::isInstance)
                .map(entry -> ((LogEntry.Readable) entry).content().nodeTime())
                .map(time -> Math.round((time - now) / 3_600_000.0)))
        .contains(0L, 1L, -3L, 12L, -2L);
  }
}
