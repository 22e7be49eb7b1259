package io.streamboard.endtoend;

import io.streamboard.model.geometry.Bounds;
import io.streamboard.testing.process.ServerProcess;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** With the broker inside the server. */
class TwoDesktopsTest extends TwoDesktops {
  @Override
  ServerProcess start(Path under) {
    return ServerProcess.start(ServerProcess.freshData(under));
  }

  @Override
  String name() {
    return "two-desktops";
  }

  @Test
  @DisplayName(
      "CHG: a note dragged in one window is seen in the other, also when the server is killed while"
          + " the drop is on its way")
  void aDragIsSeenByTheOtherAndSurvivesAKilledServer() {
    Bounds moved = aDragIsSeenByTheOther();
    draggedThrough(moved, "after-restart", this::killAndRestartServer);
  }
}
