package io.streamboard.desktop.board;

import io.streamboard.desktop.board.image.ImagesViewModel;
import io.streamboard.desktop.ui.Clips;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.desktop.ui.Toasts;
import io.streamboard.model.geometry.Point;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What becomes of what is on the clipboard. Confined to the JavaFX thread. */
public final class Pasting {

  private final ImagesViewModel images;
  private final Copying copying;
  private final Supplier<Point> place;
  private final Toasts toasts;
  private Predicate<Clips.Clip> foreign = clip -> false;

  Pasting(ImagesViewModel images, Copying copying, Supplier<Point> place, Toasts toasts) {
    this.images = images;
    this.copying = copying;
    this.place = place;
    this.toasts = toasts;
  }

  /** Asks this one, and no other, before anything is pasted: whether it takes the clip itself. */
  public void first(Predicate<Clips.Clip> taker) {
    foreign = taker;
  }

  /** Puts on the board what was copied, here or anywhere; says so when that is nothing. */
  public void paste(Clips.Clip clip) {
    if (!foreign.test(clip) && !images.paste(clip, place.get()) && !copying.paste(clip)) {
      toasts.show(Texts.of("paste.nothing"));
    }
  }
}
