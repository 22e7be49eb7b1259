package io.streamboard.installers;

import java.nio.file.Path;

/// Where the packages come from and where they go.
///
/// @param project the project's root folder
/// @param output the folder that is emptied and then holds the packages
/// @param version the project's version, as Maven writes it
record PackageBuild(Path project, Path output, String version) {

  /// The version as package tools want it: numbers only.
  String numericVersion() {
    return version.replace("-SNAPSHOT", "");
  }

  Path serverJar() {
    return project.resolve("sync-server/target/streamboard-server.jar");
  }

  Path desktopJar() {
    return desktopJars().resolve("desktop-app-" + version + ".jar");
  }

  Path desktopJars() {
    return project.resolve("desktop-app/target/app");
  }
}
