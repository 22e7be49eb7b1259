package io.streamboard.installers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The JVM's cache of classes that are loaded and linked, and of what it saw of methods (JEP 483
/// and 514), made by the image's own runtime, which goes through what people do first. It holds for
/// these jars with these times at this order, wherever the folder is moved; a JVM that cannot use
/// it starts without.
final class DesktopCache {

  /// What the image's launcher gives to the JVM besides; the launcher knows where its jars are.
  static final List<String> OPTIONS =
      List.of("-XX:AOTCache=$APPDIR/Streamboard.aot", "-Xlog:aot*=off", "-Xlog:cds*=off");

  private static final String NAME = "Streamboard.aot";
  private static final String CLASS_PATH = "app.classpath=$APPDIR/";

  private DesktopCache() {}

  /// Adds it to a finished image.
  ///
  /// @param options the options for the JVM with which the image starts
  static void add(PackageBuild build, List<String> options) throws IOException {
    DesktopLayout image = DesktopLayout.of(build.output());
    Path scratch = Files.createTempDirectory("streamboard-rehearsal-");
    try {
      Tool.run(command(image, options, scratch), scratch);
    } finally {
      Folders.deleteIfThere(scratch);
    }
  }

  private static List<String> command(DesktopLayout image, List<String> options, Path scratch)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(image.java().toString()));
    command.addAll(options);
    command.add("-XX:AOTCacheOutput=" + image.app().resolve(NAME));
    command.add("-Xlog:aot*=off");
    command.add("-Xlog:cds*=off");
    // No display, and no traces of the one who builds.
    command.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
    command.add("-Djavafx.cachedir=" + scratch.resolve("javafx"));
    command.addAll(List.of("-cp", classPath(image), "io.streamboard.desktop.Main"));
    command.addAll(List.of("--rehearse", "--data-dir", scratch.resolve("data").toString()));
    return command;
  }

  /// In the order of the launcher, as the cache is of that.
  private static String classPath(DesktopLayout image) throws IOException {
    try (var lines = Files.lines(image.app().resolve("Streamboard.cfg"))) {
      return String.join(
          System.getProperty("path.separator"),
          lines
              .filter(line -> line.startsWith(CLASS_PATH))
              .map(line -> image.app().resolve(line.substring(CLASS_PATH.length())).toString())
              .toList());
    }
  }
}
