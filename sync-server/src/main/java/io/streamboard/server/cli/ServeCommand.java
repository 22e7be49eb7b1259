package io.streamboard.server.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs the server until the process is told to end. */
@Command(
    name = "serve",
    sortOptions = false,
    description = {
      "Runs the server until it is told to end (SIGTERM or Ctrl-C), then with exit code 0.",
      "Needs no settings: an embedded broker keeps the log in the data folder.",
      "Each setting can be given as a flag, as an environment variable or as a line KEY=VALUE of"
          + " the file, in this order."
    })
final class ServeCommand implements Callable<Integer> {
  private final Actions actions;

  @Spec private CommandSpec spec;

  ServeCommand(Actions actions) {
    this.actions = actions;
    this.spec = CommandSpec.create();
  }

  @Override
  public Integer call() {
    return actions.serve(SettingFlags.settings(spec));
  }
}
