package io.streamboard.server;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/// The version the jar's manifest carries; `development` when run from class folders.
final class ServerVersion implements IVersionProvider {

  static String text() {
    return "Streamboard server "
        + Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
            .orElse("development");
  }

  @Override
  public String[] getVersion() {
    return new String[] {text()};
  }
}
