package io.streamboard.desktop.ui;

/**
 * The family in which boards and screens are written; bundled, so that text has the same width on
 * every computer.
 */
public final class Fonts {

  public static final String FAMILY = "Inter";

  private Fonts() {}
}
