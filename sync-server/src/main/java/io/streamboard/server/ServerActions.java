package io.streamboard.server;

import io.streamboard.model.board.BoardState;
import io.streamboard.server.canary.Canary;
import io.streamboard.server.cli.Actions;
import io.streamboard.server.cli.CommandFailedException;
import io.streamboard.server.cli.ExitCodes;
import io.streamboard.server.cli.Levels;
import io.streamboard.server.cli.TopicsReport;
import io.streamboard.server.config.ServerSettings;
import io.streamboard.server.folder.DataFolder;
import io.streamboard.server.folder.FolderException;
import io.streamboard.server.folder.RunFile;
import io.streamboard.server.identity.IdentityParts;
import io.streamboard.server.identity.IdentityService;
import io.streamboard.server.identity.admin.AccountsAdmin;
import io.streamboard.server.identity.admin.AdminResult;
import io.streamboard.server.log.TopicName;
import io.streamboard.server.log.broker.BrokerSecret;
import io.streamboard.server.log.kafka.ClusterFinding;
import io.streamboard.server.log.kafka.ClusterTopics;
import io.streamboard.server.log.kafka.KafkaConnection;
import io.streamboard.server.projection.StoredBoards;
import io.streamboard.server.snapshot.Snapshots;
import io.streamboard.server.verify.Verification;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/** Does what the commands ask for, with the real parts. */
final class ServerActions implements Actions {
  /** A server sends canaries more often, and one that has ended is waited for. */
  private static final Duration LIVE = Duration.ofMinutes(1);

  @Override
  public int serve(ServerSettings settings) {
    LogLines.of(settings.ops().logFormat());
    return OperatorErrors.explained(() -> ServeUntilTold.run(settings));
  }

  @Override
  public Path prepare() {
    return Preparation.run();
  }

  @Override
  public void rehearse(ServerSettings settings) {
    String _ =
        OperatorErrors.explained(
            () -> {
              DataFolder folder = DataFolder.at(settings.data());
              try (DataFolder.Lock _ = lockOrRefuse(folder);
                  Server server = Server.start(settings, folder, _ -> {}, () -> {})) {
                return server.greeting();
              }
            });
  }

  @Override
  public <T> T withAccounts(
      ServerSettings settings, IfMissing missing, Function<AccountsAdmin, T> work) {
    return withLog(settings, missing, open -> withAccounts(open, work));
  }

  @Override
  public Levels levels(ServerSettings settings) {
    return withLog(settings, IfMissing.REFUSED, open -> withAccounts(open, a -> levels(open, a)));
  }

  private static Levels levels(OpenLog open, AccountsAdmin accounts) {
    return new Levels(
        accounts.level(),
        BoardState.CURRENT_LEVEL,
        Canary.levels(open.log().canariesSince(InstantSource.system().instant().minus(LIVE))));
  }

  @Override
  public int finaliseLevel(ServerSettings settings) {
    return withLog(
        settings,
        IfMissing.REFUSED,
        open -> withAccounts(open, accounts -> finalise(levels(open, accounts), accounts)));
  }

  private static int finalise(Levels levels, AccountsAdmin accounts) {
    levels
        .hindrance()
        .ifPresent(
            sentence -> {
              throw new CommandFailedException(ExitCodes.FAILED, sentence);
            });
    int next = levels.finalised() + 1;
    return switch (accounts.finaliseLevel(next)) {
      case AdminResult.Done _ -> next;
      case AdminResult.Refused refused ->
          throw new CommandFailedException(
              ExitCodes.FAILED, "The level is not finalised: " + refused.message() + ".");
    };
  }

  private static <T> T withLog(
      ServerSettings settings, IfMissing missing, Function<OpenLog, T> work) {
    return OperatorErrors.explained(
        () -> {
          DataFolder folder = folder(settings, missing);
          Optional<DataFolder.Lock> lock = folder.lock();
          try (OpenLog open =
              lock.isPresent()
                  ? OpenLog.own(settings.log(), folder, (_, _) -> {})
                  : beside(settings, folder)) {
            return work.apply(open);
          } finally {
            lock.ifPresent(DataFolder.Lock::close);
          }
        });
  }

