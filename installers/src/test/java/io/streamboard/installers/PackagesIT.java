package io.streamboard.installers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Starts each package once, as somebody who has just unpacked it. Runs after the packages were
/// made.
class PackagesIT {

  private static final Path PACKAGES = Path.of(System.getProperty("streamboard.packages"));
  private static final String VERSION = System.getProperty("streamboard.version", "");
  private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");
  private static final boolean MAC = System.getProperty("os.name").startsWith("Mac");

  @TempDir private Path folder;

  @Test
  void serverArchiveStartsWhereItWasUnpacked() throws Exception {
    String name = "streamboard-server-" + VERSION;
    Path archive = PACKAGES.resolve(name + ".tar.gz");
    assertThat(run(List.of("tar", "-xzf", archive.toString()), Map.of())).isEmpty();
    Path home = folder.resolve(name);
    String launcher = home.resolve("bin/streamboard-server" + (WINDOWS ? ".bat" : "")).toString();
    var java = Map.of("JAVA_HOME", System.getProperty("java.home"));

    assertThat(filesIn(home))
        .contains("LICENSE", "README.md", "bin/streamboard-server", "lib/streamboard-server.jar")
        .contains("monitoring/grafana-dashboard.json", "monitoring/prometheus-alerts.yml")
        .contains("examples/nginx.conf", "examples/streamboard.service");
    assertThat(run(List.of(launcher, "version"), java)).contains(VERSION);
    assertThat(run(List.of(launcher, "--help"), java)).contains("version");
  }

  /// Also with its cache, without which this JVM would end at once, in a folder that it was moved
  /// to.
  @Test
  void desktopImageShowsItsWindowOnce() throws Exception {
    String launcher =
        WINDOWS
            ? "Streamboard/Streamboard.exe"
            : MAC ? "Streamboard.app/Contents/MacOS/Streamboard" : "Streamboard/bin/Streamboard";
    copyPackage(MAC ? "Streamboard.app" : "Streamboard", folder);
    assertThat(filesIn(folder))
        .contains(MAC ? "Streamboard.app/Contents/Resources/README.md" : "Streamboard/README.md");
    var headless =
        Map.of(
            "JAVA_TOOL_OPTIONS",
            "-XX:AOTMode=on -Dglass.platform=Headless -Dprism.order=sw -Djavafx.cachedir="
                + folder);

    assertThat(run(List.of(folder.resolve(launcher).toString(), "--smoke"), headless))
        .contains("shown", VERSION);
  }

  private static void copyPackage(String name, Path into) throws IOException {
    try (Stream<Path> files = Files.walk(PACKAGES.resolve(name))) {
      for (Path file : files.toList()) {
        Files.copy(
            file, into.resolve(PACKAGES.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  private List<String> filesIn(Path home) throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> home.relativize(file).toString().replace('\\', '/'))
          .toList();
    }
  }

  private String run(List<String> command, Map<String, String> environment) throws Exception {
    var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Path output = folder.resolve("output.txt");
    Process process = builder.redirectOutput(output.toFile()).start();
    boolean ended = process.waitFor(60, TimeUnit.SECONDS);
    if (!ended) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    String text = Files.readString(output);
    assertThat(ended).as("ended within 60 s: %s", text).isTrue();
    assertThat(process.exitValue()).as(text).isZero();
    return text;
  }
}
