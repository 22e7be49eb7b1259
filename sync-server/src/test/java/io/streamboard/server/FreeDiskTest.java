package io.streamboard.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guard looks at a real disk: no disk has room for all numbers, and every disk for none. */
class FreeDiskTest {

  @Test
  void aDiskWithLessRoomThanWantedIsFull(@TempDir Path folder) {
    FreeDisk disk = FreeDisk.of(folder, Long.MAX_VALUE);
    assertThat(disk.full()).isTrue();
    disk.look();
    assertThat(disk.full()).isTrue();
  }

  @Test
  void aDiskWithRoomIsNot(@TempDir Path folder) throws Exception {
    long least = Files.getFileStore(folder).getUsableSpace() / 2;
    assertThat(FreeDisk.of(folder, least).full()).isFalse();
    assertThat(FreeDisk.of(folder, 0).full()).isFalse();
  }
}
