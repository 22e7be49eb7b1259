package io.streamboard.server.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class RestTest {
  @Test
  void storingHasATwentiethOfTheTimeWithinBounds() {
    assertThat(Rest.after(Duration.ofMillis(20))).isEqualTo(Duration.ofMillis(380));
    assertThat(Rest.after(Duration.ZERO)).isEqualTo(Duration.ofMillis(200));
    assertThat(Rest.after(Duration.ofMinutes(1))).isEqualTo(Duration.ofSeconds(1));
  }
}
