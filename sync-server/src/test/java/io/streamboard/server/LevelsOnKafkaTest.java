package io.streamboard.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.streamboard.server.cli.Actions.IfMissing;
import io.streamboard.server.cli.CommandFailedException;
import io.streamboard.server.cli.Levels;
import io.streamboard.server.config.ServerSettings;
import io.streamboard.server.config.SettingsLoader;
import io.streamboard.server.folder.DataFolder;
import io.streamboard.server.identity.admin.AdminResult;
import io.streamboard.testing.process.BrokerProcess;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the running servers of a cluster know, and what follows from a finalised level. */
final class LevelsOnKafkaTest {
  private final ServerActions actions = new ServerActions();

  @Test
  void serversTellTheirLevelsAndOneThatDoesNotKnowTheFinalisedOneDoesNotStart(
      @TempDir Path folder) {
    try (BrokerProcess broker =
        BrokerProcess.startIn(folder.resolve("broker"), System.getProperty("java.class.path"))) {
      ServerSettings settings = settings(folder, broker.bootstrapServers());
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
  }

  private static String refused(Runnable work) {
    return catchThrowableOfType(CommandFailedException.class, work::run).sentences().getFirst();
  }

  private static ServerSettings settings(Path folder, String kafka) {
    return SettingsLoader.load(
        new SettingsLoader.Given(
            Map.of(
                "kafka",
                kafka,
                "accept-weak-kafka",
                "true",
                "port",
                "0",
                "data",
                folder.resolve("data").toString()),
            Map.of(),
            Map.of(),
            Optional.empty(),
            folder));
  }
}
