package io.streamboard.server.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The topics of an external cluster, for whoever may create some: looked at and made. */
@Command(
    name = "topics",
    synopsisSubcommandLabel = "COMMAND",
    description = "Describes and creates the topics of an external Kafka cluster.")
final class TopicsCommands {
  private final Actions actions;

  @Spec private CommandSpec spec;

  TopicsCommands(Actions actions) {
    this.actions = actions;
    this.spec = CommandSpec.create();
  }

  @Command(
      name = "describe",
      sortOptions = false,
      description = {
        "Says which topics are there, which are missing and what does not fit; changes nothing.",
        "One line each: there, missing or problem; what it is; separated by tabs. Exit code 3 when"
            + " a line is not about what is there."
      })
  int describe() {
    TopicsReport report = actions.topics(SettingFlags.settings(command("describe")));
    print("there", report.there());
    print("missing", report.missing());
    print("problem", report.problems());
    boolean fits = report.missing().isEmpty() && report.problems().isEmpty();
    return fits ? ExitCodes.OK : ExitCodes.DIFFERENCES;
  }

  @Command(
      name = "create",
      sortOptions = false,
      description = {
        "Creates the topics that are missing, after it has said which and has asked; changes none"
            + " that is there.",
        "The number of partitions of the operations is fixed with that."
      })
  int create(
      @Option(names = "--dry-run", description = "Only says what it would create.") boolean dryRun,
      @Option(names = "--yes", description = "Does not ask.") boolean yes) {
    TopicsReport report = actions.topics(SettingFlags.settings(command("create")));
    print("create", report.missing());
    if (report.missing().isEmpty()) {
      out().println("No topic is missing.");
      return ExitCodes.OK;
    }
    if (dryRun) {
      print("problem", report.problems());
      return ExitCodes.OK;
    }
    if (!yes && !confirmed(report.missing().size())) {
      throw new CommandFailedException(ExitCodes.FAILED, "Nothing was created.");
    }
    TopicsReport now = actions.createTopics(SettingFlags.settings(command("create")));
    print("there", now.there());
    return ExitCodes.OK;
  }

  private static boolean confirmed(int topics) {
    String said =
        Optional.ofNullable(System.console())
            .filter(Console::isTerminal)
            .orElseThrow(
                () ->
                    new CommandFailedException(
                        ExitCodes.USAGE, "There is no console to ask; use --yes or --dry-run."))
            .readLine("Create these %d topics? (yes/no) ", topics);
    return "yes".equals(said);
  }

  private void print(String what, List<String> lines) {
    lines.forEach(line -> out().println(what + "\t" + line));
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private CommandSpec command(String name) {
    return ServerCommandLine.sub(spec.commandLine(), name).getCommandSpec();
  }
}
