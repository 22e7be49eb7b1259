package io.streamboard.server.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.testing.Counts;
import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Right sessions made wrong in many ways, over real sockets; for longer by the fuzz command. */
final class MutatedFramesTest {
  private static final int ATTEMPTS = 1_000;
  private static final int SERVERS = Counts.of(1, 10);

  @Test
  @DisplayName("ERR1 Whatever is made of a session's bytes hurts only that session")
  void mutatedSessionsHurtOnlyThemselves() throws IOException {
    for (int server = 0; server < SERVERS; server++) {
      hurtOnlyThemselves(20_261_121 + server);
    }
  }

  private static void hurtOnlyThemselves(long seed) throws IOException {
    try (LiveMutations live = new LiveMutations(seed)) {
      LiveMutations.Tally tally = live.run(ATTEMPTS);
      assertThat(tally.all()).isEqualTo(ATTEMPTS);
      assertThat(tally.answered()).as("%s", tally).isGreaterThan(ATTEMPTS / 5);
      assertThat(tally.closed()).as("%s", tally).isGreaterThan(ATTEMPTS / 10);
      assertThat(tally.turnedAway()).as("%s", tally).isPositive();
    }
  }
}
