package io.streamboard.server.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.server.identity.ManualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LockoutTest {
  private final ManualClock clock = new ManualClock();
  private final Lockout lockout =
      new Lockout(
          new Lockout.Settings(
              Duration.ofSeconds(1), Duration.ofMinutes(15), 50, Duration.ofSeconds(6), 100),
          clock);

  @Test
  void theDelayDoublesUpToAQuarterOfAnHour() {
    List<Long> delays = new ArrayList<>();
    for (int i = 0; i < 13; i++) {
      lockout.failed("ana", "a" + i);
      Duration delay = lockout.wait("ana", "elsewhere").orElseThrow();
      delays.add(delay.toSeconds());
      clock.advance(delay);
      assertThat(lockout.wait("ana", "elsewhere")).isEmpty();
    }
    assertThat(delays)
        .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 512L, 900L, 900L, 900L);
  }

  @Test
  void oneNamesFailuresAreNotAnothers() {
    lockout.failed("ana", "a");
    assertThat(lockout.wait("ben", "a")).isEmpty();
  }

  @Test
  void successForgetsTheFailures() {
    lockout.failed("ana", "a");
    clock.advance(Duration.ofSeconds(1));
    lockout.succeeded("ana", "b");
    lockout.failed("ana", "b");
    assertThat(lockout.wait("ana", "b")).contains(Duration.ofSeconds(1));
  }

  @Test
  void aPauseForgetsTheFailures() {
    lockout.failed("ana", "a");
    lockout.failed("ana", "a");
    clock.advance(Duration.ofMinutes(16));
    lockout.failed("ana", "a");
    assertThat(lockout.wait("ana", "a")).contains(Duration.ofSeconds(1));
  }

  @Test
  void guessesFromElsewhereDoNotKeepAPersonOutOfItsUsualPlace() {
    lockout.succeeded("ana", "home");
    for (int i = 0; i < 20; i++) {
      lockout.failed("ana", "stranger");
    }
    assertThat(lockout.wait("ana", "stranger")).isPresent();
    assertThat(lockout.wait("ana", "home")).isEmpty();
  }

  @Test
  void anAddressRunsOutOfGuessesAndGetsNewOnesSlowly() {
    for (int i = 0; i < 50; i++) {
      assertThat(lockout.wait("name" + i, "a")).isEmpty();
      lockout.failed("name" + i, "a");
    }
    assertThat(lockout.wait("fresh", "a")).contains(Duration.ofSeconds(6));
    assertThat(lockout.wait("fresh", "b")).isEmpty();
    clock.advance(Duration.ofSeconds(6));
    assertThat(lockout.wait("fresh", "a")).isEmpty();
  }

  @Test
  void tenThousandGuessesTakeBoundedMemory() {
    for (int i = 0; i < 10_000; i++) {
      lockout.failed("name" + i, "address" + i);
      lockout.succeeded("other" + i, "address" + i);
    }
    assertThat(lockout.entries()).isEqualTo(300);
    assertThat(lockout.wait("name9999", "x")).isEqualTo(Optional.of(Duration.ofSeconds(1)));
  }
}
