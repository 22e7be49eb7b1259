package io.streamboard.desktop;

import io.streamboard.desktop.ui.Language;
import io.streamboard.desktop.ui.Theme;

/**
 * How the window looks in pictures.
 *
 * @param scale pixels for one unit of the window's width and height
 */
record Look(int width, int height, Theme.Kind theme, Language language, int scale) {

  @Override
  public String toString() {
    return width
        + "x"
        + height
        + "-"
        + theme.key()
        + (language == Language.ENGLISH ? "" : "-" + language.tag())
        + (scale == 1 ? "" : "-x" + scale);
  }
}
