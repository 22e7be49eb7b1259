package io.streamboard.desktop;

import io.streamboard.desktop.ui.Language;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.desktop.ui.Theme;

/** What is done on every screen, and what leads elsewhere. */
final class WindowSteps {

  private final ActionSteps robot;

  WindowSteps(ActionSteps robot) {
    this.robot = robot;
  }

  void add() {
    robot.on("palette", () -> ActionSteps.shows("#palette"));
    robot.on("find-everywhere", () -> ActionSteps.shows("#search-text"));
    robot.on("keys", () -> ActionSteps.shows("#key-map"));
    robot.on("theme", () -> robot.app().theme().kind().get() == robot.kindBefore().next());
    for (Theme.Kind kind : Theme.Kind.values()) {
      robot.on(
          "theme-" + kind.key(),
          () -> robot.app().theme().use(kind.next()),
          () -> robot.isChosen("theme-" + kind.key()));
    }
    robot.on("language-de", () -> Texts.language() == Language.GERMAN);
    robot.on("language-en", () -> Texts.language() == Language.ENGLISH);
    robot.on("language-system", () -> Texts.language() == Language.ofSystem());
    robot.on("home", () -> ActionSteps.shows("#home-screen"));
    robot.on("sign-out", () -> ActionSteps.shows("#sign-in-screen"));
    robot.on("rename", () -> ActionSteps.shows("#dialog-text"));
    robot.on("share", () -> ActionSteps.shows("#share-dialog"));
  }
}
