package io.streamboard.desktop;

import java.util.List;
import javafx.application.Application;

/**
 * {@code ./streamboard screens FOLDER [few | flaws]}: pictures of every screen, or what is wrong on
 * them, see {@link Screens}.
 */
public final class ScreensMain {

  private ScreensMain() {}

  public static void main(String[] args) {
    if (args.length < 1
        || args.length > 2
        || (args.length == 2 && !List.of("few", "flaws").contains(args[1]))) {
      System.err.println("usage: screens FOLDER [few | flaws]");
      System.exit(2);
    }
    Application.launch(ScreensApplication.class, args);
  }
}
