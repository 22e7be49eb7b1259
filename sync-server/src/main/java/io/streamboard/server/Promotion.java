package io.streamboard.server;

import io.streamboard.server.cli.Actions.Promoting;
import io.streamboard.server.cli.CommandFailedException;
import io.streamboard.server.cli.ExitCodes;
import io.streamboard.server.config.LogSettings;
import io.streamboard.server.config.ServerSettings;
import io.streamboard.server.folder.DataFolder;
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
      throw new CommandFailedException(
          ExitCodes.USAGE, "Name the cluster to move to with --kafka.");
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
    OpenLog old = OpenLog.open(source(), folder, failures);
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
    } catch (LogRefusedException another) {
      return false;
    }
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
