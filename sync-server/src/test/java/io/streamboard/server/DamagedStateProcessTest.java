package io.streamboard.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.client.Clients;
import io.streamboard.model.board.BoardScript;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.server.history.LogReading;
import io.streamboard.server.testing.ServerClasses;
import io.streamboard.testing.process.Await;
import io.streamboard.testing.process.ServerProcess;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * H2 is damaged under a server that was killed: the next start says so with a code that stays, and
 * shows the same board, from the snapshot and the end of the log.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DamagedStateProcessTest {
  private static final String PASSWORD = "correct horse staple 7";
  private static final Duration MOST = Duration.ofMinutes(2);

  /** In a row that only the end of the log gives. */
  private static final String MARK = "written after the snapshot";

  private ServerProcess server;
  private WireUse ana;
  private BoardId board;
  private WireUse.Seen before;

  enum Damage {
    DELETED("state-store-seeded boards=1"),
    /**
     * To less than the board needs; of a longer rest H2 may open an older version, which is none.
     */
    TRUNCATED("state-store-damaged: rebuilding|state-store-seeded boards=1"),
    ZEROED("state-store-damaged: rebuilding"),
    /** One bit of one row: H2 does not notice, the row's checksum does. */
    ROW_FLIPPED("state-store-damaged: replaying board"),
    /** A bit in each 64 bytes, so that pages of every table are hit. */
    PAGES_FLIPPED("state-store-damaged: rebuilding");

    private final Pattern said;

    Damage(String said) {
      this.said = Pattern.compile(said);
    }
  }

  @BeforeAll
  void boardWithSnapshotAndMore(@TempDir Path folder) {
    server = ServerProcess.start(ServerClasses.program(), folder.resolve("data"));
    server.addAdmin("ana", PASSWORD);
    ana = new WireUse(Clients.signIn(server.address(), "ana", PASSWORD));
    List<Operation> widgets = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      widgets.add(new Operation.WidgetAdd(BoardScript.note("n" + i, "note number " + i)));
    }
    board = ana.make("Plans", widgets);
    assertThat(server.end()).isZero();
    server.restart();
    ana.submit(
        board,
        List.of(
            new Operation.WidgetMove(
                List.of(new Operation.Move(new WidgetId("n3"), new Point(900, 700)))),
            new Operation.WidgetRemove(List.of(new WidgetId("n4"))),
            new Operation.WidgetAdd(BoardScript.note("last", MARK))));
    before = ana.look(board);
    assertThat(before.widgets()).isEqualTo(40);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @EnumSource(Damage.class)
  @DisplayName("P1 P8: a damaged state store is rebuilt and shows what was acknowledged")
  void theServerSaysSoAndRebuildsByItself(Damage damage) throws Exception {
    Path file = server.data().resolve("state").resolve("state.mv.db");
    Await.that("the board in H2", MOST, () -> occurrences(bytes(file)).size() > 0);
    server.kill();
    inflict(damage, file);

    server.restart();
    assertThat(ana.boards()).containsExactly(board);
    assertThat(ana.look(board)).isEqualTo(before);
    assertThat(server.printed(damage.said)).as("the log of the server").isPresent();
    assertThat(readiness()).isEqualTo("ready\n");
    assertThat(ana.heardOtherwise(LogReading.ofRunning(server.data()))).isEmpty();
  }

  private String readiness() throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(
              HttpRequest.newBuilder(server.address().resolve("/readyz")).build(),
              HttpResponse.BodyHandlers.ofString())
          .body();
    }
  }

  private static void inflict(Damage damage, Path file) throws IOException {
    byte[] bytes = bytes(file);
    switch (damage) {
      case DELETED -> Files.delete(file);
      case TRUNCATED -> resize(file, 16 * 1024);
      case ZEROED -> Files.write(file, new byte[bytes.length]);
      case ROW_FLIPPED -> {
        occurrences(bytes).forEach(at -> bytes[at + 5] ^= 1);
        Files.write(file, bytes);
      }
      case PAGES_FLIPPED -> {
        SplittableRandom random = new SplittableRandom(5);
        for (int at = 0; at + 64 < bytes.length; at += 64) {
          bytes[at + random.nextInt(64)] ^= (byte) (1 << random.nextInt(8));
        }
        Files.write(file, bytes);
      }
    }
  }

  private static void resize(Path file, long length) throws IOException {
    try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
      open.setLength(length);
    }
  }

  /** Where the mark is; H2 keeps old pages for a while. */
  private static List<Integer> occurrences(byte[] bytes) {
    byte[] mark = MARK.getBytes(UTF_8);
    List<Integer> found = new ArrayList<>();
    for (int at = 0; at + mark.length <= bytes.length; at++) {
      if (Arrays.equals(bytes, at, at + mark.length, mark, 0, mark.length)) {
        found.add(at);
      }
    }
    return found;
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
