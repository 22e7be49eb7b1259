package io.streamboard.server.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.client.Clients;
import io.streamboard.client.SignedIn;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.operation.Operation;
import io.streamboard.server.faults.Crowd;
import io.streamboard.server.history.LogReading;
import io.streamboard.server.history.RecordedClient;
import io.streamboard.server.planted.NextVersion;
import io.streamboard.server.testing.ServerClasses;
import io.streamboard.testing.process.Await;
import io.streamboard.testing.process.Ended;
import io.streamboard.testing.process.ServerProcess;
import io.streamboard.testing.process.ServerProgram;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Nodes that are upgraded, one by one, to a version that knows one fold level more. */
@Timeout(600)
final class UpgradeTest {
  private static final Duration MOST = Duration.ofMinutes(3);
  private static final Operation NEXT_LEVEL = new Operation.BoardLevel(2);
  private static final String PREFIX = "upgrade.";

  @RegisterExtension private static final SharedBrokers BROKERS = new SharedBrokers();

  private final Path folder;
  private final Path dataOfOlder;
  private final ServerProgram older = ServerClasses.program();
  private final ServerProgram newer;

  UpgradeTest(@TempDir Path folder) {
    this.folder = folder;
    this.dataOfOlder = ServerProcess.freshData(folder.resolve("older"));
    this.newer = ServerClasses.with(folder.resolve("next-version"));
  }

  @BeforeEach
  void makeTheNextVersion() {
    NextVersion.write(folder.resolve("next-version"));
  }

  @Test
  @DisplayName(
      "P1 P3: boards are raised once all nodes know the level and an administrator says so")
  void boardsAreRaisedOnceAllNodesKnowTheLevelAndAnAdministratorSaysSo() {
    Path data = ServerProcess.freshData(folder.resolve("newer"));
    String[] options = cluster().toArray(String[]::new);
    try (Accounts accounts = Accounts.on(kafka(), PREFIX, folder.resolve("accounts"))) {
      accounts.add("ana");
      try (ServerProcess before = ServerProcess.start(older, dataOfOlder, options);
          ServerProcess node = ServerProcess.start(newer, data, options);
          RecordedClient ana = new RecordedClient("Ana", signIn(node))) {
        BoardId board = ana.create("Plans");
        ana.open(board);
        awaitLevels(accounts, Map.of(1, 1L, 2, 1L));
        assertThat(finalise().err()).contains("1 running server does not know level 2 yet");
        assertThat(raised(ana, board)).isFalse();
        before.end();
        try (ServerProcess upgraded = ServerProcess.start(newer, dataOfOlder, options)) {
          awaitLevels(accounts, Map.of(2, 2L));
          assertThat(raised(ana, board)).isFalse();
          assertThat(finalise().out()).isEqualTo("Level 2 is finalised.\n");
          Await.that("the board to be raised", MOST, () -> raised(ana, board));
          everybodyGoesOn(ana, board, upgraded);
        }
      }
      theVersionBeforeDoesNotStart();
    }
  }

  private static void awaitLevels(Accounts accounts, Map<Integer, Long> nodes) {
    Await.that(
        "nodes by the level they know: " + nodes, MOST, () -> accounts.levels().equals(nodes));
  }

  /** Asks for it; whether the log has it. */
  private static boolean raised(RecordedClient ana, BoardId board) {
    ana.submit(board, NEXT_LEVEL);
    Await.that("an answer", MOST, () -> ana.pending(board) == 0);
    return LogReading.ofCluster(kafka(), PREFIX).stream()
        .map(stored -> new String(stored.bytes(), UTF_8))
        .anyMatch(record -> record.contains("board.level"));
  }

  private static void everybodyGoesOn(RecordedClient ana, BoardId board, ServerProcess other) {
    ana.submit(board, new Operation.BoardRename("Plans of the next level"));
    try (RecordedClient again = new RecordedClient("Ana at the other node", signIn(other))) {
      again.open(board);
      Await.that(
          "what was done at a level that both know",
          MOST,
          () ->
              again.view(board).orElseThrow().title().equals("Plans of the next level")
                  && again.revision(board) == ana.revision(board));
    }
  }

  private void theVersionBeforeDoesNotStart() {
    List<String> words = new ArrayList<>(List.of("serve", "--port", "0"));
    words.addAll(List.of("--data", dataOfOlder.toString()));
    words.addAll(cluster());
    Ended ended = older.run("", words.toArray(String[]::new));
    assertThat(ended.exitCode()).isEqualTo(1);
    assertThat(ended.err())
        .contains(
            "Fold level 2 is finalised, and this version knows levels up to 1: start a newer one.");
  }

  private Ended finalise() {
    List<String> words = new ArrayList<>(List.of("level", "finalise"));
    words.addAll(List.of("--data", folder.resolve("command").toString()));
    words.addAll(cluster());
    return newer.run("", words.toArray(String[]::new));
  }

  private static List<String> cluster() {
    return List.of("--kafka", kafka(), "--topic-prefix", PREFIX);
  }

  private static String kafka() {
    return BROKERS.cluster().bootstrapServers();
  }

  private static SignedIn signIn(ServerProcess node) {
    return Clients.signIn(node.address(), "ana", Crowd.People.PASSWORD);
  }
}
