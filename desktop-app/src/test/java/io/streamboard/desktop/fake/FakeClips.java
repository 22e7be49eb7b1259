package io.streamboard.desktop.fake;

import io.streamboard.desktop.ui.Clips;
import java.util.Optional;

/** A clipboard of its own. */
public final class FakeClips implements Clips {

  private Clip held = new Clip(Optional.empty(), "");

  @Override
  public void put(Clip clip) {
    held = clip;
  }

  @Override
  public Clip get() {
    return held;
  }
}
