package io.streamboard.desktop.exchange;

/**
 * What is to be written, and how.
 *
 * @param scale pixels per world unit, for pictures of pixels
 * @param paper behind the widgets, for pictures of pixels
 */
public record ExportChoice(Part part, double scale, Paper paper) {

  /** What of a board. */
  public enum Part {
    BOARD("board"),
    SELECTION("selection"),
    /** The selected frames with what they hold. */
    FRAMES("frames");

    private final String key;

    Part(String key) {
      this.key = key;
    }

    String key() {
      return key;
    }
  }

  /** What is behind the widgets. */
  public enum Paper {
    LIGHT("light"),
    DARK("dark"),
    NONE("none");

    private final String key;

    Paper(String key) {
      this.key = key;
    }

    String key() {
      return key;
    }
  }
}
