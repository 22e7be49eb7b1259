package io.streamboard.server.cli;

import java.io.PrintWriter;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * The fold level: what operations mean. It rises once an administrator says that all servers know
 * the next one and none goes back.
 */
@Command(
    name = "level",
    synopsisSubcommandLabel = "COMMAND",
    description = "Shows the fold level and finalises the next one, after an upgrade.")
final class LevelCommands {
  private final Actions actions;

  @Spec private CommandSpec spec;

  LevelCommands(Actions actions) {
    this.actions = actions;
    this.spec = CommandSpec.create();
  }

  @Command(
      name = "show",
      sortOptions = false,
      description = {
        "Says which level is finalised, which this version knows, and which each running server.",
        "One line each: finalised, known or node; the level; for a node its run; separated by tabs."
      })
  int show() {
    Levels levels = actions.levels(SettingFlags.settings(command("show")));
    PrintWriter out = spec.commandLine().getOut();
    out.println("finalised\t" + levels.finalised());
    out.println("known\t" + levels.known());
    new TreeMap<>(levels.nodes())
        .forEach((run, level) -> out.println("node\t" + level + "\t" + run));
    return ExitCodes.OK;
  }

  @Command(
      name = "finalise",
      sortOptions = false,
      description = {
        "Lets boards be raised to the next level, for good: older versions do not start any more.",
        "Refused while a server runs that does not know it."
      })
  int finalise() {
    int level = actions.finaliseLevel(SettingFlags.settings(command("finalise")));
    spec.commandLine().getOut().println("Level " + level + " is finalised.");
    return ExitCodes.OK;
  }

  private CommandSpec command(String name) {
    return ServerCommandLine.sub(spec.commandLine(), name).getCommandSpec();
  }
}
