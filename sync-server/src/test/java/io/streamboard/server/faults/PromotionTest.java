package io.streamboard.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.client.Clients;
import io.streamboard.client.SignedIn;
import io.streamboard.client.blob.BlobClient;
import io.streamboard.client.blob.DiskBlobCache;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.operation.Operation;
import io.streamboard.server.blob.BlobWorld;
import io.streamboard.server.blob.PictureFiles;
import io.streamboard.server.faults.PromotingProcess.Compared;
import io.streamboard.server.history.LogReading;
import io.streamboard.server.history.RecordedClient;
import io.streamboard.server.log.OperationLog.StoredRecord;
import io.streamboard.server.testing.ServerClasses;
import io.streamboard.testing.process.Await;
import io.streamboard.testing.process.BrokerProcess;
import io.streamboard.testing.process.Ended;
import io.streamboard.testing.process.ServerProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A team that moves from the embedded broker to 4 partitions of a cluster while it works, where the
 * server that moves it is killed three times and ended once, and on to 32 partitions. {@code
 * ./streamboard campaign promote} does it with many boards.
 */
@Timeout(3_600)
final class PromotionTest {
  private static final long SEED = Long.getLong("faults.seed", 20_261_122);
  private static final int BOARDS = Integer.getInteger("promotion.boards", 30);
  private static final int OPERATIONS = Integer.getInteger("promotion.operations", 3);
  private static final int REST_MILLIS = Integer.getInteger("promotion.rest", 100);
  private static final int PACE_MILLIS = Integer.getInteger("promotion.pace", 200);
  private static final int KILLS = 3;
  private static final int CROWDS = 2;
  private static final String WIDER = "streamboard32.";
  private static final Duration MOST = Duration.ofMinutes(10);
  private static final byte[] PICTURE = PictureFiles.noise("png", 40, 40, 1);

  private final Path folder;

  /** What was done on boards at which nobody works while they move: their revisions. */
  private final Map<BoardId, Long> filled = new LinkedHashMap<>();

  private BoardId shown = new BoardId("none");

  PromotionTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  @DisplayName("P1 P2 P3 P4: boards move to a cluster while people write and the mover is killed")
  void boardsMoveToAClusterWhilePeopleWrite() throws IOException {
    Path data = ServerProcess.freshData(folder);
    List<Crowd> crowds = new ArrayList<>();
    try (BrokerProcess cluster =
            BrokerProcess.startIn(
                folder.resolve("cluster"), System.getProperty("java.class.path"));
        ServerProcess server = ServerProcess.start(ServerClasses.program(), data)) {
      server.addUsers(Crowd.People.PASSWORD, "ana", "ben", "eve");
      Crowd.People people = Crowd.People.signIn(server.address());
      fill(people.ana());
      IntStream.range(0, CROWDS).forEach(number -> crowds.add(crowd(people, number)));
      crowds.forEach(Crowd::work);
      crowds.forEach(crowd -> crowd.goOnFor(20));
      assertThat(server.end()).isZero();
      int port = server.address().getPort();
      aDryRunChangesNothing(data, cluster.bootstrapServers());
      List<StoredRecord> log = new ArrayList<>();
      try (PromotingProcess promoting =
          new PromotingProcess(data, port, to(cluster.bootstrapServers(), "4"))) {
        IntStream.range(0, KILLS).forEach(kill -> promoting.killInTheMiddle());
        promoting.endInTheMiddle();
        all(promoting.over());
        crowds.forEach(crowd -> crowd.goOnFor(20));
        assertThat(promoting.end()).isZero();
      }
      log.addAll(LogReading.ofStopped(data));
      List<String> wider = new ArrayList<>(to(cluster.bootstrapServers(), "32"));
      wider.addAll(List.of("--from", "streamboard.", "--topic-prefix", WIDER));
      try (PromotingProcess promoting = new PromotingProcess(data, port, wider)) {
        all(promoting.over());
        crowds.forEach(crowd -> crowd.goOnFor(20));
        crowds.forEach(Crowd::converge);
        everythingIsThere(server);
      }
      log.addAll(LogReading.ofCluster(cluster.bootstrapServers()));
      log.addAll(LogReading.ofCluster(cluster.bootstrapServers(), WIDER));
      crowds.forEach(crowd -> assertThat(crowd.violations(log)).as("seed " + SEED).isEmpty());
    } finally {
      crowds.forEach(Crowd::close);
    }
  }

