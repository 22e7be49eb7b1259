package io.streamboard.desktop.ui;

import java.util.Objects;
import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;

/** The system's clipboard by way of JavaFX. */
public final class SystemClips implements Clips {

  private static final DataFormat WIDGETS =
      new DataFormat("application/vnd.streamboard.widgets+json");

  @Override
  public void put(Clip clip) {
    ClipboardContent content = new ClipboardContent();
    clip.widgets().ifPresent(widgets -> content.put(WIDGETS, widgets));
    content.putString(clip.text());
    boolean _ = Clipboard.getSystemClipboard().setContent(content);
  }

  @Override
  public Clip get() {
    Clipboard system = Clipboard.getSystemClipboard();
    Optional<String> widgets =
        Optional.ofNullable(system.getContent(WIDGETS))
            .filter(String.class::isInstance)
            .map(String.class::cast);
    return new Clip(widgets, Objects.requireNonNullElse(system.getString(), ""));
  }
}
