package io.streamboard.installers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ModuleTest {

  @Test
  void runsOnTheChosenJdk() {
    assertThat(Runtime.version().feature()).isEqualTo(25);
  }
}
