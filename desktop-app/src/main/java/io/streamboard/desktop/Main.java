package io.streamboard.desktop;

import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import picocli.CommandLine;

/// Entry point of the desktop. Not an [Application] itself: JavaFX on the class path refuses to
/// start from one.
public final class Main {

  private static final int USAGE = 2;

  private Main() {}

  public static void main(String[] args) {
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
