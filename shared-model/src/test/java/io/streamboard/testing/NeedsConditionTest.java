package io.streamboard.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class NeedsConditionTest {

  private static final Need UNMET = Need.ROOT.met() ? Need.ORDINARY_USER : Need.ROOT;
  private static final Need MET = Need.ROOT.met() ? Need.ROOT : Need.ORDINARY_USER;

  @Test
  void metNeedRunsTheTest() {
    assertThat(NeedsCondition.decide(Map.of(), MET).isDisabled()).isFalse();
  }

  @Test
  void unmetNeedSkipsWithItsReason() {
    var result = NeedsCondition.decide(Map.of(), MET, UNMET);

    assertThat(result.isDisabled()).isTrue();
    assertThat(result.getReason()).contains(UNMET.absence());
  }

  @Test
  void unmetNeedFailsWhereSkippingIsForbidden() {
    assertThatThrownBy(() -> NeedsCondition.decide(Map.of("REQUIRE_ALL_TESTS", "1"), UNMET))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(UNMET.absence());
  }
}
