package io.streamboard.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.operation.Operation;
import io.streamboard.server.history.LogReading;
import io.streamboard.server.history.RecordedClient;
import io.streamboard.server.log.OperationLog.StoredRecord;
import io.streamboard.server.testing.ServerClasses;
import io.streamboard.testing.process.Await;
import io.streamboard.testing.process.BrokerProcess;
import io.streamboard.testing.process.JavaProcess;
import io.streamboard.testing.process.ServerProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A team that moves from the embedded broker to a cluster while it works, and on to more
 * partitions; the server that moves it is killed three times. Long figures: {@code
 * -Dpromotion.boards=500 -Dpromotion.operations=200}.
 */
@Timeout(1_800)
final class PromotionTest {
  private static final long SEED = Long.getLong("faults.seed", 20_261_122);
  private static final int BOARDS = Integer.getInteger("promotion.boards", 40);
  private static final int OPERATIONS = Integer.getInteger("promotion.operations", 3);
  private static final int KILLS = 3;
  private static final int CROWDS = 2;
  private static final Duration MOST = Duration.ofMinutes(10);
  private static final Pattern READY = Pattern.compile("ready at (https?://\\S+)");
  private static final Pattern OVER = Pattern.compile("Everything has moved\\.");
  private static final Pattern SOME = Pattern.compile("(\\d+) of (\\d+) boards moved");
  private static final Pattern COMPARED =
      Pattern.compile(
          "(\\d+) boards with (\\d+) operations compared by their hashes, 0 differences;"
              + " the longest pause of a board was (\\d+) ms");

  private Optional<BrokerProcess> cluster = Optional.empty();
  private Optional<JavaProcess> promoting = Optional.empty();
  private int runs;

  @BeforeEach
  void start(@TempDir Path folder) {
    cluster =
        Optional.of(
            BrokerProcess.startIn(
                folder.resolve("cluster"), System.getProperty("java.class.path")));
  }

  @AfterEach
  void stop() {
    promoting.ifPresent(JavaProcess::stop);
    cluster.ifPresent(BrokerProcess::close);
  }

  @Test
  @DisplayName("P1 P2 P3 P4: boards move to a cluster while people write and the mover is killed")
  void boardsMoveToAClusterWhilePeopleWrite(@TempDir Path folder) {
    Path data = ServerProcess.freshData(folder);
    List<Crowd> crowds = new ArrayList<>();
    try (ServerProcess server = ServerProcess.start(ServerClasses.program(), data)) {
      List.of("ana", "ben", "eve").forEach(name -> server.addUser(name, Crowd.People.PASSWORD));
      Crowd.People people = Crowd.People.signIn(server.address());
      fill(people);
      IntStream.range(0, CROWDS).forEach(number -> crowds.add(crowd(people, number)));
      crowds.forEach(Crowd::work);
      crowds.forEach(crowd -> crowd.goOnFor(20));
      assertThat(server.end()).isZero();
      interrupted(data, server.address().getPort());
      crowds.forEach(crowd -> crowd.goOnFor(30));
      crowds.forEach(Crowd::converge);
      List<StoredRecord> log = new ArrayList<>(LogReading.ofStopped(data));
      log.addAll(LogReading.ofCluster(cluster.orElseThrow().bootstrapServers()));
      crowds.forEach(crowd -> assertThat(crowd.violations(log)).as("seed " + SEED).isEmpty());
    } finally {
      crowds.forEach(Crowd::close);
    }
  }

  private void interrupted(Path data, int port) {
    String[] target = {"--kafka", cluster.orElseThrow().bootstrapServers(), "--partitions", "4"};
    promote(data, port, target);
    for (int kill = 0; kill < KILLS; kill++) {
      awaitSome();
      assertThat(said(OVER)).as("over before it was killed").isEmpty();
      promoting.orElseThrow().kill();
      promote(data, port, target);
    }
    Await.value(
        "everything to be moved", () -> promoting.orElseThrow().tail(), MOST, () -> said(OVER));
    Matcher compared = said(COMPARED).orElseThrow();
    assertThat(Integer.parseInt(compared.group(1))).isEqualTo(BOARDS + CROWDS);
    System.out.println("promotion: " + compared.group());
  }

  /** Boards at which nobody works meanwhile. */
  private static void fill(Crowd.People people) {
    try (RecordedClient ana = new RecordedClient("Ana", people.ana())) {
      List<BoardId> boards =
          IntStream.range(0, BOARDS).mapToObj(each -> ana.create("Plans " + each)).toList();
      for (BoardId board : boards) {
        ana.open(board);
        IntStream.range(0, OPERATIONS)
            .forEach(each -> ana.submit(board, new Operation.BoardRename("Plans, " + each)));
        Await.that("what was done", MOST, () -> ana.pending(board) == 0);
        ana.leave(board);
      }
    }
  }

  private static Crowd crowd(Crowd.People people, int number) {
    return new Crowd(people, new SplittableRandom(SEED + number), 1);
  }

  private void promote(Path data, int port, String... target) {
    List<String> words =
        new ArrayList<>(
            List.of("promote", "--yes", "--data", data.toString(), "--accept-weak-kafka"));
    words.addAll(List.of("--port", Integer.toString(port)));
    words.addAll(List.of(target));
    JavaProcess process =
        JavaProcess.start(
            "promote",
            ServerClasses.program().toServe(words),
            data.resolveSibling("promote-" + runs++ + ".log"));
    promoting = Optional.of(process);
    Await.value(
        "the promotion to serve",
        process::tail,
        MOST,
        () -> process.printed(READY).or(() -> process.printed(OVER)));
  }

  private void awaitSome() {
    Await.value(
        "boards to be moved",
        () -> promoting.orElseThrow().tail(),
        MOST,
        () -> said(SOME).or(() -> said(OVER)));
  }

  private Optional<Matcher> said(Pattern pattern) {
    return promoting.orElseThrow().printed(pattern);
  }
}
