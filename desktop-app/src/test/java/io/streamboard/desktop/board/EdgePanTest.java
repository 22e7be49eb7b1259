package io.streamboard.desktop.board;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How fast the view goes along with a drag. */
class EdgePanTest {

  @Test
  void itRestsAwayFromEdgesAndGoesFasterTowardsThem() {
    assertThat(EdgePan.speed(500, 1_000)).isZero();
    assertThat(EdgePan.speed(29, 1_000)).isZero();
    assertThat(EdgePan.speed(20, 1_000)).isPositive();
    assertThat(EdgePan.speed(5, 1_000)).isGreaterThan(EdgePan.speed(20, 1_000));
    assertThat(EdgePan.speed(-400, 1_000)).isEqualTo(EdgePan.speed(0, 1_000));
    assertThat(EdgePan.speed(995, 1_000)).isEqualTo(-EdgePan.speed(5, 1_000));
  }

  @Test
  void aWindowOfEdgesOnlyRests() {
    assertThat(EdgePan.speed(0, 60)).isZero();
  }
}
