package io.streamboard.desktop.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class WindowPlaceTest {

  private static final Rectangle2D SCREEN = new Rectangle2D(100, 20, 1920, 1000);

  @Test
  void aNewWindowShowsTheTitleOfTheOther() {
    assertThat(WindowPlace.beside(new Rectangle2D(200, 100, 800, 600), SCREEN))
        .isEqualTo(new Rectangle2D(232, 132, 800, 600));
  }

  @Test
  void aNewWindowNeverReachesOverTheScreen() {
    Rectangle2D at = new Rectangle2D(200, 100, 800, 600);
    for (int i = 0; i < 100; i++) {
      at = WindowPlace.beside(at, SCREEN);
      assertThat(SCREEN.contains(at)).as(at.toString()).isTrue();
    }
    assertThat(WindowPlace.beside(new Rectangle2D(0, 0, 4000, 3000), SCREEN)).isEqualTo(SCREEN);
  }

  @Test
  void aWindowThatIsLargerThanTheScreenOrReachesOverItIsBroughtOntoIt() {
    Rectangle2D fits = new Rectangle2D(300, 100, 800, 600);
    assertThat(WindowPlace.fitted(fits, SCREEN)).isEqualTo(fits);
    assertThat(WindowPlace.fitted(new Rectangle2D(90, -4, 2000, 1100), SCREEN)).isEqualTo(SCREEN);
    assertThat(WindowPlace.fitted(new Rectangle2D(1500, 700, 800, 600), SCREEN))
        .isEqualTo(new Rectangle2D(1220, 420, 800, 600));
  }

  @Test
  void aDroppedTabHasItsWindowUnderThePointer() {
    Rectangle2D size = new Rectangle2D(0, 0, 800, 600);
    assertThat(WindowPlace.under(new Point2D(900, 300), size, SCREEN))
        .isEqualTo(new Rectangle2D(700, 268, 800, 600));
    assertThat(SCREEN.contains(WindowPlace.under(new Point2D(2000, 1000), size, SCREEN))).isTrue();
  }

  @Test
  void aPlaceIsReadAsItWasWritten() {
    WindowPlace place = new WindowPlace(new Rectangle2D(-1200, 40, 900, 700), true);
    assertThat(WindowPlace.parse(place.text())).isEqualTo(Optional.of(place));
    assertThat(WindowPlace.parse("NaN NaN 1 1")).isEmpty();
    assertThat(WindowPlace.parse("1 2 3")).isEmpty();
    assertThat(WindowPlace.parse("1 2 3 4 wide")).isEmpty();
  }

  @Test
  void aPlaceOnAScreenThatIsGoneIsNone() {
    assertThat(new WindowPlace(new Rectangle2D(200, 100, 800, 600), false).isOn(SCREEN)).isTrue();
    assertThat(new WindowPlace(new Rectangle2D(-900, 100, 800, 600), false).isOn(SCREEN)).isFalse();
    assertThat(new WindowPlace(new Rectangle2D(200, 1100, 800, 600), false).isOn(SCREEN)).isFalse();
  }
}
