package io.streamboard.desktop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class ThemeTest {

  private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

  @Test
  void aSceneIsDarkWhenTheThemeIsAndNotOneChangeLater(FxRobot robot) {
    robot.interact(
        () -> {
          Theme theme = new Theme(Theme.Kind.LIGHT);
          Scene scene = new Scene(new StackPane());
          theme.dress(scene);
          for (Theme.Kind kind :
              new Theme.Kind[] {Theme.Kind.DARK, Theme.Kind.CONTRAST, Theme.Kind.LIGHT}) {
            theme.use(kind);
            assertThat(scene.getRoot().getPseudoClassStates().contains(DARK))
                .as(kind.key())
                .isEqualTo(kind != Theme.Kind.LIGHT);
          }
        });
  }
}
