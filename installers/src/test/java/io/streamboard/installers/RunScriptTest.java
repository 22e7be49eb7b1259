package io.streamboard.installers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// What `./streamboard` says before it builds anything. Each test runs a copy of the script, with a
/// PATH that holds only the tools named in [#TOOLS] and stand-ins for what is to be missing.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the run script is a POSIX shell script")
class RunScriptTest {

  private static final List<String> TOOLS =
      List.of(
          "sh",
          "sed",
          "awk",
          "cat",
          "cksum",
          "dirname",
          "readlink",
          "head",
          "grep",
          "find",
          "uname",
          "printf",
          "mkdir");

  @TempDir private Path folder;
  private Path project;
  private Path bin;

  @BeforeEach
  void copyTheScript() throws IOException {
    Path root = projectRoot();
    project = Files.createDirectories(folder.resolve("a project"));
    bin = Files.createDirectories(folder.resolve("bin"));
    Files.copy(root.resolve("streamboard"), project.resolve("streamboard"));
    Files.copy(root.resolve("pom.xml"), project.resolve("pom.xml"));
    Files.copy(
        root.resolve("pom.xml"),
        Files.createDirectories(project.resolve("module")).resolve("pom.xml"));
    copyFolder(root.resolve("scripts"), project.resolve("scripts"));
    for (String tool : TOOLS) {
      Files.createSymbolicLink(bin.resolve(tool), find(tool));
    }
    program("mvn", "echo Apache Maven 3.9.9");
    program("fc-list", "echo /some/font.ttf: Some Font");
    program("ldconfig", "echo libpango-1.0.so libpangoft2-1.0.so libfreetype.so libfontconfig.so");
  }

  @Test
  void aFolderThatIsNoJdk25IsNamed() throws Exception {
    var run = run("build", Map.of("JDK25_HOME", folder.toString()));

    assertThat(run).isEqualTo(Run.refused("JDK25_HOME is " + folder + ", which is not a JDK 25"));
  }

  @Test
  void withoutAnyJdk25ItSaysWhatToInstall() throws Exception {
    var run = run("build", Map.of("SB_JVM_PLACES", "", "JDK25_HOME", "", "JAVA_HOME", ""));

    assertThat(run).isEqualTo(Run.refused("no JDK 25 was found"));
  }

  @Test
  void javaHomeOfAnotherVersionIsPassedOver() throws Exception {
    var run = run("build", Map.of("SB_JVM_PLACES", "", "JDK25_HOME", "", "JAVA_HOME", oldJdk()));

    assertThat(run).isEqualTo(Run.refused("no JDK 25 was found"));
  }

  @Test
  void missingMavenIsSaid() throws Exception {
    Files.delete(bin.resolve("mvn"));

    assertThat(run("build", Map.of())).isEqualTo(Run.refused("Maven was not found"));
  }

  @Test
  void oldMavenIsSaidWithItsVersion() throws Exception {
    program("mvn", "echo Apache Maven 3.8.6");

    assertThat(run("test", Map.of())).isEqualTo(Run.refused("Maven 3.8.6 is too old"));
  }

  @Test
  void missingTextLibraryIsNamed() throws Exception {
    program("ldconfig", "echo libpango-1.0.so libfreetype.so libfontconfig.so");

    assertThat(run("demo", Map.of()))
        .isEqualTo(Run.refused("the text library libpangoft2-1.0.so was not found"));
  }

  @Test
  void missingFontIsSaid() throws Exception {
    program("fc-list", ":");

    assertThat(run("demo", Map.of())).isEqualTo(Run.refused("no font was found"));
  }

  @Test
  void missingNetworkIsSaidBeforeTheFirstBuild() throws Exception {
    program("mvn", "case $1 in -v) echo Apache Maven 3.8.7 ;; *) exit 1 ;; esac");

    assertThat(run("demo", Map.of())).isEqualTo(Run.refused("Maven cannot download"));
  }

