package io.streamboard.server.cli;

import io.streamboard.server.config.ConfigException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The whole command line, joined from its commands. */
public final class ServerCommandLine {
  @Command(
      name = "streamboard-server",
      mixinStandardHelpOptions = true,
      synopsisSubcommandLabel = "COMMAND",
      description = "A self-hosted shared board.",
      footerHeading = "%nExit codes:%n",
      footer = {
        "  0  done",
        "  1  it could not be done; the reason is on standard error",
        "  2  arguments or settings are wrong; nothing was done",
        "  3  verify or promote found differences, or topics describe something that does not fit"
      })
  private static final class Top {}

  private ServerCommandLine() {}

  /** Runs one command to its end and returns the exit code. */
  public static int run(Actions actions, String version, String... arguments) {
    return of(actions, version).execute(arguments);
  }

  static CommandLine of(Actions actions, String version) {
    CommandLine line = new CommandLine(new Top());
    line.getCommandSpec().version("Streamboard server " + version);
    line.addSubcommand(new ServeCommand(actions))
        .addSubcommand(new UserCommands(actions))
        .addSubcommand(new GroupCommands(actions))
        .addSubcommand(new VerifyCommand(actions))
        .addSubcommand(new TopicsCommands(actions))
        .addSubcommand(new LevelCommands(actions))
        .addSubcommand(new PromoteCommand(actions))
        .addSubcommand(new PrepareCommand(actions))
        .addSubcommand(new RehearseCommand(actions))
        .addSubcommand(new VersionCommand(version))
        .addSubcommand(new CommandLine.HelpCommand());
    SettingFlags.addAll(sub(line, "serve").getCommandSpec());
    SettingFlags.addAll(sub(line, "promote").getCommandSpec());
    SettingFlags.addAll(sub(line, "rehearse").getCommandSpec());
    SettingFlags.addThoseOfTheLog(sub(line, "verify").getCommandSpec());
    for (String parent : List.of("user", "group", "topics", "level")) {
      sub(line, parent)
          .getSubcommands()
          .values()
          .forEach(command -> SettingFlags.addThoseOfTheLog(command.getCommandSpec()));
    }
    line.getSubcommands().values().forEach(ServerCommandLine::addHelp);
    line.setUsageHelpAutoWidth(true);
    line.setParameterExceptionHandler(
        (problem, _) ->
            report(
                List.of(UsageErrors.sentence(problem)), ExitCodes.USAGE, problem.getCommandLine()));
    line.setExecutionExceptionHandler((failure, command, _) -> report(failure, command));
    return line;
  }

  static CommandLine sub(CommandLine command, String name) {
    return Objects.requireNonNull(command.getSubcommands().get(name), name);
  }

  private static void addHelp(CommandLine command) {
    if (command.getCommandSpec().findOption("--help") == null) {
      command
          .getCommandSpec()
          .addOption(
              CommandLine.Model.OptionSpec.builder("-h", "--help")
                  .usageHelp(true)
                  .description("Prints this help.")
                  .build());
    }
    command.getSubcommands().values().forEach(ServerCommandLine::addHelp);
  }

  private static int report(Exception failure, CommandLine command) throws Exception {
    return switch (failure) {
      case ConfigException config -> report(config.problems(), ExitCodes.USAGE, command);
      case CommandFailedException failed -> report(failed.sentences(), failed.exitCode(), command);
      default -> throw failure;
    };
  }

  private static int report(List<String> sentences, int exitCode, CommandLine command) {
    PrintWriter err = command.getErr();
    sentences.forEach(sentence -> err.println("streamboard-server: " + sentence));
    err.flush();
    return exitCode;
  }
}
