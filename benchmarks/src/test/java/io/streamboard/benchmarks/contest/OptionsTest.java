package io.streamboard.benchmarks.contest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamboard.benchmarks.contestant.Lane;
import io.streamboard.benchmarks.generator.Crowd;
import io.streamboard.benchmarks.server.ServerVariant;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

  @Test
  void flagsSayWhatIsMeasured() {
    assertThat(
            parse(
                "--lane presence --cells 10/10,50/5/2 --audiences 3 --seconds 8 --warm-up 4/1"
                    + " --rate 30 --repeats 1 --peers none --installed there --heap 256 --json"
                    + " x.json"))
        .isEqualTo(
            new Options(
                Lane.PRESENCE,
                List.of(new Crowd(10, 10, 1, 30), new Crowd(50, 5, 2, 30)),
                3,
                8,
                new WarmUp(Duration.ofSeconds(4), Duration.ofSeconds(1)),
                1,
                10_000,
                100_000,
                List.of(),
                Optional.of(Path.of("there")),
                List.of(ServerVariant.built(256)),
                Path.of("x.json")));
  }

  @Test
  void variantsOfStreamboardHaveJarsFlagsAndSettings() {
    Options options =
        Options.parse(
            "--heap",
            "300",
            "--server-flags",
            "-XX:+UseParallelRefProc -Da=b",
            "--server-setting",
            "x=1",
            "--variant",
            "old=/tmp/old.jar",
            "--variant",
            "small=:-Xmx99m  x=2 y=3");
    List<String> shared =
        Stream.concat(
                ServerVariant.built(300).jvm().stream(),
                Stream.of("-XX:+UseParallelRefProc", "-Da=b"))
            .toList();
    assertThat(shared).startsWith("-Xmx300m");
    assertThat(options.variants())
        .containsExactly(
            new ServerVariant("old", Path.of("/tmp/old.jar"), shared, List.of("x=1")),
            new ServerVariant(
                "small",
                ServerVariant.built(300).jar(),
                Stream.concat(shared.stream(), Stream.of("-Xmx99m")).toList(),
                List.of("x=1", "x=2", "y=3")));
  }

  @Test
  void tlsIsForStreamboardAndItsVariants() {
    assertThat(parse("--tls --repeats 1").variants())
        .containsExactly(ServerVariant.built(512).withTls());
    assertThat(parse("--variant a= --variant b=:x=1 --tls").variants())
        .allMatch(ServerVariant::tls);
    assertThat(parse("--repeats 1").variants()).noneMatch(ServerVariant::tls);
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
        "--warm-up 0",
        "--variant a.jar",
        "--seconds"
      })
  void whatWillNotDoIsRefused(String flags) {
    assertThatThrownBy(() -> parse(flags)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aBoardHasEveryNthClient() {
    Crowd crowd = new Crowd(7, 3, 3, 60);
    assertThat(List.of(crowd.onBoardOf(0), crowd.onBoardOf(1), crowd.onBoardOf(2)))
        .containsExactly(3, 2, 2);
    assertThat(crowd.board(4)).isEqualTo(1);
  }

  private static Options parse(String flags) {
    return Options.parse(flags.split(" "));
  }
}
