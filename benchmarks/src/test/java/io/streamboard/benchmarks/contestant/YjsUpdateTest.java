package io.streamboard.benchmarks.contestant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Compared with what Yjs 13.6 itself makes of the same sets. */
class YjsUpdateTest {

  @Test
  void theFirstSetOfAnEntryNamesMapAndKey() {
    assertThat(set(1))
        .isEqualTo(
            "01010300280107776964676574730477332d310177267b2278223a312c2279223a322c227769647468223a3136302c22686569676874223a3132307d00");
  }

  @Test
  void aLaterSetFollowsTheOneBeforeAndDeletesIt() {
    assertThat(set(3))
        .isEqualTo(
            "01010302a803000177267b2278223a332c2279223a322c227769647468223a3136302c22686569676874223a3132307d0103010001");
  }

  @Test
  void numbersAndTextsAreWrittenAsLib0Does() {
    assertThat(HexFormat.of().formatHex(YjsUpdate.message(0, 127, 128, 300, "ab", new byte[] {7})))
        .isEqualTo("007f8001ac0202616201" + "07");
  }

  private static String set(int sequence) {
    return HexFormat.of()
        .formatHex(
            YjsUpdate.set(
                3, sequence, 2, "{\"x\":" + sequence + ",\"y\":2,\"width\":160,\"height\":120}"));
  }
}
