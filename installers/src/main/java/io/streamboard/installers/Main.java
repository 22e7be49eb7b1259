package io.streamboard.installers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Entry point: makes the server archive and the desktop app-image. Arguments: the project's
/// folder, the folder for the packages, the version.
public final class Main {

  private Main() {}

  public static void main(String[] args) throws IOException {
    var build = new PackageBuild(absolute(args[0]), absolute(args[1]), args[2]);
    Folders.deleteIfThere(build.output());
    Files.createDirectories(build.output());
    ServerArchive.make(build);
    DesktopImage.make(build);
  }

  private static Path absolute(String path) {
    return Path.of(path).toAbsolutePath().normalize();
  }
}
