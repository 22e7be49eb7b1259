package io.streamboard.server;

import java.util.Optional;

/** The version that the jar's manifest carries; {@code development} when run from class folders. */
final class ServerVersion {
  private ServerVersion() {}

  static String text() {
    return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
        .orElse("development");
  }
}
