package io.streamboard.server.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class StandardFolderTest {
  private static final Path HOME = Path.of("/home/ana");

  @Test
  void linuxFollowsTheFreedesktopFolders() {
    assertThat(StandardFolder.of("Linux", HOME, Map.of()))
        .isEqualTo(Path.of("/home/ana/.local/share/streamboard-server"));
    assertThat(StandardFolder.of("Linux", HOME, Map.of("XDG_DATA_HOME", "/data")))
        .isEqualTo(Path.of("/data/streamboard-server"));
  }

  @Test
  void macUsesApplicationSupport() {
    assertThat(StandardFolder.of("Mac OS X", HOME, Map.of()))
        .isEqualTo(Path.of("/home/ana/Library/Application Support/streamboard-server"));
  }

  @Test
  void windowsUsesTheLocalFolder() {
    assertThat(StandardFolder.of("Windows 11", HOME, Map.of("LOCALAPPDATA", "/local")))
        .isEqualTo(Path.of("/local/streamboard-server"));
    assertThat(StandardFolder.of("Windows 11", HOME, Map.of()))
        .isEqualTo(Path.of("/home/ana/AppData/Local/streamboard-server"));
  }
}
