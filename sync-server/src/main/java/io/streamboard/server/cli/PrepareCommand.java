package io.streamboard.server.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Makes the cache that the launchers start the server with. */
@Command(
    name = "prepare",
    description = {
      "Makes later starts take about half as long: starts a server once, on a folder of its own"
          + " that it removes, and has Java keep beside the program what it learned.",
      "To be done again after an upgrade of Java or of the server; until then starts are as before."
    })
final class PrepareCommand implements Callable<Integer> {
  private final Actions actions;

  @Spec private CommandSpec spec;

  PrepareCommand(Actions actions) {
    this.actions = actions;
    this.spec = CommandSpec.create();
  }

  @Override
  public Integer call() {
    spec.commandLine().getOut().println("Made " + actions.prepare());
    return ExitCodes.OK;
  }
}
