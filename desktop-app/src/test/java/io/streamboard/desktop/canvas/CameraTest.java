package io.streamboard.desktop.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import org.junit.jupiter.api.Test;

class CameraTest {

  @Test
  void whatIsUnderThePointerStaysThereWhileZooming() {
    Camera camera = new Camera(120, -40, 0.7);
    Point before = camera.world(300, 200);
    Camera zoomed = camera.zoomed(2.3, 300, 200);
    assertThat(zoomed.screenX(before.x())).isCloseTo(300, within(0.01));
    assertThat(zoomed.screenY(before.y())).isCloseTo(200, within(0.01));
  }

  @Test
  void zoomHasEnds() {
    assertThat(Camera.START.zoomed(1000, 0, 0).zoom()).isEqualTo(Camera.MAX_ZOOM);
    assertThat(Camera.START.zoomed(0.0001, 0, 0).zoom()).isEqualTo(Camera.MIN_ZOOM);
  }

  @Test
  void panningFarBeyondTheBoardStaysWithinWhatABoardCanHold() {
    Camera far = new Camera(0, 0, 0.1).panned(-1e12, 1e12);
    assertThat(far.shown(4000, 3000).right()).isLessThan(10_000_000);
  }

  @Test
  void fittingShowsEverythingInTheMiddle() {
    Bounds all = Bounds.of(-500, 100, 4_000, 1_000);
    Camera fitted = Camera.fitting(all, 1_000, 800);
    Box box = fitted.onScreen(all);
    assertThat(box.x()).isCloseTo(1_000 - box.x() - box.width(), within(0.01));
    assertThat(box.x()).isGreaterThan(0);
    assertThat(Camera.fitting(Bounds.of(0, 0, 10, 10), 1_000, 800).zoom()).isEqualTo(1);
  }

  @Test
  void revealingMovesAsLittleAsShowsAllOfIt() {
    Camera camera = new Camera(0, 0, 1);
    assertThat(camera.revealing(Bounds.of(100, 100, 200, 160), 800, 600)).isEqualTo(camera);
    assertThat(camera.revealing(Bounds.of(900, 100, 200, 160), 800, 600))
        .isEqualTo(new Camera(316, 0, 1));
    assertThat(camera.revealing(Bounds.of(-100, -50, 2_000, 160), 800, 600))
        .isEqualTo(new Camera(500, -66, 1));
  }
}
