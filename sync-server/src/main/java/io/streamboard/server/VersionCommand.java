package io.streamboard.server;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `version`: prints the server's version and ends.
@Command(name = "version", description = "Prints the version.")
final class VersionCommand implements Callable<Integer> {

  @Override
  public Integer call() {
    System.out.println(ServerVersion.text());
    return 0;
  }
}