  /** Accounts of an external cluster are not in the folder: any will do. */
  private static DataFolder folder(ServerSettings settings, IfMissing missing) {
    return missing == IfMissing.REFUSED && settings.log().kafka().isEmpty()
        ? DataFolder.existing(settings.data())
        : DataFolder.at(settings.data());
  }

  private static <T> T withAccounts(OpenLog open, Function<AccountsAdmin, T> work) {
    try (IdentityService identity =
        IdentityService.start(
            open.log()::topic,
            IdentityParts.standard(InstantSource.system(), new SecureRandom()))) {
      return work.apply(identity.admin());
    }
  }

  /** The folder is another process's: find its broker. */
  private static OpenLog beside(ServerSettings settings, DataFolder folder) {
    if (settings.log().kafka().isPresent()) {
      return OpenLog.beside(
          new KafkaConnection(settings.log().kafka().get(), settings.log().kafkaProperties()),
          settings.log(),
          folder);
    }
    String address =
        RunFile.read(folder.runFile())
            .flatMap(RunFile::kafka)
            .orElseThrow(
                () ->
                    new FolderException(
                        "The data folder "
                            + folder.path()
                            + " is in use by a process that is not serving yet: try again; or by"
                            + " a server on a Kafka cluster: give the --kafka and --topic-prefix of"
                            + " that server."));
    try {
      return OpenLog.beside(
          new KafkaConnection(address, BrokerSecret.read(folder.broker()).clientProperties()),
          settings.log(),
          folder);
    } catch (IOException e) {
      throw new FolderException(
          "The secret of the running server cannot be read: " + e.getMessage(), e);
    }
  }

  @Override
  public int promote(ServerSettings settings, Promoting how) {
    LogLines.of(settings.ops().logFormat());
    return OperatorErrors.explained(
        () -> {
          if (how.from().isEmpty()) {
            // A mistyped folder must not become one without boards.
            var _ = DataFolder.existing(settings.data());
          }
          return ServeUntilTold.run(
              settings, (served, folder) -> new Promotion(served, folder, how));
        });
  }

  @Override
  public Verification.Report verify(ServerSettings settings) {
    return OperatorErrors.explained(
        () -> {
          DataFolder folder = DataFolder.existing(settings.data());
          try (DataFolder.Lock _ = lockOrRefuse(folder);
              OpenLog open = OpenLog.own(settings.log(), folder, (_, _) -> {})) {
            return verify(open, folder);
          }
        });
  }

  @Override
  public TopicsReport topics(ServerSettings settings) {
    return OperatorErrors.explained(
        () -> report(ClusterTopics.look(OpenLog.external(settings.log()))));
  }

  @Override
  public TopicsReport createTopics(ServerSettings settings) {
    return OperatorErrors.explained(
        () -> report(ClusterTopics.create(OpenLog.external(settings.log()))));
  }

  private static TopicsReport report(ClusterTopics.Overview overview) {
    return new TopicsReport(
        overview.there(),
        overview.missing(),
        overview.findings().stream().map(ClusterFinding::line).toList());
  }

  private static Verification.Report verify(OpenLog open, DataFolder folder) {
    Verification verification = new Verification();
    StoredBoards.open(folder.state())
        .ifPresent(
            stored -> {
              try (stored) {
                verification.expect(stored);
              }
            });
    verification.expect(Snapshots.read(open.log().topic(TopicName.SNAPSHOTS)));
    return verification.replay(open.log().operations());
  }

  static DataFolder.Lock lockOrRefuse(DataFolder folder) {
    return folder
        .lock()
        .orElseThrow(
            () ->
                new CommandFailedException(
                    ExitCodes.FAILED,
                    "Another server uses the data folder "
                        + folder.path()
                        + RunFile.read(folder.runFile())
                            .map(run -> " (process " + run.pid() + ")")
                            .orElse("")
                        + "; stop it, or use another folder with --data."));
  }
}
