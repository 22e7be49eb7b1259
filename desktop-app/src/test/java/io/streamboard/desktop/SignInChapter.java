package io.streamboard.desktop;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;

/** Signing in for the first time and again, and what goes wrong. */
final class SignInChapter implements Chapter {

  private final Screens walk;

  SignInChapter(Screens walk) {
    this.walk = walk;
  }

  @Override
  public List<String> pictures() {
    return List.of(
        "sign-in-first-start",
        "sign-in",
        "sign-in-error",
        "sign-in-slow",
        "set-up",
        "set-up-error");
  }

  @Override
  public void walk() {
    signIn();
  }

  private void signIn() {
    walk.studio().run(() -> walk.app().signIn(Optional.empty(), Optional.empty(), ""));
    walk.shot("sign-in-first-start");
    walk.studio().run(() -> walk.app().signIn(Optional.of(Screens.SERVER), Optional.of("Ana"), ""));
    walk.shot("sign-in");
    walk.type("#password", "wrong");
    walk.press("#go");
    walk.shot("sign-in-error");
    slow();
    walk.studio().run(() -> walk.studio().node(Hyperlink.class, "#other-way").fire());
    walk.shot("set-up");
    walk.type("#code", "0000-0000");
    walk.type("#password", "a long one, but the code is wrong");
    walk.press("#go");
    walk.shot("set-up-error");
  }

  /** The server takes longer than one likes to wait without a word. */
  private void slow() {
    walk.outside().hold();
    walk.press("#go");
    walk.studio()
        .until("a word", () -> walk.studio().node(Node.class, "#sign-in-waiting").isVisible());
    walk.shot("sign-in-slow");
    walk.press("#sign-in-cancel");
    walk.outside().release();
  }
}
