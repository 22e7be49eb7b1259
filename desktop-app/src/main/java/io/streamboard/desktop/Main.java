package io.streamboard.desktop;

import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import picocli.CommandLine;

/// Entry point of the desktop. Not an [Application] itself: JavaFX on the class path refuses to
/// start from one.
public final class Main {

  private static final int USAGE = 2;

  private static final String LOG_SETTINGS = "logback.configurationFile";

  /// Not under the name that is looked for by itself: others have both desktop and server on their
  /// class path, and the server's file has that name.
  private static final String LOG_FILE = "io/streamboard/desktop/logback.xml";

  private Main() {}

  public static void main(String[] args) {
    if (System.getProperty(LOG_SETTINGS) == null) {
      System.setProperty(LOG_SETTINGS, LOG_FILE);
    }
    List<String> typed = List.of(args);
    if (typed.contains("--version")) {
      System.out.println(version());
    } else if (typed.contains("--help")) {
      System.out.print(Arguments.help());
    } else if (understood(typed)) {
      Application.launch(DesktopApplication.class, args);
    } else {
      System.exit(USAGE);
    }
  }

  private static boolean understood(List<String> typed) {
    try {
      Arguments.parse(typed);
      return true;
    } catch (CommandLine.ParameterException wrong) {
      System.err.println(wrong.getMessage());
      return false;
    }
  }

  static String version() {
    return "Streamboard "
        + Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
            .orElse("development");
  }
}
