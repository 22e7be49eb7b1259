package io.streamboard.benchmarks.contestant;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.benchmarks.generator.Crowd;
import io.streamboard.benchmarks.generator.Dialect;
import io.streamboard.benchmarks.generator.Generator;
import io.streamboard.benchmarks.generator.Mouth;
import io.streamboard.benchmarks.generator.Observed;
import io.streamboard.benchmarks.generator.Tags;
import io.streamboard.benchmarks.generator.Talk;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The generator at a real server, and what it says when something is wrong on the way. */
class FloorTest {
  private static final Crowd CROWD = new Crowd(9, 4, 2, 50);
  private static final Duration TIME = Duration.ofMillis(400);

  private static Contestant floor;
  private static int runs;

  @BeforeAll
  static void start() throws IOException {
    floor = PeerServer.floor();
  }

  @AfterAll
  static void stop() throws IOException {
    floor.close();
  }

  @Test
  void everyMoveReachesEveryClientOfItsBoardOnce() throws IOException {
    Observed seen = observe(dialect());
    assertThat(seen.whole()).isTrue();
    assertThat(seen.offered()).isPositive().isEqualTo(seen.latency().count());
    assertThat(seen.seconds()).isGreaterThanOrEqualTo(0.4);
    assertThat(seen.age().count()).isPositive();
  }

  @Test
  void whatAClientIsNotToldIsLost() throws IOException {
    Observed seen =
        observe(
            new Altered(
                dialect(),
                (tags, writer, sequence) -> tell(tags, writer, sequence, sequence == 3 ? 0 : 1)));
    assertThat(List.of(seen.lost(), seen.twice(), seen.strange()))
        .containsExactly(onBoards(), 0L, 0L);
    assertThat(seen.whole()).isFalse();
  }

  @Test
  void whatAClientIsToldAgainCameTwice() throws IOException {
    Observed seen =
        observe(
            new Altered(
                dialect(),
                (tags, writer, sequence) -> tell(tags, writer, sequence, sequence == 3 ? 2 : 1)));
    assertThat(List.of(seen.lost(), seen.twice(), seen.strange()))
        .containsExactly(0L, onBoards(), 0L);
    assertThat(seen.whole()).isFalse();
  }

  @Test
  void whatNobodySentIsStrange() throws IOException {
    Observed seen =
        observe(
            new Altered(
                dialect(),
                (tags, writer, sequence) ->
                    tell(tags, sequence == 3 ? writer + 1 : writer, sequence, 1)));
    assertThat(List.of(seen.lost(), seen.strange())).containsExactly(onBoards(), onBoards());
  }

  private static Dialect dialect() throws IOException {
    runs++;
    return floor.arena("run" + runs, CROWD).dialect();
  }

  private static Observed observe(Dialect dialect) throws IOException {
    try (Generator generator = new Generator(CROWD, dialect, TIME.multipliedBy(2))) {
      generator.connect();
      generator.drive(TIME.dividedBy(2));
      generator.measure(TIME);
      generator.drain(Duration.ofMillis(500));
      return generator.observed();
    }
  }

  /** How often one move of each writer is received. */
  private static long onBoards() {
    long all = 0;
    for (int writer = 0; writer < CROWD.writers(); writer++) {
      all += CROWD.onBoardOf(writer);
    }
    return all;
  }

  private static void tell(Tags tags, int writer, int sequence, int times) {
    for (int i = 0; i < times; i++) {
      tags.tag(writer, sequence);
    }
  }

  private interface Alteration {
    void tell(Tags tags, int writer, int sequence);
  }

  /** A dialect whose clients hear otherwise than they are told. */
  private record Altered(Dialect dialect, Alteration alteration) implements Dialect {
    @Override
    public URI target(int client) {
      return dialect.target(client);
    }

    @Override
    public List<String> headers(int client) {
      return dialect.headers(client);
    }

    @Override
    public Talk talk(int client) {
      return new AlteredTalk(dialect.talk(client), alteration);
    }
  }

  private record AlteredTalk(Talk talk, Alteration alteration) implements Talk {
    @Override
    public void begin(Mouth mouth) {
      talk.begin(mouth);
    }

    @Override
    public void hear(int opcode, byte[] buffer, int from, int end, Mouth mouth, Tags tags) {
      talk.hear(
          opcode,
          buffer,
          from,
          end,
          mouth,
          (writer, sequence) -> alteration.tell(tags, writer, sequence));
    }

    @Override
    public boolean joined() {
      return talk.joined();
    }

    @Override
    public void move(int sequence, Mouth mouth) {
      talk.move(sequence, mouth);
    }
  }
}
