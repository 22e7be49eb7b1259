package io.streamboard.benchmarks.contest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamboard.benchmarks.contestant.Lane;
import io.streamboard.benchmarks.generator.Crowd;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

  @Test
  void flagsSayWhatIsMeasured() {
    assertThat(
            Options.parse(
                "--lane",
                "presence",
                "--cells",
                "10/10,50/5/2",
                "--seconds",
                "8",
                "--rate",
                "30",
                "--repeats",
                "1",
                "--peers",
                "none",
                "--installed",
                "there",
                "--heap",
                "256",
                "--json",
                "x.json"))
        .isEqualTo(
            new Options(
                Lane.PRESENCE,
                List.of(new Crowd(10, 10, 1, 30), new Crowd(50, 5, 2, 30)),
                8,
                1,
                List.of(),
                Optional.of(Path.of("there")),
                256,
                Path.of("x.json")));
  }

  @Test
  void withoutFlagsItTakesAFewMinutes() {
    Options options = Options.parse();
    assertThat(options.cells()).hasSize(3);
    assertThat(options.seconds() * options.repeats()).isLessThanOrEqualTo(15);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--cells 10",
        "--cells 5/6",
        "--cells a/b",
        "--lane other",
        "--seconds 0",
        "--cell 1/1",
        "--seconds"
      })
  void whatWillNotDoIsRefused(String flags) {
    assertThatThrownBy(() -> Options.parse(flags.split(" ")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aBoardHasEveryNthClient() {
    Crowd crowd = new Crowd(7, 3, 3, 60);
    assertThat(List.of(crowd.onBoardOf(0), crowd.onBoardOf(1), crowd.onBoardOf(2)))
        .containsExactly(3, 2, 2);
    assertThat(crowd.board(4)).isEqualTo(1);
  }
}
