package io.streamboard.server;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// Entry point of the server's command line; the commands do the work on the main thread.
@Command(
    name = "streamboard-server",
    mixinStandardHelpOptions = true,
    versionProvider = ServerVersion.class,
    description = "A self-hosted shared board.",
    subcommands = {VersionCommand.class, CommandLine.HelpCommand.class})
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    System.exit(new CommandLine(new Main()).execute(args));
  }
}
