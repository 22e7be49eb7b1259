package io.streamboard.desktop;

import javafx.application.Application;

/** {@code ./streamboard screens FOLDER [few]}: pictures of every screen, see {@link Screens}. */
public final class ScreensMain {

  private ScreensMain() {}

  public static void main(String[] args) {
    if (args.length < 1 || args.length > 2 || (args.length == 2 && !args[1].equals("few"))) {
      System.err.println("usage: screens FOLDER [few]");
      System.exit(2);
    }
    Application.launch(ScreensApplication.class, args);
  }
}
