package io.streamboard.desktop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** The slanted cuts of the bundled font, which are made from the upright ones. */
@ExtendWith(ApplicationExtension.class)
class FontsTest {

  private static final double SIZE = 100;

  private Font upright = Font.getDefault();
  private Font slanted = Font.getDefault();

  @BeforeEach
  void load(FxRobot robot) {
    robot.interact(
        () -> {
          Object _ = new Theme(Theme.Kind.LIGHT);
        });
  }

  private void take(FxRobot robot, boolean bold) {
    robot.interact(
        () -> {
          upright = Fonts.of(bold, false, SIZE);
          slanted = Fonts.of(bold, true, SIZE);
        });
  }

  private static Image picture(FxRobot robot, Font font, String letters) {
    Text text = new Text(letters);
    text.setFont(font);
    Image[] taken = new Image[1];
    robot.interact(() -> taken[0] = text.snapshot(null, null));
    return taken[0];
  }

  /** How far the ink of a row begins from the left. */
  private static int left(Image picture, double down) {
    PixelReader pixels = picture.getPixelReader();
    int y = (int) (picture.getHeight() * down);
    for (int x = 0; x < picture.getWidth(); x++) {
      if (pixels.getColor(x, y).getBrightness() < 0.5) {
        return x;
      }
    }
    return -1;
  }

  @Test
  void slantedLettersLeanToTheRightInBothWeights(FxRobot robot) {
    for (boolean bold : new boolean[] {false, true}) {
      take(robot, bold);
      Image straight = picture(robot, upright, "I");
      Image leaning = picture(robot, slanted, "I");
      assertThat(left(straight, 0.35) - left(straight, 0.65)).as("upright, %s", bold).isZero();
      assertThat(left(leaning, 0.35) - left(leaning, 0.65)).as("slanted, %s", bold).isBetween(4, 8);
    }
  }

  @Test
  void slantedLettersAreAsWideAsUprightOnes(FxRobot robot) {
    for (boolean bold : new boolean[] {false, true}) {
      take(robot, bold);
      assertThat(slanted.getFamily()).isEqualTo(Fonts.FAMILY);
      assertThat(slanted.getStyle()).isEqualTo(bold ? "Bold Italic" : "Italic");
      assertThat(width(slanted)).isEqualTo(width(upright));
    }
  }

  private static double width(Font font) {
    Text text = new Text("Vögel fliegen über 12 Häuser");
    text.setFont(font);
    Bounds bounds = text.getLayoutBounds();
    return bounds.getWidth();
  }

  @Test
  void uprightFontsStayAsTheyAre(FxRobot robot) {
    take(robot, true);
    assertThat(Fonts.of(true, false, SIZE).getStyle()).isEqualTo("Bold");
  }
}
