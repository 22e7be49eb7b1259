package io.streamboard.server.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What a damaged topic of snapshots may hold. */
class SnapshotMarksTest {
  @Test
  void aKeyThatNamesNoBoardIsNoKey() {
    assertThat(SnapshotKey.parse("b1/0/head")).isPresent();
    assertThat(SnapshotKey.parse("no board/0/head")).isEmpty();
    assertThat(SnapshotKey.parse("/0/head")).isEmpty();
  }

  @Test
  void aHeadThatIsNullIsNoHead() {
    assertThat(SnapshotHead.decode("null".getBytes(StandardCharsets.UTF_8))).isEmpty();
  }
}
