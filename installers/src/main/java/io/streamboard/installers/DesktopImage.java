package io.streamboard.installers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/// The desktop as an application image: a folder with a launcher, our jars and a Java runtime cut
/// down to what they use, and a page for who starts it. Native packages are made from this folder.
final class DesktopImage {

  /// Asked for by the jars (jdeps), and by what they load by name: XML for the logging
  /// configuration, SQL and naming for H2, fonts and pictures for JavaFX.
  private static final String MODULES =
      "java.base,java.desktop,java.logging,java.management,java.naming,java.net.http,java.sql,"
          + "java.xml,jdk.jfr,jdk.localedata,jdk.unsupported,jdk.unsupported.desktop";

  private static final List<String> JVM =
      List.of("--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC");

  private DesktopImage() {}

  static void make(PackageBuild build) throws IOException {
    Path runtime = build.output().resolve("runtime");
    Path input = collectJars(build);
    Path bin = Path.of(System.getProperty("java.home"), "bin");
    Tool.run(
        List.of(
            bin.resolve("jlink").toString(),
            "--add-modules=" + MODULES,
            "--include-locales=en,de",
            "--strip-debug",
            "--no-header-files",
            "--no-man-pages",
            "--compress=zip-6",
            "--output=" + runtime),
        build.output());
    Tool.run(jpackage(build, runtime, input, bin), build.output());
    Folders.deleteIfThere(runtime);
    Folders.deleteIfThere(input);
    Files.copy(
        build.project().resolve("installers/src/main/desktop/README.md"),
        DesktopLayout.of(build.output()).pages().resolve("README.md"));
    DesktopCache.add(build, JVM);
  }

  private static List<String> jpackage(PackageBuild build, Path runtime, Path input, Path bin) {
    List<String> command =
        new ArrayList<>(
            List.of(
                bin.resolve("jpackage").toString(),
                "--type",
                "app-image",
                "--name",
                "Streamboard",
                "--app-version",
                build.numericVersion(),
                "--input",
                input.toString(),
                "--main-jar",
                build.desktopJar().getFileName().toString(),
                "--main-class",
                "io.streamboard.desktop.Main",
                "--runtime-image",
                runtime.toString(),
                "--dest",
                build.output().toString()));
    Stream.concat(JVM.stream(), DesktopCache.OPTIONS.stream())
        .forEach(option -> command.addAll(List.of("--java-options", option)));
    return command;
  }

  /// Exactly what the desktop jar's class path names, so that a leftover of an older build in the
  /// same folder is not shipped; and not JavaFX's empty jars that carry no system's name.
  private static Path collectJars(PackageBuild build) throws IOException {
    Path input = Files.createDirectories(build.output().resolve("input"));
    Files.copy(build.desktopJar(), input.resolve(build.desktopJar().getFileName()));
    for (String jar : classPath(build.desktopJar())) {
      Path file = build.desktopJars().resolve(jar);
      if (!isEmptyShell(file)) {
        Files.copy(file, input.resolve(jar));
      }
    }
    Files.copy(build.project().resolve("LICENSE"), input.resolve("LICENSE"));
    return input;
  }

  private static boolean isEmptyShell(Path jar) throws IOException {
    return jar.getFileName().toString().toLowerCase(Locale.ROOT).startsWith("javafx-")
        && Files.size(jar) < 1024;
  }

  private static List<String> classPath(Path jar) throws IOException {
    try (var file = new JarFile(jar.toFile())) {
      return List.of(
          file.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH).split(" "));
    }
  }
}
