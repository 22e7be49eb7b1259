package io.streamboard.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.streamboard.server.cli.Actions.IfMissing;
import io.streamboard.server.cli.Actions.Promoting;
import io.streamboard.server.cli.CommandFailedException;
import io.streamboard.server.cli.Levels;
import io.streamboard.server.config.ServerSettings;
import io.streamboard.server.config.SettingsLoader;
import io.streamboard.server.folder.DataFolder;
import io.streamboard.server.identity.admin.AdminResult;
import io.streamboard.server.log.LogException;
import io.streamboard.testing.process.Await;
import io.streamboard.testing.process.BrokerProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What commands say of a cluster and of data folders that were used with it, or were not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CommandsOnKafkaTest {
  private final ServerActions actions = new ServerActions();
  @AutoClose private BrokerProcess broker;
  private Path folder;

  @BeforeAll
  void start(@TempDir Path fresh) {
    folder = fresh;
    broker = BrokerProcess.startIn(folder.resolve("broker"), System.getProperty("java.class.path"));
    Await.that("a broker that answers", Duration.ofMinutes(2), this::answers);
  }

  /** On a busy machine it may answer nobody for a while. */
  private boolean answers() {
    try {
      own(settings("levels", "levels."));
      return true;
    } catch (LogException notYet) {
      return false;
    }
  }

  @Test
  @DisplayName("servers tell their levels, and one that does not know the finalised one stays away")
  void serversTellTheirLevels() {
    ServerSettings settings = settings("levels", "levels.");
    DataFolder data = DataFolder.at(settings.data());
    try (OpenLog open = OpenLog.own(settings.log(), data, (_, _) -> {})) {
      open.log().canaries().append(0, "old", "old 12").join();
      open.log().canaries().append(0, "new", "new 13 2").join();
    }
    assertThat(actions.levels(settings)).isEqualTo(new Levels(1, 1, Map.of("old", 1, "new", 2)));
    assertThat(refused(() -> actions.finaliseLevel(settings)))
        .isEqualTo(
            "Level 1 is finalised, and this version knows none above it: there is nothing to"
                + " do.");
    AdminResult done =
        actions.withAccounts(settings, IfMissing.REFUSED, accounts -> accounts.finaliseLevel(2));
    assertThat(done).isInstanceOf(AdminResult.Done.class);
    assertThat(actions.levels(settings).finalised()).isEqualTo(2);
    assertThat(refused(() -> actions.rehearse(settings)))
        .isEqualTo(
            "Fold level 2 is finalised, and this version knows levels up to 1: start a newer"
                + " one.");
  }

  @Test
  void whereNoServerHasServedThereIsNothingToPromote() {
    ServerSettings fresh = settings("fresh", "fresh.");
    assertThat(refused(() -> actions.promote(fresh, dryRun(Optional.empty()))))
        .isEqualTo("There is no data folder " + fresh.data() + "; name it with --data.");
    assertThat(fresh.data()).doesNotExist();

    // Used with a cluster, as by a command beside the servers, and with other topics of it.
    own(settings("beside", "one."));
    assertThat(refused(() -> next(settings("beside", "other."), Optional.empty())))
        .startsWith("No server with the embedded broker has used the data folder ")
        .contains("so there is nothing in it to move", "--from");
    assertThat(folder.resolve("beside/broker")).doesNotExist();
    assertThat(refused(() -> next(settings("beside", "other."), Optional.of("none."))))
        .startsWith("There are no topics none.… in the cluster, so there is nothing to move");
    own(settings("two", "two."));
    assertThat(refused(() -> next(settings("beside", "other."), Optional.of("two."))))
        .startsWith("The data folder " + folder.resolve("beside"))
        .contains("neither to the log to move from, topics two.…, nor", "topics other.…: check");
    assertThat(next(settings("beside", "one."), Optional.empty()))
        .containsExactly("Everything has moved already.");
    assertThat(actions.topics(settings("beside", "none.")).there()).isEmpty();
  }

  private static void own(ServerSettings settings) {
    OpenLog.own(settings.log(), DataFolder.at(settings.data()), (_, _) -> {}).close();
  }

  /** What is said when it is looked which of the two logs is to be served first. */
  private static List<String> next(ServerSettings settings, Optional<String> from) {
    Promoting how = dryRun(from);
    try (Promotion promotion = new Promotion(settings, DataFolder.at(settings.data()), how)) {
      assertThat(promotion.next(_ -> {}, () -> {})).isEmpty();
    }
    return ((Said) how.talk()).lines();
  }

  private static Promoting dryRun(Optional<String> from) {
    return new Promoting(from, true, Duration.ZERO, new Said(new ArrayList<>()));
  }

  private record Said(List<String> lines) implements Promoting.Talk {
    @Override
    public boolean agreed(List<String> plan) {
      plan.forEach(this::say);
      return false;
    }

    @Override
    public void say(String line) {
      lines.add(line);
    }
  }

  private static String refused(Runnable work) {
    return catchThrowableOfType(CommandFailedException.class, work::run).sentences().getFirst();
  }

  private ServerSettings settings(String data, String prefix) {
    return SettingsLoader.load(
        new SettingsLoader.Given(
            Map.of(
                "kafka",
                broker.bootstrapServers(),
                "accept-weak-kafka",
                "true",
                "topic-prefix",
                prefix,
                "port",
                "0",
                "data",
                folder.resolve(data).toString()),
            Map.of(),
            Map.of(),
            Optional.empty(),
            folder));
  }
}
