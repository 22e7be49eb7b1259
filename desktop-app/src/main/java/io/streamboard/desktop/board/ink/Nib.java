package io.streamboard.desktop.board.ink;

/** What a pen draws with. */
public enum Nib {
  FINE("fine", 2, false),
  MEDIUM("medium", 4, false),
  BROAD("broad", 8, false),
  /** For marking what is there: it shows through, and is as wide however fast it goes. */
  MARKER("marker", 24, true);

  private final String key;
  private final double width;
  private final boolean even;

  Nib(String key, double width, boolean even) {
    this.key = key;
    this.width = width;
    this.even = even;
  }

  /** A stable word, for ids of actions. */
  public String key() {
    return key;
  }

  /** In world units, where it goes slowly. */
  public double width() {
    return width;
  }

  /** Whether its line has one width, and shows what is under it. */
  boolean isEven() {
    return even;
  }
}
