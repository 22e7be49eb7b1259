package io.streamboard.installers;

import java.nio.file.Path;
import java.util.Locale;

/// Where an application image of the desktop has what, which each system does in its own way.
///
/// @param pages what people read, as near to the top as the system allows
/// @param app the jars
/// @param java the launcher of the runtime
record DesktopLayout(Path pages, Path app, Path java) {

  /// That of this system.
  ///
  /// @param output the folder in which the image was made
  static DesktopLayout of(Path output) {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (system.startsWith("mac")) {
      Path contents = output.resolve("Streamboard.app/Contents");
      return new DesktopLayout(
          contents.resolve("Resources"),
          contents.resolve("app"),
          contents.resolve("runtime/Contents/Home/bin/java"));
    }
    Path image = output.resolve("Streamboard");
    return system.startsWith("windows")
        ? new DesktopLayout(image, image.resolve("app"), image.resolve("runtime/bin/java.exe"))
        : new DesktopLayout(image, image.resolve("lib/app"), image.resolve("lib/runtime/bin/java"));
  }
}
