package io.streamboard.desktop;

import java.util.List;
import java.util.Optional;
import javafx.application.Application;

/// Entry point of the desktop. Not an [Application] itself: JavaFX on the class path refuses to
/// start from one.
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    if (List.of(args).contains("--version")) {
      System.out.println(version());
    } else {
      Application.launch(DesktopApplication.class, args);
    }
  }

  static String version() {
    return "Streamboard "
        + Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
            .orElse("development");
  }
}
