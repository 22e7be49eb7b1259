package io.streamboard.installers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The server as an archive to unpack anywhere: the runnable jar, launchers, a page to read, the
/// licence. It brings no Java of its own; the launcher says what it needs.
final class ServerArchive {

  /** For those who run it: to be copied and fitted. */
  private static final List<String> EXAMPLES =
      List.of(
          "monitoring/grafana-dashboard.json",
          "monitoring/prometheus-alerts.yml",
          "examples/nginx.conf",
          "examples/streamboard.service");

  private ServerArchive() {}

  static void make(PackageBuild build) throws IOException {
    String name = "streamboard-server-" + build.version();
    Path folder = Files.createDirectories(build.output().resolve(name));
    Path sources = build.project().resolve("installers/src/main/server");
    copy(build.serverJar(), folder.resolve("lib/streamboard-server.jar"));
    copy(build.project().resolve("LICENSE"), folder.resolve("LICENSE"));
    copy(sources.resolve("README.md"), folder.resolve("README.md"));
    for (String example : EXAMPLES) {
      copy(sources.resolve(example), folder.resolve(example));
    }
    for (String launcher : List.of("streamboard-server", "streamboard-server.bat")) {
      Path copy = folder.resolve("bin").resolve(launcher);
      copy(sources.resolve(launcher), copy);
      // The answer is false only where a file needs no such bit to run.
      boolean _ = copy.toFile().setExecutable(true, false);
    }
    // tar is part of Linux, macOS and Windows, and unlike zip it keeps the launcher executable.
    Tool.run(List.of("tar", "-czf", name + ".tar.gz", name), build.output());
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.toAbsolutePath().getParent());
    Files.copy(from, to);
  }
}
