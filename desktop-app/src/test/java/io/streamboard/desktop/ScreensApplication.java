package io.streamboard.desktop;

import io.streamboard.desktop.ui.Language;
import io.streamboard.desktop.ui.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

/**
 * Writes pictures of all screens into a folder: at three window sizes, the least among them, in all
 * themes, once in German, and once at twice the density; or, for the documentation, few and small
 * ones; or only the list of what is cut off, lies on something else or is too faint, at all scales
 * of a display. Ends with 1 when a screen could not be shown, or something is wrong.
 */
public final class ScreensApplication extends Application {

  /** Not higher: the headless platform holds a million pixels in rows of 1,000. */
  private static final int LARGE_HEIGHT = 980;

  /** Of the documentation: light and dark, at two sizes. */
  private static final List<Look> FEW =
      List.of(
          new Look(1000, 680, Theme.Kind.LIGHT, Language.ENGLISH, 1),
          new Look(1000, 680, Theme.Kind.DARK, Language.ENGLISH, 1),
          new Look(720, 480, Theme.Kind.LIGHT, Language.ENGLISH, 1),
          new Look(720, 480, Theme.Kind.DARK, Language.ENGLISH, 1));

  /** Called by JavaFX only. */
  public ScreensApplication() {}

  private static List<Look> looks() {
    List<Look> looks = new ArrayList<>();
    for (Theme.Kind theme : Theme.Kind.values()) {
      looks.add(new Look(720, 480, theme, Language.ENGLISH, 1));
      looks.add(new Look(1024, 700, theme, Language.ENGLISH, 1));
      looks.add(new Look(1600, LARGE_HEIGHT, theme, Language.ENGLISH, 1));
    }
    looks.add(new Look(720, 480, Theme.Kind.LIGHT, Language.GERMAN, 1));
    looks.add(new Look(1024, 700, Theme.Kind.LIGHT, Language.ENGLISH, 2));
    return looks;
  }

  @Override
  public void start(Stage stage) {
    List<String> given = getParameters().getRaw();
    Path folder = Path.of(given.getFirst());
    String how = given.size() > 1 ? given.get(1) : "";
    Platform.setImplicitExit(false);
    Thread.ofPlatform()
        .name("screens")
        .start(
            () ->
                System.exit(how.equals("flaws") ? flaws(folder) : take(folder, how.equals("few"))));
  }

  private static int flaws(Path folder) {
    try {
      return FlawReport.write(folder, FlawWalk.SCALES) ? 0 : 1;
    } catch (IOException failed) {
      System.err.println("screens: " + failed.getMessage());
      return 1;
    }
  }

  private static int take(Path folder, boolean few) {
    try {
      Files.createDirectories(folder);
      for (Look look : few ? FEW : looks()) {
        try (Studio studio = new Studio()) {
          Pictures pictures = new Pictures(studio, look, folder);
          new Screens(studio, look, pictures).walk();
          if (few) {
            leaveFewColours(pictures);
          }
          System.out.println(look + ": " + pictures.taken().size() + " screens");
        }
      }
      return 0;
    } catch (IOException | AssertionError failed) {
      System.err.println("screens: " + failed.getMessage());
      return 1;
    }
  }

  private static void leaveFewColours(Pictures pictures) throws IOException {
    for (Path file : pictures.taken().values()) {
      FewColours.leaveIn(file);
    }
  }
}
