package io.streamboard.server.cli;

import io.streamboard.server.cli.Actions.Promoting;
import java.io.Console;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Moves all boards to a cluster, or to other topics of it, and serves meanwhile and afterwards. */
@Command(
    name = "promote",
    sortOptions = false,
    description = {
      "Moves everything to the Kafka cluster that --kafka names, while people go on working: stop"
          + " the server, and start this in its place with the settings of serve.",
      "First it says what it will do, and asks. Then it serves, moves one board after the other,"
          + " compares every board by its hash, restarts once, and goes on serving from the"
          + " cluster until it is told to end: from then on use serve --kafka.",
      "Ended before that, by whatever, it is started again and goes on."
    })
final class PromoteCommand implements Callable<Integer> {
  private final Actions actions;

  @Spec private CommandSpec spec;

  @Option(
      names = "--from",
      paramLabel = "PREFIX",
      description =
          "Move from the topics with this prefix in the same cluster, for example to another number"
              + " of partitions; stop all other servers on them first. Default: from the embedded"
              + " broker in the data folder.")
  private Optional<String> from = Optional.empty();

  @Option(names = "--dry-run", description = "Only says what it would do.")
  private boolean dryRun;

  @Option(names = "--yes", description = "Does not ask.")
  private boolean yes;

  @Option(
      names = "--rest",
      paramLabel = "MILLISECONDS",
      description =
          "Waits so long after each board, so that the move takes less of the machine and of the"
              + " cluster. Default: ${DEFAULT-VALUE}.",
      defaultValue = "0")
  private int restMillis;

  PromoteCommand(Actions actions) {
    this.actions = actions;
    this.spec = CommandSpec.create();
  }

  @Override
  public Integer call() {
    if (restMillis < 0) {
      throw new CommandFailedException(ExitCodes.USAGE, "--rest is 0 or more milliseconds.");
    }
    return actions.promote(
        SettingFlags.settings(spec),
        new Promoting(from, dryRun, Duration.ofMillis(restMillis), new Talking()));
  }

  private final class Talking implements Promoting.Talk {
    @Override
    public boolean agreed(List<String> plan) {
      plan.forEach(this::say);
      if (dryRun || yes) {
        return yes && !dryRun;
      }
      String said =
          Optional.ofNullable(System.console())
              .filter(Console::isTerminal)
              .orElseThrow(
                  () ->
                      new CommandFailedException(
                          ExitCodes.USAGE, "There is no console to ask; use --yes or --dry-run."))
              .readLine("Move everything? (yes/no) ");
      return "yes".equals(said);
    }

    @Override
    public void say(String line) {
      PrintWriter out = spec.commandLine().getOut();
      out.println(line);
      out.flush();
    }
  }
}
