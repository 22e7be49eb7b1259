package io.streamboard.server.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the version. */
@Command(name = "version", description = "Prints the version.")
final class VersionCommand implements Callable<Integer> {
  private final String version;

  @Spec private CommandSpec spec;

  VersionCommand(String version) {
    this.version = version;
    this.spec = CommandSpec.create();
  }

  @Override
  public Integer call() {
    spec.commandLine().getOut().println("Streamboard server " + version);
    return ExitCodes.OK;
  }
}