  private static List<String> to(String cluster, String partitions) {
    return List.of(
        "--kafka", cluster, "--partitions", partitions, "--rest", Integer.toString(REST_MILLIS));
  }

  private void all(Compared compared) {
    System.out.println("promoted: " + compared);
    assertThat(compared.boards()).isEqualTo(BOARDS + CROWDS);
    assertThat(compared.operations())
        .isGreaterThan(filled.values().stream().mapToLong(Long::longValue).sum());
  }

  private static void aDryRunChangesNothing(Path data, String cluster) {
    List<String> words = new ArrayList<>(List.of("promote", "--dry-run", "--accept-weak-kafka"));
    words.addAll(List.of("--data", data.toString()));
    words.addAll(to(cluster, "4"));
    Ended said = ServerClasses.program().run("", words.toArray(String[]::new));
    assertThat(said.exitCode()).as(said.err()).isZero();
    assertThat(said.out())
        .contains("move\t" + (BOARDS + CROWDS) + " boards from 8 partitions of the embedded broker")
        .contains("create\tstreamboard.operations\tpartitions=4")
        .contains("Nothing was moved.");
    assertThat(data.resolve("promotion.properties")).doesNotExist();
  }

  /** Boards at which nobody works meanwhile, and an image. */
  private void fill(SignedIn who) throws IOException {
    try (RecordedClient ana = new RecordedClient("Ana", who)) {
      List<BoardId> boards =
          IntStream.range(0, BOARDS).mapToObj(each -> ana.create("Plans " + each)).toList();
      for (BoardId board : boards) {
        ana.open(board);
        IntStream.range(0, OPERATIONS)
            .forEach(each -> ana.submit(board, new Operation.BoardRename("Plans, " + each)));
        leave(ana, board);
      }
      shown = boards.getFirst();
      ana.open(shown);
      try (BlobClient blobs = blobs(who, "before")) {
        ana.submit(shown, BlobWorld.image("i", blobs.upload(shown, PICTURE)));
      }
      leave(ana, shown);
    }
  }

  private void leave(RecordedClient who, BoardId board) {
    Await.that("what was done", MOST, () -> who.pending(board) == 0);
    filled.put(board, who.revision(board));
    who.leave(board);
  }

  /** Revisions are what they were, the password is known, and the image can be fetched. */
  private void everythingIsThere(ServerProcess server) throws IOException {
    SignedIn again = Crowd.People.signIn(server.address(), "ana");
    try (RecordedClient ana = new RecordedClient("Ana again", again)) {
      // One after the other: a connection may have only so many open.
      filled.forEach(
          (board, revision) -> {
            ana.open(board);
            Await.that("revision", MOST, () -> ana.revision(board) == revision);
            ana.leave(board);
          });
    }
    try (BlobClient blobs = blobs(again, "after")) {
      assertThat(blobs.fetch(shown, PictureFiles.hash(PICTURE))).isEqualTo(PICTURE);
    }
  }

  private BlobClient blobs(SignedIn who, String cache) throws IOException {
    return Clients.blobs(
        who,
        DiskBlobCache.in(folder.resolve(cache), 1_000_000, InstantSource.system()),
        Optional.empty());
  }

  private static Crowd crowd(Crowd.People people, int number) {
    return new Crowd(
        people, new SplittableRandom(SEED + number), 1, Duration.ofMillis(PACE_MILLIS));
  }
}