  @Test
  void aBuildNamesItsModulesAndWhatWentWrong() throws Exception {
    program(
        "mvn",
        """
        case $1 in -v) echo Apache Maven 3.9.9; exit ;; esac
        case "$*" in *package*) ;; *) exit 0 ;; esac
        case "$MAVEN_OPTS $*" in *-Djansi.noreset=true*-Dstyle.color=never*) ;; *) printf '\\033[0m' ;; esac
        echo '[INFO] Scanning for projects...'
        echo '[INFO] Building shared-model 0.1.0 [2/7]'
        echo '[WARNING] nothing that matters'
        echo '[INFO] Building sync-client 0.1.0 [3/7]'
        echo '[ERROR] it does not compile'
        exit 7
        """);

    assertThat(run("build", Map.of()))
        .isEqualTo(
            new Run(
                7,
                """
                streamboard: building; the first time this downloads about 170 MB and takes some minutes ...
                streamboard:   module shared-model [2/7]
                streamboard:   module sync-client [3/7]
                [ERROR] it does not compile\
                """));
  }

  @Test
  void unknownCommandIsRefused() throws Exception {
    assertThat(run("dmeo", Map.of()).exit()).isEqualTo(2);
  }

  @Test
  void helpNamesEveryCommandAndNeedsNothing() throws Exception {
    Files.delete(bin.resolve("mvn"));

    var run = run("help", Map.of("SB_JVM_PLACES", "", "JDK25_HOME", "", "JAVA_HOME", ""));

    assertThat(run.exit()).isZero();
    assertThat(run.output()).contains("demo", "test", "build", "format", "help");
  }

  /// How a run ended; of a refusal only the first words count, the rest is advice.
  private record Run(int exit, String output) {

    static Run refused(String start) {
      return new Run(2, "streamboard: " + start);
    }
  }

  private Run run(String command, Map<String, String> environment) throws Exception {
    var builder = new ProcessBuilder(project.resolve("streamboard").toString(), command);
    builder.environment().clear();
    builder.environment().put("HOME", folder.toString());
    builder.environment().put("PATH", bin.toString());
    builder.environment().put("JDK25_HOME", System.getProperty("java.home"));
    builder.environment().putAll(environment);
    builder.environment().values().removeIf(String::isEmpty);
    if (environment.containsKey("SB_JVM_PLACES")) {
      builder.environment().put("SB_JVM_PLACES", environment.getOrDefault("SB_JVM_PLACES", ""));
    }
    Process process = builder.directory(folder.toFile()).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), command.equals("help") ? output : sentenceStart(output));
  }

  /// Up to the first comma or colon that ends what is wrong; more than one line is kept whole, as a
  /// refusal is one sentence.
  private static String sentenceStart(String output) {
    String line = output.strip();
    if (line.contains("\n")) {
      return line;
    }
    int advice = line.indexOf(": ", "streamboard: ".length());
    int bracket = line.indexOf(" (");
    int end = Stream.of(advice, bracket).filter(at -> at >= 0).min(Integer::compare).orElse(-1);
    return end < 0 ? line : line.substring(0, end);
  }

  private String oldJdk() throws IOException {
    Path jdk = folder.resolve("jdk-17");
    Files.createDirectories(jdk.resolve("bin"));
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"17.0.15\"\n");
    executable(jdk.resolve("bin/java"), "exit 1");
    executable(jdk.resolve("bin/javac"), "exit 1");
    return jdk.toString();
  }

  private void program(String name, String script) throws IOException {
    executable(bin.resolve(name), script);
  }

  private static void executable(Path file, String script) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static Path find(String tool) {
    return Stream.of("/usr/bin", "/bin", "/usr/local/bin")
        .map(place -> Path.of(place, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new AssertionError(tool + " is not in a usual place"));
  }

  private static void copyFolder(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  private static Path projectRoot() {
    return Path.of(System.getProperty("streamboard.project"));
  }
}
