package io.streamboard.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.desktop.board.BoardScreen;
import io.streamboard.desktop.ui.Language;
import io.streamboard.desktop.ui.Theme;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

/** Goes over every screen by Tab. */
@ExtendWith(ApplicationExtension.class)
class TabWalkTest {
  @Test
  void tabReachesEverythingShowsWhereItIsAndComesBack() throws IOException {
    Map<String, String> flaws = new TreeMap<>();
    try (Studio studio = new Studio()) {
      AtomicReference<Optional<TabWalk>> tabs = new AtomicReference<>(Optional.empty());
      Screens screens =
          new Screens(
              studio,
              new Look(1000, 700, Theme.Kind.LIGHT, Language.ENGLISH, 1),
              (screen, theme) ->
                  tabs.get()
                      .orElseThrow()
                      .flaws()
                      .forEach(flaw -> flaws.putIfAbsent(flaw, screen)));
      tabs.set(
          Optional.of(new TabWalk(studio, () -> screens.app().board().map(BoardScreen::model))));
      screens.walk();
      assertThat(tabs.get().orElseThrow().looked())
          .anyMatch(kind -> kind.startsWith("CheckBox"))
          .anyMatch(kind -> kind.startsWith("PasswordField"))
          .anyMatch(kind -> kind.startsWith("ListView"))
          .anyMatch(kind -> kind.startsWith("CanvasView"));
    }
    assertThat(flaws).isEmpty();
  }
}
