package io.streamboard.desktop.picture;

import io.streamboard.model.picture.PictureHead;

/**
 * How large a picture is wanted: it keeps its proportions, fits into this and is never made larger
 * than it is.
 *
 * @param width in pixels of the screen
 * @param height likewise
 */
public record Wanted(int width, int height) {
  /** Of the whole of a decoded picture: 16 MB. */
  static final int MOST_PIXELS = 4_000_000;

  public Wanted {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("a picture has pixels");
    }
  }

  /** As large as anybody may want it. */
  public static final Wanted MOST = new Wanted(Integer.MAX_VALUE, Integer.MAX_VALUE);

  /** How much smaller it is decoded, from 0 to 1. */
  double scale(PictureHead head) {
    double fitting =
        Math.min((double) width / head.shownWidth(), (double) height / head.shownHeight());
    double affordable = Math.sqrt((double) MOST_PIXELS / ((double) head.width() * head.height()));
    return Math.min(1, Math.min(fitting, affordable));
  }
}
