package io.streamboard.model.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.testing.fuzz.FuzzTarget;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a fuzzer has found interesting once, on every run. */
class KeptModelInputsTest {
  static List<FuzzTarget> targets() {
    return ModelTargets.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("targets")
  @DisplayName("ERR1 Every kept input is read or refused as promised")
  void everyKeptInputIsHarmless(FuzzTarget target) throws IOException {
    assertThat(target.replay()).isPositive();
  }
}
