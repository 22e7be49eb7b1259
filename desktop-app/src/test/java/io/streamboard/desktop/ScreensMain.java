package io.streamboard.desktop;

import javafx.application.Application;

/** {@code ./streamboard screens FOLDER}: pictures of every screen, see {@link Screens}. */
public final class ScreensMain {

  private ScreensMain() {}

  public static void main(String[] args) {
    if (args.length != 1) {
      System.err.println("usage: screens FOLDER");
      System.exit(2);
    }
    Application.launch(ScreensApplication.class, args);
  }
}
