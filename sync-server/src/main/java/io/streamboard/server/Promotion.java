package io.streamboard.server;

import io.streamboard.server.cli.Actions.Promoting;
import io.streamboard.server.cli.CommandFailedException;
import io.streamboard.server.cli.ExitCodes;
import io.streamboard.server.config.LogSettings;
import io.streamboard.server.config.ServerSettings;
import io.streamboard.server.folder.DataFolder;
import io.streamboard.server.log.kafka.ClusterFinding;
import io.streamboard.server.log.kafka.ClusterTopics;
import io.streamboard.server.log.kafka.LogFailures;
import io.streamboard.server.log.kafka.LogRefusedException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/**
 * The course of a promotion: a server on both logs while the boards move, then one on the new log
 * alone. What was done is found in the logs themselves; the folder's ledger changes hands in
 * between, by one rename. Used by the main thread, which holds the folder's lock.
 */
final class Promotion implements ServeUntilTold.Course {
  private final ServerSettings settings;
  private final DataFolder folder;
  private final Promoting how;
  private Optional<Promoted> moving = Optional.empty();
  private boolean over;
  private int exitCode = ExitCodes.OK;

  Promotion(ServerSettings settings, DataFolder folder, Promoting how) {
    this.settings = settings;
    this.folder = folder;
    this.how = how;
    if (settings.log().kafka().isEmpty()) {
      throw unfit("Name the cluster to move to with --kafka.");
    }
  }

  @Override
  public Optional<Server> next(Consumer<String> giveUp, Runnable goOn) {
    LogFailures failures = Server.failures(giveUp);
    if (moving.isPresent()) {
      return exitCode == ExitCodes.OK ? Optional.of(onNew(giveUp, goOn)) : Optional.empty();
    }
    if (isOver(failures)) {
      how.talk().say("Everything has moved already.");
      over = true;
      return how.dryRun()
          ? Optional.empty()
          : Optional.of(Server.start(settings, folder, giveUp, goOn));
    }
    OpenLog old = old(failures);
    Promoted promoted = new Promoted(settings, folder, old, how);
    moving = Optional.of(promoted);
    if (!how.talk().agreed(promoted.plan())) {
      how.talk().say("Nothing was moved.");
      exitCode = how.dryRun() ? ExitCodes.OK : ExitCodes.FAILED;
      return Optional.empty();
    }
    return Optional.of(promoted.serve(failures, goOn));
  }

  @Override
  public void during(Server server, CountDownLatch told) throws InterruptedException {
    if (!over) {
      exitCode = moving.orElseThrow().move(server, told);
    }
    if (over) {
      told.await();
    }
  }

  /** The server on both logs has ended, and all boards are in the new one. */
  private Server onNew(Consumer<String> giveUp, Runnable goOn) {
    Promoted promoted = moving.orElseThrow();
    promoted.copyRest();
    promoted.close();
    moving = Optional.empty();
    folder.handOver();
    over = true;
    how.talk().say("Everything has moved. From now on start with serve --kafka.");
    return Server.start(settings, folder, giveUp, goOn);
  }

  /** Whether the folder belongs to the new log already. */
  private boolean isOver(LogFailures failures) {
    if (Files.exists(folder.promotion()) || !Files.exists(folder.ledger())) {
      return false;
    }
    try (OpenLog _ = OpenLog.open(settings.log(), folder, failures)) {
      return true;
    } catch (LogRefusedException refused) {
      if (isAnother(refused)) {
        return false;
      }
      throw refused;
    }
  }

  private static boolean isAnother(LogRefusedException refused) {
    return refused.findings().stream()
        .anyMatch(finding -> finding.code() == ClusterFinding.Code.OTHER_LOG);
  }

  /** Where the boards are now; made by nobody who looks for it. */
  private OpenLog old(LogFailures failures) {
    LogSettings source = source();
    how.from().ifPresentOrElse(_ -> refuseWithoutTopics(source), this::refuseWithoutBroker);
    try {
      return OpenLog.open(source, folder, failures);
    } catch (LogRefusedException refused) {
      if (isAnother(refused)) {
        throw unfit(
            "The data folder "
                + folder.path()
                + " belongs neither to the log to move from, "
                + how.from().map(prefix -> "topics " + prefix + "…").orElse("its own broker's")
                + ", nor to the one to move to, topics "
                + settings.log().topicPrefix()
                + "…: check --data, --from, --topic-prefix and --kafka.");
      }
      throw refused;
    }
  }

  private void refuseWithoutBroker() {
    if (!Files.exists(folder.broker())) {
      throw unfit(
          "No server with the embedded broker has used the data folder "
              + folder.path()
              + ", so there is nothing in it to move. Boards that are in topics already are moved"
              + " within their cluster: name the prefix of those with --from.");
    }
  }

  private static void refuseWithoutTopics(LogSettings source) {
    String operations = source.topicPrefix() + "operations\t";
    if (ClusterTopics.look(OpenLog.external(source)).there().stream()
        .noneMatch(line -> line.startsWith(operations))) {
      throw unfit(
          "There are no topics "
              + source.topicPrefix()
              + "… in the cluster, so there is nothing to move; name the prefix of those that hold"
              + " the boards now with --from.");
    }
  }

  private static CommandFailedException unfit(String sentence) {
    return new CommandFailedException(ExitCodes.USAGE, sentence);
  }

  private LogSettings source() {
    LogSettings to = settings.log();
    return how.from()
        .map(
            prefix ->
                new LogSettings(
                    to.kafka(),
                    to.kafkaProperties(),
                    to.acceptWeak(),
                    prefix,
                    OptionalInt.empty(),
                    to.fsync(),
                    to.canary()))
        .orElseGet(
            () ->
                new LogSettings(
                    Optional.empty(),
                    Map.of(),
                    false,
                    to.topicPrefix(),
                    OptionalInt.empty(),
                    to.fsync(),
                    to.canary()));
  }

  @Override
  public int exitCode() {
    return exitCode;
  }

  @Override
  public void close() {
    moving.ifPresent(Promoted::close);
  }
}
