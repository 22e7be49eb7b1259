package io.streamboard.server.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What {@link PrepareCommand} has another process do. */
@Command(
    name = "rehearse",
    hidden = true,
    description = "Starts the server and ends it once it is ready.")
final class RehearseCommand implements Callable<Integer> {
  private final Actions actions;

  @Spec private CommandSpec spec;

  RehearseCommand(Actions actions) {
    this.actions = actions;
    this.spec = CommandSpec.create();
  }

  @Override
  public Integer call() {
    actions.rehearse(SettingFlags.settings(spec));
    return ExitCodes.OK;
  }
}
