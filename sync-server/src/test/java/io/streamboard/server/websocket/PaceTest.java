package io.streamboard.server.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PaceTest {
  private static final int GRACE_MILLIS = 30_000;

  private final AtomicLong now = new AtomicLong(1_000);
  private final InstantSource clock = () -> Instant.ofEpochMilli(now.get());

  /** Each read of a byte takes so long. */
  private InputStream dripping(int bytes, long millis) {
    return new ByteArrayInputStream(new byte[bytes]) {
      @Override
      public synchronized int read(byte[] into, int from, int length) {
        now.addAndGet(millis);
        return super.read(into, from, 1);
      }
    };
  }

  @Test
  void whoDripsABodyIsGivenUpAfterTheGrace() {
    InputStream body = new PacedInput(dripping(1_000, 1_000), new Pace(clock));
    assertThatThrownBy(() -> body.readNBytes(1_000)).isInstanceOf(IOException.class);
    assertThat(now.get()).isBetween(1_000L + GRACE_MILLIS, 3_000L + GRACE_MILLIS);
  }

  @Test
  void aSlowBodyThatEndsWithinTheGraceIsTaken() throws IOException {
    InputStream body = new PacedInput(dripping(20, 1_000), new Pace(clock));
    assertThat(body.readNBytes(1_000)).hasSize(20);
  }

  @Test
  void whoSendsSixteenKibibytesASecondMaySendForHours() throws IOException {
    Pace pace = new Pace(clock);
    for (int second = 0; second < 7_200; second++) {
      now.addAndGet(1_000);
      pace.passed(16 * 1_024);
    }
    assertThat(now.get()).isEqualTo(7_201_000);
  }

  @Test
  void singleBytesCountToo() {
    InputStream body = new PacedInput(dripping(1_000, 31_000), new Pace(clock));
    assertThatThrownBy(body::read).isInstanceOf(IOException.class);
  }
}
